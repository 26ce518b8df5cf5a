namespace BackSignal.Engine.Conditions;

/// <summary>While the fact of <c>Test</c> is unknown, a rule takes the test to hold when <c>When</c> is true; null is always.</summary>
public sealed record Assumption(Condition Test, Condition? When);
