using BackSignal.Engine;

namespace BackSignal.Records;

/// <summary>A medicine over time: an order, a prescription, a statement that it is taken.</summary>
/// <param name="Drug">Its id in the formulary.</param>
/// <param name="From">When it began; null when the record does not say.</param>
/// <param name="Until">When it ended; null when it has not, or the record does not say.</param>
/// <param name="IsCurrent">Whether the record calls it active; null when it does not say.</param>
/// <param name="Route">How it is taken.</param>
/// <param name="Origin">Where the record says so.</param>
public sealed record Course(string Drug, Moment? From, Moment? Until, bool? IsCurrent, Route Route, Origin Origin);
