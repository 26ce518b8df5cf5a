using BackSignal.Engine.Rules;

namespace BackSignal.Engine;

/// <summary>An option as it stands for this person: what may be said of it, why, and the dose bracket for clinicians.</summary>
public sealed record OptionView(
    Therapy Therapy,
    Outcome Outcome,
    bool IsShown,
    IReadOnlyList<CheckView> Checks,
    IReadOnlyList<Cause> Helps,
    IReadOnlyList<Cause> NotFor,
    Bracket? Dose
);
