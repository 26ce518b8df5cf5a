using BackSignal.Engine.Conditions;

namespace BackSignal.Engine.Rules;

/// <summary>One level of a red flag, with wording of its own where it has any.</summary>
public sealed record FlagLevel(
    Urgency Urgency,
    Condition When,
    string? Patient,
    string? Nurse,
    string? Clinician,
    IReadOnlyList<Citation> Citations
);
