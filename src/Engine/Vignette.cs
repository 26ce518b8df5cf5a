namespace BackSignal.Engine;

/// <summary>How a whole patient is scored: what a careful clinician would say at presentation. It never reaches the rules.</summary>
/// <param name="Set">Where it comes from: published, authored, everyday, ours; any name for a case from elsewhere.</param>
/// <param name="From">Its id in that set.</param>
/// <param name="Expected">The level asked for; an emergency may be either of two.</param>
/// <param name="Acceptable">Every level that can be defended, the expected ones among them; a lower one is an unsafe miss.</param>
/// <param name="Cause">The true cause, when the vocabulary has it.</param>
/// <param name="Group">Exposure: chemotherapy, immunotherapy, cancer, no-cancer; any name for a case from elsewhere.</param>
/// <param name="Forbids">Therapies that must not be allowed.</param>
/// <param name="Allows">Therapies that should be open to the person.</param>
public sealed record Vignette(
    string Set,
    string? From,
    IReadOnlyList<Urgency> Expected,
    IReadOnlyList<Urgency> Acceptable,
    string? Cause,
    string Group,
    IReadOnlyList<string> Forbids,
    IReadOnlyList<string> Allows
);
