namespace BackSignal.Engine.Rules;

/// <summary>A number between Low and High (as written) can only be in <c>Unit</c>.</summary>
public sealed record WithoutUnit(decimal Low, decimal High, string Unit);
