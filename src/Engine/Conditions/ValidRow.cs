namespace BackSignal.Engine.Conditions;

/// <summary>A validity of a fact, minutes: it may hold unless row May is false, and holds when row Must is true; -1 is always.</summary>
/// <remarks>Two rows, for on a stale value the one stays possible and the other is never certain.</remarks>
internal readonly record struct ValidRow(long ForMinutes, int May, int Must);
