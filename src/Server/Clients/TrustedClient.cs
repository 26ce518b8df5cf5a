namespace BackSignal.Server.Clients;

/// <summary>An issuer of tokens and where its public keys are.</summary>
internal sealed class TrustedClient
{
    /// <summary>The iss of its tokens.</summary>
    public string Issuer { get; init; } = "";

    /// <summary>Where its key set is published, and the only jku its tokens may name.</summary>
    public string? KeySetUrl { get; init; }

    /// <summary>Its key set as JSON, when it was handed over otherwise.</summary>
    public string? KeySet { get; init; }
}
