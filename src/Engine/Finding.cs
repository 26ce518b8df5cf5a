using BackSignal.Engine.Rules;

namespace BackSignal.Engine;

/// <summary>One reason for the level: what fired, at which level, because of which facts, on whose authority.</summary>
/// <param name="Kind">What sort of reason it is.</param>
/// <param name="Id">The knowledge file ("red-flags/…", "facts/…").</param>
/// <param name="Name">Its name.</param>
/// <param name="Urgency">The level it stands for.</param>
/// <param name="Reasons">The facts that met its condition, every true branch, one phrase each; for questions not asked yet, their names.</param>
/// <param name="Patient">What the person is told; null when it has no text of its own.</param>
/// <param name="Nurse">What the nurse is told.</param>
/// <param name="Clinician">What the clinician is told.</param>
/// <param name="NeverLoweredBy">What never makes it less urgent.</param>
/// <param name="Citations">The paragraphs it rests on.</param>
public sealed record Finding(
    FindingKind Kind,
    string Id,
    string Name,
    Urgency Urgency,
    IReadOnlyList<Reason> Reasons,
    string? Patient,
    string? Nurse,
    string? Clinician,
    IReadOnlyList<string> NeverLoweredBy,
    IReadOnlyList<Citation> Citations
)
{
    /// <summary>The phrases alone.</summary>
    public IReadOnlyList<string> Because { get; } = [.. Reasons.Select(reason => reason.Text)];
}
