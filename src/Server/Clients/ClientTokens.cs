using Microsoft.IdentityModel.JsonWebTokens;
using Microsoft.IdentityModel.Tokens;

namespace BackSignal.Server.Clients;

/// <summary>
/// Whether a token is a trusted client's, for this URL, now, and for the first time. What is wrong is never told to the caller in detail
/// that would help to guess.
/// </summary>
internal sealed class ClientTokens(ClientSettings settings, KeySets keys, ReplayGuard guard, TimeProvider clock)
{
    /// <summary>Clocks that are not quite together.</summary>
    public static readonly TimeSpan Slack = TimeSpan.FromSeconds(60);

    /// <summary>A token for one call needs no longer life, and the replay guard must remember it that long.</summary>
    private static readonly TimeSpan LongestLife = TimeSpan.FromHours(1);

    private const int LongestToken = 8 * 1024;
    private static readonly JsonWebTokenHandler Handler = new() { MaximumTokenSizeInBytes = LongestToken };

    /// <summary>The issuer, or what is wrong with the token.</summary>
    public async Task<(string? Issuer, string? Wrong)> Check(string? bearer, string path, CancellationToken cancel)
    {
        if (bearer is null or { Length: > LongestToken } || Parsed(bearer) is not { } token)
        {
            return (null, "a signed JWT is needed as bearer token");
        }

        if (settings.Trusted.FirstOrDefault(trusted => trusted.Issuer == token.Issuer) is not { } client)
        {
            return (null, "the issuer is not trusted here");
        }

        if (Wrong(token, client, path) is { } wrong)
        {
            return (null, wrong);
        }

        if (await keys.Find(client, token.Kid, cancel) is not { } key || !await IsSigned(bearer, key))
        {
            return (null, "the signature is not one of the issuer's keys");
        }

        var expires = token.GetPayloadValue<long>("exp");
        return await guard.Take(token.Issuer, token.Id, expires, cancel)
            ? (token.Issuer, null)
            : (null, "the token was used before");
    }

    private static JsonWebToken? Parsed(string bearer)
    {
        try
        {
            return new JsonWebToken(bearer);
        }
        catch (Exception e) when (e is ArgumentException or SecurityTokenException)
        {
            return null;
        }
    }

    private string? Wrong(JsonWebToken token, TrustedClient client, string path)
    {
        var now = clock.GetUtcNow();
        return token switch
        {
            { Alg: not (SecurityAlgorithms.EcdsaSha384 or SecurityAlgorithms.RsaSha384) } =>
                "the algorithm must be ES384 or RS384",
            { Typ: not "JWT" } => "'typ' must be JWT",
            _ when string.IsNullOrEmpty(token.Kid) => "'kid' is missing",
            _ when HasOtherKeySet(token, client) => "'jku' is not the issuer's key set",
            _ when token.Id is null or { Length: 0 or > 256 } => "'jti' is missing",
            _ when !token.TryGetPayloadValue<long>("exp", out var exp) || Instant(exp) is not { } expires =>
                "'exp' is missing",
            _ when !token.TryGetPayloadValue<long>("iat", out var iat) || Instant(iat) is not { } issued =>
                "'iat' is missing",
            _ => WrongTime(token, now) ?? WrongAudience(token, path),
        };
    }

    private static string? WrongTime(JsonWebToken token, DateTimeOffset now)
    {
        var expires = DateTimeOffset.FromUnixTimeSeconds(token.GetPayloadValue<long>("exp"));
        var issued = DateTimeOffset.FromUnixTimeSeconds(token.GetPayloadValue<long>("iat"));
        if (expires + Slack < now)
        {
            return "the token has expired";
        }

        if (issued - Slack > now)
        {
            return "the token is issued in the future";
        }

        return expires - now > LongestLife + Slack ? "the token lives longer than an hour" : null;
    }

    private string? WrongAudience(JsonWebToken token, string path) =>
        token.Audiences.Contains(settings.PublicUrl.TrimEnd('/') + path, StringComparer.Ordinal)
            ? null
            : "'aud' is not the URL called";

    private static bool HasOtherKeySet(JsonWebToken token, TrustedClient client) =>
        token.TryGetHeaderValue<object>("jku", out var jku) && jku as string != client.KeySetUrl;

    /// <summary>Null when no calendar has it.</summary>
    private static DateTimeOffset? Instant(long seconds) =>
        seconds is > 0 and < 253_402_300_000 ? DateTimeOffset.FromUnixTimeSeconds(seconds) : null;

    private static async Task<bool> IsSigned(string bearer, SecurityKey key)
    {
        // Who, for whom and when are judged above, by the server's own clock.
        var parameters = new TokenValidationParameters
        {
            IssuerSigningKey = key,
            ValidAlgorithms = [SecurityAlgorithms.EcdsaSha384, SecurityAlgorithms.RsaSha384],
            RequireSignedTokens = true,
            ValidateIssuer = false,
            ValidateAudience = false,
            ValidateLifetime = false,
        };
        return (await Handler.ValidateTokenAsync(bearer, parameters)).IsValid;
    }
}
