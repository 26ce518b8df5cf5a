using System.Text.Json.Serialization;

namespace BackSignal.Server.SmartLaunch;

/// <summary>The parts we need of a server's .well-known/smart-configuration.</summary>
internal sealed record SmartConfiguration
{
    public Uri? AuthorizationEndpoint { get; init; }

    public Uri? TokenEndpoint { get; init; }

    public string? Issuer { get; init; }

    public IReadOnlyList<string>? CodeChallengeMethodsSupported { get; init; }

    public IReadOnlyList<string>? Capabilities { get; init; }

    /// <summary>Whether scopes are written as of SMART 1: only when the server says that it knows no others.</summary>
    [JsonIgnore]
    public bool IsVersion1 => Has(Capabilities, "permission-v1") && !Has(Capabilities, "permission-v2");

    /// <summary>Both endpoints, neither of them in the open, and a proof of the code that cannot be overheard.</summary>
    [JsonIgnore]
    public bool IsEnough =>
        IsSafe(AuthorizationEndpoint) && IsSafe(TokenEndpoint) && Has(CodeChallengeMethodsSupported, "S256");

    private static bool IsSafe(Uri? url) =>
        url is { IsAbsoluteUri: true, UserInfo: "", Fragment: "" }
        && (url.Scheme == Uri.UriSchemeHttps || (url.Scheme == Uri.UriSchemeHttp && url.IsLoopback));

    private static bool Has(IReadOnlyList<string>? list, string word) =>
        list?.Contains(word, StringComparer.Ordinal) == true;
}
