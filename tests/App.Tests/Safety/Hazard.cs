namespace BackSignal.App.Tests.Safety;

/// <summary>One hazard of docs/safety/hazard-log.yaml, as it is written there.</summary>
internal sealed class Hazard
{
    public required string Id { get; init; }

    public required string Name { get; init; }

    public required string Cause { get; init; }

    public required string Effect { get; init; }

    public required Risk Initial { get; init; }

    public required string State { get; init; }

    public string? Control { get; init; }

    /// <summary>Files of knowledge/, without ending.</summary>
    public IList<string> Rules { get; init; } = [];

    /// <summary>Class and method.</summary>
    public IList<string> Tests { get; init; } = [];

    /// <summary>File and name, as the tests print a case.</summary>
    public IList<string> Cases { get; init; } = [];

    public IList<string> Theorems { get; init; } = [];

    public Risk? Residual { get; init; }

    /// <summary>What has still to be built or decided.</summary>
    public string? Open { get; init; }
}
