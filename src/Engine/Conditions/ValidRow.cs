namespace BackSignal.Engine.Conditions;

/// <summary>A validity of a fact, minutes, while row When holds; -1 is always.</summary>
internal readonly record struct ValidRow(long ForMinutes, int When);
