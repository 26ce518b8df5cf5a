namespace BackSignal.Server.SmartLaunch;

/// <summary>A launch that is at the authorization server, found again by its state and by a cookie of the browser it left from.</summary>
internal sealed record PendingLaunch
{
    public required SmartServer Server { get; init; }

    public required SmartConfiguration Configuration { get; init; }

    /// <summary>Names the launch in addresses and cookies, so that two patients in two tabs are never mixed up; no secret.</summary>
    public required string Tab { get; init; }

    public required Uri Callback { get; init; }

    public string Browser { get; } = Secret.New();

    public string Verifier { get; } = Secret.New();

    public string Nonce { get; } = Secret.New();

    public override string ToString() => nameof(PendingLaunch);
}
