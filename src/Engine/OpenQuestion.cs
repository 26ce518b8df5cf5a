using BackSignal.Engine.Rules;

namespace BackSignal.Engine;

/// <summary>A screen that can still change something: the facts on it that are open, what they can change, and the level they could lead to.</summary>
public sealed record OpenQuestion(Question Question, IReadOnlyList<Fact> Open, Purpose Purpose, Urgency CouldBecome);
