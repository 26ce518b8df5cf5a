using BackSignal.Engine.Rules;

namespace BackSignal.Engine;

/// <summary>A screen that can still change something, the facts on it that are open, and the level it could lead to.</summary>
public sealed record OpenQuestion(Question Question, IReadOnlyList<Fact> Open, Urgency CouldBecome);
