using BackSignal.Server.Charts;

namespace BackSignal.Server.SmartLaunch;

/// <summary>An open view of one patient. Its token stays here: the browser holds a random text that means nothing elsewhere.</summary>
internal sealed record LaunchedSession
{
    public required FhirAccess Access { get; init; }

    public required string Patient { get; init; }

    /// <summary>Whether the record system does not show whose record it is.</summary>
    public required bool NeedsBanner { get; init; }

    public required GrantedScopes Granted { get; init; }

    public string Browser { get; } = Secret.New();

    public override string ToString() => nameof(LaunchedSession);
}
