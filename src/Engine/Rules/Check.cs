using BackSignal.Engine.Conditions;

namespace BackSignal.Engine.Rules;

/// <summary>One safety check of an option, with its reason in the person's words and the interaction it comes from, if any.</summary>
public sealed record Check(
    CheckKind Kind,
    Condition When,
    string Because,
    string? Clinician,
    string? Interaction,
    IReadOnlyList<Citation> Citations
);
