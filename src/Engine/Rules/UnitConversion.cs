namespace BackSignal.Engine.Rules;

/// <summary>Converts a value in <c>Unit</c> to the fact's unit: (value − Minus) × Times.</summary>
public sealed record UnitConversion(string Unit, decimal Minus, decimal Times);
