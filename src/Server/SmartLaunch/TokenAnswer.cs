namespace BackSignal.Server.SmartLaunch;

/// <summary>What the token endpoint answers.</summary>
internal sealed record TokenAnswer
{
    public string? AccessToken { get; init; }

    public string? TokenType { get; init; }

    public string? Scope { get; init; }

    public double? ExpiresIn { get; init; }

    public string? IdToken { get; init; }

    public string? Patient { get; init; }

    public bool? NeedPatientBanner { get; init; }

    public string? Error { get; init; }

    public override string ToString() => nameof(TokenAnswer);
}
