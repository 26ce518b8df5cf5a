namespace BackSignal.Records.Plain;

/// <summary>An earlier report and what was made of it.</summary>
internal sealed record PlainReport(
    string At,
    string Problem,
    string? Level = null,
    bool Scheduled = false,
    IReadOnlyList<string>? Domains = null
);
