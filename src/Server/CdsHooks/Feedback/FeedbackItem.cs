namespace BackSignal.Server.CdsHooks.Feedback;

/// <summary>What became of one card.</summary>
internal sealed record FeedbackItem(
    string Card,
    bool IsAccepted,
    IReadOnlyList<string> Suggestions,
    string? ReasonSystem,
    string? ReasonCode,
    bool HasComment,
    DateTimeOffset At
);
