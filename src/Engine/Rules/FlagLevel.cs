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
)
{
    /// <summary>While this is certain the level does not count; null unless a site has signed for a relief.</summary>
    public Condition? Relief { get; init; }

    /// <summary>The condition with its relief.</summary>
    internal Condition Whole => Relief is null ? When : new Condition.All([When, new Condition.Not(Relief)]);
}
