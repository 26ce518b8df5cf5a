using BackSignal.Engine.Conditions;

namespace BackSignal.Engine.Rules;

/// <summary>A value stays valid for this long, minutes, while <c>When</c> holds; null holds always.</summary>
public sealed record Validity(long ForMinutes, Condition? When);
