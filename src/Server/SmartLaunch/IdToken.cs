using Microsoft.IdentityModel.JsonWebTokens;
using Microsoft.IdentityModel.Tokens;

namespace BackSignal.Server.SmartLaunch;

/// <summary>
/// Who is looking. It came from the token endpoint itself, over TLS, which stands for its signature (OpenID Connect Core 3.1.3.7, 6); it
/// opens nothing, and only keeps the view from people it is not written for.
/// </summary>
internal static class IdToken
{
    private static readonly TimeSpan Slack = TimeSpan.FromSeconds(60);

    /// <summary>Throws when it is not ours, or names a patient or a relative. A server may leave it out.</summary>
    public static void Check(string? written, PendingLaunch launch, DateTimeOffset now)
    {
        if (written is null)
        {
            return;
        }

        if (Parsed(written) is not { } token || !IsOurs(token, launch, now))
        {
            throw LaunchFault.NoAnswer("The record system does not say clearly who is signed in");
        }

        var user = token.TryGetPayloadValue<string>("fhirUser", out var found) ? found : "";
        if (user.Split('/') is [.., "Patient" or "RelatedPerson", _])
        {
            throw new LaunchFault(
                StatusCodes.Status403Forbidden,
                "This view is for clinicians",
                "It is written for the care team. Ask them to open it."
            );
        }
    }

    private static JsonWebToken? Parsed(string written)
    {
        try
        {
            return written.Length <= 16_384 ? new JsonWebToken(written) : null;
        }
        catch (Exception e) when (e is ArgumentException or SecurityTokenException)
        {
            return null;
        }
    }

    private static bool IsOurs(JsonWebToken token, PendingLaunch launch, DateTimeOffset now) =>
        token.Audiences.Contains(launch.Server.ClientId, StringComparer.Ordinal)
        && (launch.Configuration.Issuer is not { } issuer || token.Issuer == issuer)
        && token.TryGetPayloadValue<string>("nonce", out var nonce)
        && Secret.Same(launch.Nonce, nonce)
        && token.TryGetPayloadValue<long>("exp", out var expires)
        && expires > (now - Slack).ToUnixTimeSeconds();
}
