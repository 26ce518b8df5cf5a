using BackSignal.Engine.Conditions;

namespace BackSignal.Engine.Rules;

/// <summary>The level a person is told when a fact was asked and stays unknown, unless <c>When</c> is known false.</summary>
public sealed record FailSafe(Urgency Urgency, Condition? When, IReadOnlyList<Citation> Citations);
