using System.Security.Cryptography;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;
using Microsoft.IdentityModel.Tokens;

namespace BackSignal.App.Tests.CdsHooks;

/// <summary>A client's key set on loopback, and the keys to sign with.</summary>
internal sealed class KeyPeer : IAsyncDisposable
{
    private readonly WebApplication _app;
    private readonly Dictionary<string, SecurityKey> _keys = new(StringComparer.Ordinal);

    private KeyPeer(WebApplication app) => _app = app;

    public string Url => _app.Urls.First() + "/jwks.json";

    public int Asked { get; private set; }

    public bool IsDown { get; set; }

    public static async Task<KeyPeer> Start()
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        var app = builder.Build();
        app.Urls.Add("http://127.0.0.1:0");
        var peer = new KeyPeer(app);
        peer.AddEc("ec-1");
        app.MapGet("/jwks.json", peer.Answer);
        await app.StartAsync();
        return peer;
    }

    public SecurityKey Key(string kid) => _keys[kid];

    public void AddEc(string kid) =>
        _keys[kid] = new ECDsaSecurityKey(ECDsa.Create(ECCurve.NamedCurves.nistP384)) { KeyId = kid };

    public void AddRsa(string kid) => _keys[kid] = new RsaSecurityKey(RSA.Create(2048)) { KeyId = kid };

    public async ValueTask DisposeAsync() => await _app.DisposeAsync();

    private IResult Answer()
    {
        Asked++;
        return IsDown ? Results.StatusCode(500) : Results.Json(new { keys = _keys.Values.Select(Published).ToList() });
    }

    /// <summary>The public half.</summary>
    private static Dictionary<string, string> Published(SecurityKey key)
    {
        var jwk = key switch
        {
            ECDsaSecurityKey ec => JsonWebKeyConverter.ConvertFromECDsaSecurityKey(ec),
            _ => JsonWebKeyConverter.ConvertFromRSASecurityKey((RsaSecurityKey)key),
        };
        return jwk.Kty == "EC"
            ? new()
            {
                ["kty"] = "EC",
                ["kid"] = jwk.Kid,
                ["crv"] = jwk.Crv,
                ["x"] = jwk.X,
                ["y"] = jwk.Y,
            }
            : new()
            {
                ["kty"] = "RSA",
                ["kid"] = jwk.Kid,
                ["n"] = jwk.N,
                ["e"] = jwk.E,
            };
    }
}
