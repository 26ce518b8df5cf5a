namespace BackSignal.Server.CdsHooks;

/// <summary>What a site sets for CDS Hooks: the section CdsHooks of the configuration.</summary>
internal sealed class HookSettings
{
    /// <summary>The FHIR servers from which missing data may be fetched, by their base URL; none are asked unless listed.</summary>
    public IReadOnlyList<string> FhirServers { get; init; } = [];

    /// <summary>Origins of browser clients that may call.</summary>
    public IReadOnlyList<string> Origins { get; init; } = [];

    /// <summary>Bytes of one call.</summary>
    public int LargestCall { get; init; } = 8 * 1024 * 1024;

    /// <summary>Calls that are worked on at the same time; others wait, and too many are told to come again.</summary>
    public int AtOnce { get; init; } = 16;
}
