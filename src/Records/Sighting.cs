using BackSignal.Engine;

namespace BackSignal.Records;

/// <summary>A condition or procedure of the record that a fact looks for.</summary>
/// <param name="Fact">The fact.</param>
/// <param name="At">When it was or began; null when the record does not say.</param>
/// <param name="IsOver">The record says that it has ended.</param>
/// <param name="Origin">Where the record says so.</param>
public sealed record Sighting(Fact Fact, Moment? At, bool IsOver, Origin Origin);
