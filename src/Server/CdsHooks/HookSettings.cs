namespace BackSignal.Server.CdsHooks;

/// <summary>What a site sets for CDS Hooks: the section CdsHooks of the configuration.</summary>
internal sealed class HookSettings
{
    /// <summary>The FHIR servers from which missing data may be fetched, by their base URL; none are asked unless listed.</summary>
    public IReadOnlyList<string> FhirServers { get; init; } = [];

    /// <summary>Origins of browser clients that may call.</summary>
    public IReadOnlyList<string> Origins { get; init; } = [];

    /// <summary>Resource types the site's record does not have; they are neither asked for nor waited for.</summary>
    public IReadOnlyList<string> NotHeld { get; init; } = [];

    /// <summary>The patients' time zone, in which days are counted; empty for the machine's.</summary>
    public string TimeZone { get; init; } = "";

    /// <summary>Bytes of one call.</summary>
    public int LargestCall { get; init; } = 8 * 1024 * 1024;

    /// <summary>Bytes fetched for one call, all pages together.</summary>
    public int LargestFetch { get; init; } = 16 * 1024 * 1024;

    /// <summary>Calls that are worked on at the same time; others wait, and too many are told to come again.</summary>
    public int AtOnce { get; init; } = 16;

    /// <summary>Seconds in which everything missing must have been fetched.</summary>
    public double FetchSeconds { get; init; } = 5;

    public TimeZoneInfo Zone =>
        TimeZone.Length == 0 ? TimeZoneInfo.Local : TimeZoneInfo.FindSystemTimeZoneById(TimeZone);
}
