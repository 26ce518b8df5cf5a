using System.Net;
using System.Net.Http.Headers;
using System.Net.Http.Json;
using System.Security.Cryptography;
using System.Text;
using Microsoft.IdentityModel.JsonWebTokens;
using Microsoft.IdentityModel.Tokens;

namespace BackSignal.App.Tests.CdsHooks;

public sealed class TokenTests : AmongTrustedClients
{
    [Fact]
    [Trait("cds-hooks_2.0", "176, 178, 196, 197, 198, 205")]
    public async Task A_trusted_client_is_let_in_everywhere_with_a_token_for_the_url_called()
    {
        await Expect(HttpStatusCode.OK, Token(), "/cds-services");
        await Expect(HttpStatusCode.OK, Token(aud: Here + Calls.Triage), Calls.Triage);
        await Expect(HttpStatusCode.OK, Token(aud: Here + Calls.Triage + "/feedback"), Calls.Triage + "/feedback");
    }

    [Fact]
    [Trait("cds-hooks_2.0", "205")]
    public async Task Rs384_is_taken_too()
    {
        Keys.AddRsa("rsa-1");

        await Expect(HttpStatusCode.OK, Token(key: "rsa-1", algorithm: SecurityAlgorithms.RsaSha384));
    }

    [Theory]
    [InlineData("/cds-services")]
    [InlineData(Calls.Triage)]
    [InlineData(Calls.Triage + "/feedback")]
    [Trait("cds-hooks_2.0", "177, 178")]
    public async Task Without_a_token_nobody_is_let_in(string url) =>
        await Expect(HttpStatusCode.Unauthorized, null, url);

    [Fact]
    [Trait("cds-hooks_2.0", "201, 202")]
    public async Task An_unsigned_token_is_refused()
    {
        var signed = Token().Split('.');
        var header = Base64UrlEncoder.Encode("""{"alg":"none","typ":"JWT","kid":"ec-1"}""");

        await Expect(HttpStatusCode.Unauthorized, $"{header}.{signed[1]}.");
        await Expect(HttpStatusCode.Unauthorized, $"{header}.{signed[1]}.{signed[2]}");
    }

    [Fact]
    [Trait("cds-hooks_2.0", "203")]
    public async Task A_symmetric_signature_is_refused_even_with_the_public_key_as_its_secret()
    {
        var ec = ((ECDsaSecurityKey)Keys.Key("ec-1")).ECDsa;
        var secret = new SymmetricSecurityKey(ec.ExportSubjectPublicKeyInfo()) { KeyId = "ec-1" };

        await Expect(HttpStatusCode.Unauthorized, Token(signer: secret, algorithm: SecurityAlgorithms.HmacSha384));
    }

    [Fact]
    public async Task Another_algorithm_is_refused()
    {
        Keys.AddRsa("rsa-1");

        await Expect(HttpStatusCode.Unauthorized, Token(key: "rsa-1", algorithm: SecurityAlgorithms.RsaSha256));
    }

    [Theory]
    [InlineData(-3600, -300)]
    [InlineData(300, 600)]
    [InlineData(0, 7200)]
    [Trait("cds-hooks_2.0", "190, 191")]
    public async Task Expired_future_and_long_lived_tokens_are_refused(int issued, int expires) =>
        await Expect(HttpStatusCode.Unauthorized, Token(issued: issued, expires: expires));

    [Theory]
    [InlineData("exp")]
    [InlineData("iat")]
    [InlineData("jti")]
    [InlineData("aud")]
    [InlineData("iss")]
    [Trait("cds-hooks_2.0", "187, 189, 190, 191, 192")]
    public async Task Every_claim_is_needed(string claim) =>
        await Expect(HttpStatusCode.Unauthorized, Token(without: claim));

    [Theory]
    [InlineData("https://cds.example.org/cds-services/other")]
    [InlineData("https://cds.example.org/cds-services/")]
    [InlineData("https://elsewhere.example.org/cds-services")]
    [InlineData("http://localhost/cds-services")]
    [Trait("cds-hooks_2.0", "196")]
    public async Task A_token_for_another_url_is_refused(string audience) =>
        await Expect(HttpStatusCode.Unauthorized, Token(aud: audience));

    [Fact]
    [Trait("cds-hooks_2.0", "189")]
    public async Task The_audience_may_be_a_list() =>
        await Expect(HttpStatusCode.OK, Token(aud: new[] { "https://elsewhere.example.org", Here + "/cds-services" }));

    [Fact]
    [Trait("cds-hooks_2.0", "195")]
    public async Task An_issuer_nobody_trusts_is_refused() =>
        await Expect(HttpStatusCode.Unauthorized, Token(issuer: "https://other.example.org"));

    [Fact]
    [Trait("cds-hooks_2.0", "185, 195")]
    public async Task A_key_set_nobody_listed_is_refused_and_never_fetched()
    {
        await using var other = await KeyPeer.Start();

        await Expect(HttpStatusCode.Unauthorized, Token(signer: other.Key("ec-1"), jku: other.Url));
        Assert.Equal(0, other.Asked);
        await Expect(HttpStatusCode.OK, Token(jku: Keys.Url));
    }

    [Fact]
    public async Task A_signature_of_another_key_with_the_same_id_is_refused()
    {
        using var foreign = ECDsa.Create(ECCurve.NamedCurves.nistP384);

        await Expect(HttpStatusCode.Unauthorized, Token(signer: new ECDsaSecurityKey(foreign) { KeyId = "ec-1" }));
    }

    [Fact]
    [Trait("cds-hooks_2.0", "182, 183")]
    public async Task A_new_key_is_looked_for_once_in_a_while_and_made_up_ids_call_nobody()
    {
        await Expect(HttpStatusCode.OK, Token());
        Assert.Equal(1, Keys.Asked);
        Keys.AddEc("ec-2");
        using var foreign = ECDsa.Create(ECCurve.NamedCurves.nistP384);
        for (var i = 0; i < 5; i++)
        {
            await Expect(
                HttpStatusCode.Unauthorized,
                Token(signer: new ECDsaSecurityKey(foreign) { KeyId = "made-up-" + i })
            );
        }

        Assert.Equal(1, Keys.Asked);
        Server.Clock.Advance(TimeSpan.FromSeconds(61));
        await Expect(HttpStatusCode.OK, Token(key: "ec-2"));
        Assert.Equal(2, Keys.Asked);
    }

    [Fact]
    public async Task Known_keys_stay_known_while_the_client_is_down()
    {
        await Expect(HttpStatusCode.OK, Token());
        Keys.IsDown = true;
        Server.Clock.Advance(TimeSpan.FromHours(2));

        await Expect(HttpStatusCode.OK, Token());
    }

    [Fact]
    [Trait("cds-hooks_2.0", "192")]
    public async Task A_token_is_let_in_once()
    {
        var token = Token();

        await Expect(HttpStatusCode.OK, token);
        await Expect(HttpStatusCode.Unauthorized, token);
    }

    [Theory]
    [InlineData("")]
    [InlineData("x")]
    [InlineData("a.b.c")]
    [InlineData("e30.e30.e30")]
    [InlineData("....")]
    public async Task What_is_no_token_is_refused(string token) => await Expect(HttpStatusCode.Unauthorized, token);

    [Fact]
    public async Task A_token_of_enormous_length_is_refused() =>
        await Expect(HttpStatusCode.Unauthorized, new string('a', 20_000));

    [Fact]
    [Trait("cds-hooks_2.0", "199")]
    public async Task A_key_set_may_be_handed_over_instead()
    {
        using var http = new HttpClient();
        var set = await http.GetStringAsync(new Uri(Keys.Url), Cancel);
        using var server = new HookServer(
            ("Clients:PublicUrl", Here),
            ("Clients:Trusted:0:Issuer", Issuer),
            ("Clients:Trusted:0:KeySet", set)
        );

        Assert.Equal(HttpStatusCode.OK, await Call(server.Client, Token(), "/cds-services"));
        Assert.Equal(HttpStatusCode.Unauthorized, await Call(server.Client, Token(jku: Keys.Url), "/cds-services"));
    }

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    private async Task Expect(HttpStatusCode expected, string? token, string url = "/cds-services") =>
        Assert.Equal(expected, await Call(Server.Client, token, url));

    private static async Task<HttpStatusCode> Call(HttpClient client, string? token, string url)
    {
        var isDiscovery = url == "/cds-services";
        using var request = new HttpRequestMessage(isDiscovery ? HttpMethod.Get : HttpMethod.Post, url);
        if (!isDiscovery)
        {
            request.Content = url.EndsWith("feedback", StringComparison.Ordinal)
                ? new StringContent("""{"feedback":[]}""", Encoding.UTF8, "application/json")
                : JsonContent.Create(Calls.View());
        }

        if (token is not null)
        {
            request.Headers.TryAddWithoutValidation("Authorization", "Bearer " + token);
        }

        using var response = await client.SendAsync(request, Cancel);
        if (response.StatusCode == HttpStatusCode.Unauthorized)
        {
            Assert.Equal(new AuthenticationHeaderValue("Bearer"), Assert.Single(response.Headers.WwwAuthenticate));
            Assert.Contains(
                "OperationOutcome",
                await response.Content.ReadAsStringAsync(Cancel),
                StringComparison.Ordinal
            );
        }

        return response.StatusCode;
    }

    private string Token(
        object? aud = null,
        string issuer = Issuer,
        int issued = 0,
        int expires = 300,
        string? jku = null,
        string key = "ec-1",
        SecurityKey? signer = null,
        string algorithm = SecurityAlgorithms.EcdsaSha384,
        string? without = null
    )
    {
        var now = Server.Clock.GetUtcNow();
        var claims = new Dictionary<string, object>(StringComparer.Ordinal)
        {
            ["iss"] = issuer,
            ["aud"] = aud ?? Here + "/cds-services",
            ["iat"] = now.AddSeconds(issued).ToUnixTimeSeconds(),
            ["exp"] = now.AddSeconds(expires).ToUnixTimeSeconds(),
            ["jti"] = Guid.NewGuid().ToString(),
        };
        if (without is not null)
        {
            claims.Remove(without);
        }

        var handler = new JsonWebTokenHandler { SetDefaultTimesOnTokenCreation = false };
        return handler.CreateToken(
            new SecurityTokenDescriptor
            {
                Claims = claims,
                SigningCredentials = new SigningCredentials(signer ?? Keys.Key(key), algorithm),
                AdditionalHeaderClaims = jku is null
                    ? null
                    : new Dictionary<string, object>(StringComparer.Ordinal) { ["jku"] = jku },
            }
        );
    }
}
