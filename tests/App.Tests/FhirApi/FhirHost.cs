using System.Net;
using System.Text;
using BackSignal.Fhir;
using BackSignal.Server.FhirApi;
using Hl7.Fhir.Model;
using Microsoft.AspNetCore.Mvc.Testing;
using Microsoft.Extensions.DependencyInjection;

namespace BackSignal.App.Tests.FhirApi;

/// <summary>The server, asked over HTTP.</summary>
internal sealed class FhirHost : IAsyncDisposable
{
    private readonly WebApplicationFactory<AssessOperation> _factory =
        new WebApplicationFactory<AssessOperation>().WithWebHostBuilder(host =>
            host.UseSetting("Fhir:Canonical", Emitted.Canonicals.Root)
                .UseSetting("Fhir:LargestBody", "2000000")
                .UseSetting("Logging:LogLevel:Default", "None")
                .UseSetting("Logging:LogLevel:Microsoft.Hosting.Lifetime", "None")
                // Nothing of FHIR is stored; whatever else the server keeps stays in memory.
                .UseSetting("ConnectionStrings:Storage", "Data Source=fhir-tests;Mode=Memory;Cache=Shared")
        );

    private readonly HttpClient _client;

    public FhirHost() => _client = _factory.CreateClient();

    public HttpClient Client => _client;

    public CapabilityStatement Statement() =>
        _factory.Services.GetRequiredService<Capabilities>().Of("https://clinic.example/fhir");

    public async Task<Bundle> Assess(string body)
    {
        var (status, resource) = await Post("/fhir/$assess", body);
        Assert.True(status == HttpStatusCode.OK, FhirJson.Write(resource));
        return Assert.IsType<Bundle>(resource);
    }

    public async Task<(HttpStatusCode Status, Resource Resource)> Post(
        string path,
        string body,
        string type = "application/fhir+json"
    )
    {
        using var content = new StringContent(body, Encoding.UTF8, type);
        using var answer = await _client.PostAsync(
            new Uri(path, UriKind.Relative),
            content,
            TestContext.Current.CancellationToken
        );
        return (answer.StatusCode, await Read(answer));
    }

    public async Task<(HttpStatusCode Status, Resource Resource)> Get(string path)
    {
        using var answer = await _client.GetAsync(
            new Uri(path, UriKind.Relative),
            TestContext.Current.CancellationToken
        );
        return (answer.StatusCode, await Read(answer));
    }

    public async ValueTask DisposeAsync()
    {
        _client.Dispose();
        await _factory.DisposeAsync();
    }

    public static async Task<Resource> Read(HttpResponseMessage answer)
    {
        Assert.Equal("application/fhir+json", answer.Content.Headers.ContentType?.MediaType);
        return FhirJson.Read(await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken));
    }
}
