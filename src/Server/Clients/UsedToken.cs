namespace BackSignal.Server.Clients;

/// <summary>A token that was accepted, until it expires by itself.</summary>
internal sealed class UsedToken
{
    /// <summary>SHA-256 of issuer and jti: of one length, whatever a client sends.</summary>
    public required string Id { get; init; }

    /// <summary>Seconds since 1970.</summary>
    public required long Expires { get; init; }
}
