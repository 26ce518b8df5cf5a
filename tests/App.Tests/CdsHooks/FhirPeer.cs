using System.Collections.Concurrent;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Extensions;
using Microsoft.Extensions.Logging;

namespace BackSignal.App.Tests.CdsHooks;

/// <summary>A client's FHIR server on loopback: it answers searches from a table and remembers who asked what.</summary>
internal sealed class FhirPeer : IAsyncDisposable
{
    private const string Token = "Bearer secret-token-1";
    private readonly WebApplication _app;

    private FhirPeer(WebApplication app) => _app = app;

    /// <summary>Resource type to what it answers; every other type is an empty bundle, the Patient is our person.</summary>
    public ConcurrentDictionary<string, Func<HttpContext, Task>> Answers { get; } = new();

    /// <summary>Path and query of everything asked with the right token.</summary>
    public ConcurrentQueue<string> Asked { get; } = new();

    /// <summary>How often it was asked without that token.</summary>
    public int Strangers { get; private set; }

    public string Base => _app.Urls.First() + "/fhir";

    public static async Task<FhirPeer> Start()
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        var app = builder.Build();
        app.Urls.Add("http://127.0.0.1:0");
        var peer = new FhirPeer(app);
        app.Run(peer.Answer);
        await app.StartAsync();
        return peer;
    }

    public static Task Json(HttpContext http, string json, int status = 200)
    {
        http.Response.StatusCode = status;
        http.Response.ContentType = "application/fhir+json";
        return http.Response.WriteAsync(json);
    }

    public async ValueTask DisposeAsync() => await _app.DisposeAsync();

    private Task Answer(HttpContext http)
    {
        if (http.Request.Headers.Authorization != Token)
        {
            Strangers++;
            return Json(http, "{}", 401);
        }

        Asked.Enqueue(http.Request.GetEncodedPathAndQuery());
        var type =
            http.Request.Path.Value!.Split('/', StringSplitOptions.RemoveEmptyEntries).ElementAtOrDefault(1) ?? "";
        return Answers.TryGetValue(type, out var answer) ? answer(http)
            : type == "Patient" ? Json(http, Calls.Person().ToJsonString())
            : Json(http, """{"resourceType":"Bundle","type":"searchset","total":0}""");
    }
}
