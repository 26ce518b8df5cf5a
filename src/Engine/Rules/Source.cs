namespace BackSignal.Engine.Rules;

/// <summary>A publication that knowledge files cite.</summary>
public sealed record Source(
    string Id,
    string Title,
    string? Publisher,
    string? Year,
    string Kind,
    string? Register,
    Confidence Seen,
    string? Note
);
