using System.Collections.Concurrent;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.WebUtilities;
using Microsoft.Extensions.Logging;
using Microsoft.IdentityModel.JsonWebTokens;

namespace BackSignal.App.Tests.SmartLaunch;

/// <summary>A record system on loopback: an authorization server that insists on PKCE, and the FHIR server of one patient of samples/.</summary>
internal sealed class SmartPeer : IAsyncDisposable
{
    public const string Token = "secret-access-token-7";
    public const string ClientId = "backsignal-view";
    public const string Patient = "patient-1";

    private readonly WebApplication _app;
    private readonly ConcurrentDictionary<string, IQueryCollection> _codes = new();
    private JsonArray _resources = [];

    private SmartPeer(WebApplication app) => _app = app;

    public string Iss => _app.Urls.First() + "/fhir";

    /// <summary>What the authorization page was asked with, last.</summary>
    public IQueryCollection Asked { get; private set; } = new QueryCollection();

    /// <summary>What the token endpoint was sent, last.</summary>
    public IFormCollection Sent { get; private set; } = new FormCollection([]);

    /// <summary>The header it was sent with.</summary>
    public string? Authorization { get; private set; }

    /// <summary>Codes that were refused, by why.</summary>
    public ConcurrentQueue<string> Refusals { get; } = new();

    /// <summary>Path and query of everything the FHIR server was asked with the right token, and how often without.</summary>
    public ConcurrentQueue<string> Reads { get; } = new();

    public int Strangers { get; private set; }

    /// <summary>How often anything of it was asked.</summary>
    public int Calls { get; private set; }

    /// <summary>Changes the configuration, the answer with the token, or the answer of the FHIR server to a type.</summary>
    public Action<JsonObject> OnConfiguration { get; set; } = _ => { };

    public Action<JsonObject> OnToken { get; set; } = _ => { };

    public ConcurrentDictionary<string, Func<IResult>> OnRead { get; } = new();

    /// <summary>The error the authorization page sends back instead of a code.</summary>
    public string? Error { get; set; }

    /// <summary>What stands in the fhirUser of the id token.</summary>
    public string User { get; set; } = "Practitioner/doc-1";

    public static async Task<SmartPeer> Start(string sample = "weak-legs-and-numbness")
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        var app = builder.Build();
        app.Urls.Add("http://127.0.0.1:0");
        var peer = new SmartPeer(app);
        peer.Load(sample);
        app.Use(
            (http, next) =>
            {
                peer.Calls++;
                return next(http);
            }
        );
        app.MapGet("/fhir/.well-known/smart-configuration", peer.Configuration);
        app.MapGet("/auth/authorize", peer.Authorize);
        app.MapPost("/auth/token", peer.Exchange);
        app.MapGet("/fhir/{type}/{id?}", peer.Read);
        await app.StartAsync();
        return peer;
    }

    public void Load(string sample)
    {
        var text = File.ReadAllText(Path.Combine(RealKnowledge.Root, "samples", sample + ".json"));
        var bundle = JsonNode.Parse(
            text.Replace("urn:uuid:patient-patient-1", "Patient/" + Patient, StringComparison.Ordinal)
        )!;
        _resources = [.. bundle["entry"]!.AsArray().Select(entry => entry!["resource"]!.DeepClone())];
        var person = _resources.First(resource => TypeOf(resource) == "Patient")!;
        person["name"] = new JsonArray(
            new JsonObject
            {
                ["use"] = "official",
                ["family"] = "Okafor",
                ["given"] = new JsonArray("Ruth"),
            }
        );
    }

    public async ValueTask DisposeAsync() => await _app.DisposeAsync();

    private static string TypeOf(JsonNode? resource) => resource!["resourceType"]!.GetValue<string>();

    private IResult Configuration()
    {
        var root = _app.Urls.First();
        var json = new JsonObject
        {
            ["issuer"] = root,
            ["authorization_endpoint"] = root + "/auth/authorize",
            ["token_endpoint"] = root + "/auth/token",
            ["grant_types_supported"] = new JsonArray("authorization_code"),
            ["capabilities"] = new JsonArray("launch-ehr", "permission-v2", "client-public"),
            ["code_challenge_methods_supported"] = new JsonArray("S256"),
        };
        OnConfiguration(json);
        return Results.Text(json.ToJsonString(), "application/json");
    }

    private IResult Authorize(HttpRequest request)
    {
        Asked = request.Query;
        var isGood =
            Asked["response_type"] == "code"
            && Asked["client_id"] == ClientId
            && Asked["aud"].ToString().TrimEnd('/') == Iss
            && Asked["launch"] == "launch-1"
            && Asked["code_challenge_method"] == "S256"
            && Asked["code_challenge"].ToString().Length == 43;
        if (!isGood)
        {
            return Results.BadRequest();
        }

        var code = Guid.NewGuid().ToString("N");
        _codes[code] = Asked;
        var back = new Dictionary<string, string?> { ["state"] = Asked["state"] };
        back[Error is null ? "code" : "error"] = Error ?? code;
        return Results.Redirect(QueryHelpers.AddQueryString(Asked["redirect_uri"]!, back));
    }

    private async Task<IResult> Exchange(HttpRequest request)
    {
        Sent = await request.ReadFormAsync();
        Authorization = request.Headers.Authorization;
        var wrong =
            !_codes.TryRemove(Sent["code"].ToString(), out var asked) ? "code"
            : Sent["redirect_uri"] != asked["redirect_uri"] ? "redirect_uri"
            : Challenge(Sent["code_verifier"].ToString()) != asked["code_challenge"] ? "code_verifier"
            : Sent["grant_type"] != "authorization_code" ? "grant_type"
            : null;
        if (wrong is not null)
        {
            Refusals.Enqueue(wrong);
            return Results.Json(new { error = "invalid_grant", error_description = Token }, statusCode: 400);
        }

        var json = new JsonObject
        {
            ["access_token"] = Token,
            ["token_type"] = "Bearer",
            ["expires_in"] = 600,
            ["scope"] = asked!["scope"].ToString(),
            ["patient"] = Patient,
            ["id_token"] = IdToken(asked["nonce"].ToString()),
        };
        OnToken(json);
        return Results.Text(json.ToJsonString(), "application/json");
    }

    private static string Challenge(string verifier) =>
        WebEncoders.Base64UrlEncode(SHA256.HashData(Encoding.ASCII.GetBytes(verifier)));

    private string IdToken(string nonce) =>
        new JsonWebTokenHandler().CreateToken(
            new JsonObject
            {
                ["iss"] = _app.Urls.First(),
                ["aud"] = ClientId,
                ["nonce"] = nonce,
                ["exp"] = SmartHost.Now.AddMinutes(5).ToUnixTimeSeconds(),
                ["fhirUser"] = $"{Iss}/{User}",
            }.ToJsonString()
        );

    private IResult Read(HttpRequest request, string type, string? id)
    {
        if (request.Headers.Authorization != "Bearer " + Token)
        {
            Strangers++;
            return Results.Unauthorized();
        }

        Reads.Enqueue(request.Path + request.QueryString);
        if (OnRead.TryGetValue(type, out var answer))
        {
            return answer();
        }

        var found = _resources.Where(resource => TypeOf(resource) == type).ToList();
        var body = id is null
            ? new JsonObject
            {
                ["resourceType"] = "Bundle",
                ["type"] = "searchset",
                ["entry"] = new JsonArray([.. found.Select(one => new JsonObject { ["resource"] = one!.DeepClone() })]),
            }
            : found[0]!;
        return Results.Text(body.ToJsonString(), "application/fhir+json");
    }
}
