namespace BackSignal.Engine;

/// <summary>How a whole patient is scored: what a careful clinician would say at presentation. It never reaches the rules.</summary>
/// <param name="Set">Where it comes from: published, authored, everyday, ours.</param>
/// <param name="From">Its id in that set.</param>
/// <param name="Expected">The level asked for; an emergency may be either of two.</param>
/// <param name="Acceptable">Every level that can be defended; a lower one is an unsafe miss.</param>
/// <param name="Cause">The true cause, when the vocabulary has it.</param>
/// <param name="Group">Exposure: chemotherapy, immunotherapy, cancer, no-cancer.</param>
/// <param name="Forbids">Therapies that must not be allowed.</param>
public sealed record Vignette(
    string Set,
    string? From,
    IReadOnlyList<Urgency> Expected,
    IReadOnlyList<Urgency> Acceptable,
    string? Cause,
    string Group,
    IReadOnlyList<string> Forbids
);
