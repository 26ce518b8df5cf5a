namespace BackSignal.Server.Clients;

/// <summary>Who may call: the section Clients of the configuration. Without a trusted client nobody is asked who they are.</summary>
internal sealed class ClientSettings
{
    /// <summary>The URL clients know this server by, to which their tokens are addressed: https://cds.example.org.</summary>
    public string PublicUrl { get; init; } = "";

    public IReadOnlyList<TrustedClient> Trusted { get; init; } = [];

    /// <summary>Seconds between two attempts to fetch the same key set again.</summary>
    public double KeySetPause { get; init; } = 60;

    public bool IsRequired => Trusted.Count > 0;
}
