namespace BackSignal.Server.SmartLaunch;

/// <summary>What a site sets for the view inside its record system: the section Smart of the configuration.</summary>
internal sealed class SmartSettings
{
    /// <summary>The FHIR servers that may launch the view; no other is ever asked anything.</summary>
    public IReadOnlyList<SmartServer> Servers { get; init; } = [];

    /// <summary>Origins of the record system's pages that show the view in a frame; none may unless listed.</summary>
    public IReadOnlyList<string> FrameAncestors { get; init; } = [];

    /// <summary>Minutes in which a launch must have come back from the authorization server.</summary>
    public double LaunchMinutes { get; init; } = 10;

    /// <summary>Minutes a view stays open at most; a shorter life of its token counts.</summary>
    public double SessionMinutes { get; init; } = 60;

    /// <summary>Launches under way, and views open, at the same time.</summary>
    public int MostSessions { get; init; } = 10_000;

    /// <summary>Calls that are worked on at the same time; others wait, and too many are told to come again.</summary>
    public int AtOnce { get; init; } = 16;

    /// <summary>The listed server of this address, with or without a slash at its end.</summary>
    public SmartServer? Find(string iss) =>
        Servers.FirstOrDefault(server => server.Iss.TrimEnd('/') == iss.TrimEnd('/'));
}
