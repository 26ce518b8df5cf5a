using BackSignal.Engine.Rules;

namespace BackSignal.Engine;

/// <summary>A cause as it stands for this person: how it fits, for, against and missing, and whether it is pinned.</summary>
public sealed record CauseView(
    Cause Cause,
    Fit Fit,
    bool IsPinned,
    IReadOnlyList<ArgumentView> For,
    IReadOnlyList<ArgumentView> Against,
    IReadOnlyList<ArgumentView> Missing,
    IReadOnlyList<RedFlag> SuspectedBy,
    IReadOnlyList<RedFlag> AssumedBy
);
