namespace BackSignal.Server.SmartLaunch;

/// <summary>A FHIR server that may launch the view, and as whom we are registered there.</summary>
internal sealed class SmartServer
{
    /// <summary>Its base URL, as it names itself when it launches.</summary>
    public string Iss { get; init; } = "";

    public string ClientId { get; init; } = "";

    /// <summary>For a confidential client; empty for a public one, which PKCE alone protects.</summary>
    public string ClientSecret { get; init; } = "";

    public override string ToString() => nameof(SmartServer);
}
