using BackSignal.Engine.Rules;

namespace BackSignal.Engine;

/// <summary>A medicine that is ordered or taken, against this person.</summary>
/// <param name="Drug">The medicine; null when its name means none that is known, which is never "nothing found".</param>
/// <param name="Name">The name as written.</param>
/// <param name="Outcome">The strictest thing a check says; cannot tell when the medicine is not recognised.</param>
/// <param name="IsSymptomatic">Whether it treats a symptom and may be left out; others are never stopped alone.</param>
/// <param name="Checks">Every check that is true or unknown, strictest first.</param>
/// <param name="Alternatives">Options for the same causes that no check forbids for this person.</param>
public sealed record OrderView(
    Drug? Drug,
    string Name,
    Outcome Outcome,
    bool IsSymptomatic,
    IReadOnlyList<CheckView> Checks,
    IReadOnlyList<OptionView> Alternatives
);
