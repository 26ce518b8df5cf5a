namespace BackSignal.Server.CdsHooks.Feedback;

/// <summary>One outcome of one card, kept once however often it is reported. Nothing in it says which patient or which user.</summary>
internal sealed class FeedbackRow
{
    public long Id { get; init; }

    /// <summary>The client that reported it; empty while clients are not authenticated.</summary>
    public required string Client { get; init; }

    public required string Hook { get; init; }

    public required string Card { get; init; }

    public required bool IsAccepted { get; init; }

    /// <summary>When it happened, milliseconds since 1970.</summary>
    public required long At { get; init; }

    /// <summary>Ids of the accepted suggestions, one a line.</summary>
    public required string Suggestions { get; init; }

    public string? ReasonSystem { get; init; }

    public string? ReasonCode { get; init; }

    public required bool HasComment { get; init; }
}
