namespace BackSignal.Server.Charts;

/// <summary>What a site sets for records that are fetched, and how they are read: the section Charts of the configuration.</summary>
internal sealed class ChartSettings
{
    /// <summary>Resource types the site's record does not have; they are neither asked for nor waited for.</summary>
    public IReadOnlyList<string> NotHeld { get; init; } = [];

    /// <summary>The patients' time zone, in which days are counted; empty for the machine's.</summary>
    public string TimeZone { get; init; } = "";

    /// <summary>Bytes fetched for one record, all pages together.</summary>
    public int LargestFetch { get; init; } = 16 * 1024 * 1024;

    /// <summary>Seconds in which everything missing must have been fetched.</summary>
    public double FetchSeconds { get; init; } = 5;

    public TimeZoneInfo Zone =>
        TimeZone.Length == 0 ? TimeZoneInfo.Local : TimeZoneInfo.FindSystemTimeZoneById(TimeZone);
}
