using BackSignal.Engine.Conditions;

namespace BackSignal.Engine.Rules;

/// <summary>
/// One level of a red flag, with wording of its own where it has any. <c>Within</c> names the flag that is as urgent whenever this level
/// is: declared, so that a rule which decides for nobody is one on purpose.
/// </summary>
public sealed record FlagLevel(
    Urgency Urgency,
    Condition When,
    string? Patient,
    string? Nurse,
    string? Clinician,
    IReadOnlyList<Citation> Citations,
    string? Within
);
