using BackSignal.Engine;

namespace BackSignal.Records;

/// <summary>A value of a fact at a time: a laboratory result, a vital sign, an answer.</summary>
/// <param name="Fact">The fact.</param>
/// <param name="Value">What it was; its age is worked out later.</param>
/// <param name="At">When; null when the record does not say.</param>
/// <param name="Origin">Where the record says so.</param>
public sealed record Reading(Fact Fact, FactValue Value, Moment? At, Origin Origin)
{
    /// <summary>Said now: of the instant the record is judged at.</summary>
    public bool IsNow { get; init; }
}
