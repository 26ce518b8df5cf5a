namespace BackSignal.Engine.Rules;

/// <summary>A dose bracket of a measure: from Low (millionths; exclusive when IsAbove) upwards, mg per day Least..Most.</summary>
public sealed record Bracket(long Low, bool IsAbove, long Least, long Most, string? Regimen);
