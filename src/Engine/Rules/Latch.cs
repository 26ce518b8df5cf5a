namespace BackSignal.Engine.Rules;

/// <summary>A level that is held after it was reached: which levels, for how long, and whether a clinician ends it.</summary>
/// <param name="ForMinutes">How long, minutes; null until a clinician lowers it.</param>
/// <param name="Slot">The fact in which our own record keeps the held level.</param>
public sealed record Latch(
    string Id,
    string Name,
    Urgency Urgency,
    bool OrAbove,
    long? ForMinutes,
    Fact Slot,
    IReadOnlyList<Citation> Citations
);
