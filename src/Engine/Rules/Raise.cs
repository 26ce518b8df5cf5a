using BackSignal.Engine.Conditions;

namespace BackSignal.Engine.Rules;

/// <summary>Raises the maximum by so many levels, to no less than AtLeast; what it adds ends at AtMost. Only the largest counts, once.</summary>
public sealed record Raise(int By, Urgency AtLeast, Urgency AtMost, Condition When)
{
    /// <summary>The level after this raise: never lower than before.</summary>
    public Urgency Of(Urgency level) => (Urgency)Math.Max((byte)level, (byte)Reached(level));

    /// <summary>The level the raise itself stands for: what it adds to the level, capped.</summary>
    public Urgency Reached(Urgency level) => (Urgency)Math.Min(Math.Max((int)level + By, (int)AtLeast), (int)AtMost);
}
