namespace BackSignal.Engine;

/// <summary>
/// The urgency interval and what a person is told; <c>AtLeast ≤ Settled ≤ Told ≤ AtMost</c>. Settled is what no further answer
/// can take away: at least, and the fail-safe of every question asked in vain.
/// </summary>
internal readonly record struct TriageLevels(
    bool IsReport,
    Urgency AtLeast,
    Urgency Settled,
    Urgency Told,
    Urgency AtMost,
    bool HasUnaskedDanger
);
