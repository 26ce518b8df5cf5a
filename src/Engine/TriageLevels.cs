namespace BackSignal.Engine;

/// <summary>The urgency interval and what a person is told; <c>AtLeast ≤ Told ≤ AtMost</c>.</summary>
internal readonly record struct TriageLevels(
    bool IsReport,
    Urgency AtLeast,
    Urgency Told,
    Urgency AtMost,
    bool HasUnaskedDanger
);
