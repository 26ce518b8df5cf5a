namespace BackSignal.Engine.Conditions;

/// <summary>While its fact is unknown, a rule takes it to lie in Low..High (or in the bits of Low) when row When is true; -1 is always.</summary>
internal readonly record struct Assumed(int Fact, long Low, long High, int When);
