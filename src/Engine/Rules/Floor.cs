using BackSignal.Engine.Conditions;

namespace BackSignal.Engine.Rules;

/// <summary>The least level while the cause is carried by findings and <c>When</c> holds; null is always. At most today.</summary>
public sealed record Floor(Urgency Urgency, Condition? When);
