using BackSignal.Engine;

namespace BackSignal.Records;

/// <summary>One dose of a medicine, given or planned.</summary>
/// <param name="Drug">Its id in the formulary.</param>
/// <param name="At">When; null when the record does not say.</param>
/// <param name="IsPlanned">Not given yet.</param>
/// <param name="Milligrams">How much, millionths of a milligram; null when the record does not say.</param>
/// <param name="Route">How it was given.</param>
/// <param name="Origin">Where the record says so.</param>
public sealed record Dose(string Drug, Moment? At, bool IsPlanned, long? Milligrams, Route Route, Origin Origin);
