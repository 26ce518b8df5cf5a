namespace BackSignal.Records.Plain;

/// <summary>A medicine over time; current when it has no end unless said otherwise.</summary>
internal sealed record PlainMedicine(
    string Drug,
    string? From = null,
    string? Until = null,
    bool? Current = null,
    string? Route = null,
    string? Id = null
);
