using BackSignal.Fhir;

namespace BackSignal.Server.FhirApi;

/// <summary>What a site chooses of the FHIR API; section "Fhir" of the configuration.</summary>
internal sealed class FhirApiSettings
{
    /// <summary>The root of every canonical address, without a slash at its end.</summary>
    public string Canonical { get; init; } = Canonicals.DefaultRoot;

    /// <summary>The patients' time zone, in which days are counted, when a request gives none.</summary>
    public string Zone { get; init; } = "UTC";

    /// <summary>Bytes of the largest body that is read.</summary>
    public int LargestBody { get; init; } = 16 * 1024 * 1024;

    /// <summary>Calls that are worked on at the same time; others wait, and too many are told to come again.</summary>
    public int AtOnce { get; init; } = 8;
}
