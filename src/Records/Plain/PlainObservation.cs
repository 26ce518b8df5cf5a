using System.Text.Json;

namespace BackSignal.Records.Plain;

/// <summary>A dated value of a fact.</summary>
internal sealed record PlainObservation(
    string Fact,
    JsonElement Value,
    string? Unit = null,
    string? Comparator = null,
    string? At = null,
    string? Id = null
);
