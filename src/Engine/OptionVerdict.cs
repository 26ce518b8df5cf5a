using BackSignal.Engine.Rules;

namespace BackSignal.Engine;

/// <summary>What may be said of one therapy, and whether it is shown at this level.</summary>
internal readonly record struct OptionVerdict(int Therapy, Outcome Outcome, bool IsShown);
