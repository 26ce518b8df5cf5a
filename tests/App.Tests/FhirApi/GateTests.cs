using System.Net;
using System.Net.Http.Headers;
using System.Net.Sockets;
using System.Text;
using BackSignal.App.Tests.CdsHooks;
using BackSignal.Server.CdsHooks;
using Hl7.Fhir.Model;
using Microsoft.AspNetCore.Mvc.Testing;
using Microsoft.IdentityModel.JsonWebTokens;
using Microsoft.IdentityModel.Tokens;
using Task = System.Threading.Tasks.Task;

namespace BackSignal.App.Tests.FhirApi;

/// <summary>Who may use the FHIR API: the same clients as the hooks, and no more of them at once than there is room for.</summary>
public sealed class GateTests : AmongTrustedClients
{
    private const string Assess = "/fhir/$assess";
    private const string Form = "/fhir/Questionnaire";

    [Theory]
    [InlineData("POST", Assess)]
    [InlineData("POST", "/fhir/QuestionnaireResponse/$assess")]
    [InlineData("GET", Form)]
    [InlineData("GET", "/fhir/Questionnaire/back-pain-report")]
    [InlineData("GET", "/fhir/nowhere/at/all")]
    public async Task Without_a_token_nobody_is_let_in(string method, string path)
    {
        using var answer = await Send(method, path, null);

        Assert.Equal(HttpStatusCode.Unauthorized, answer.StatusCode);
        Assert.Equal(new AuthenticationHeaderValue("Bearer"), Assert.Single(answer.Headers.WwwAuthenticate));
        Assert.IsType<OperationOutcome>(await FhirHost.Read(answer));
    }

    [Theory]
    [InlineData("POST", Assess)]
    [InlineData("GET", Form)]
    public async Task A_trusted_client_is_let_in_once_with_a_token_for_the_url_called(string method, string path)
    {
        var token = Token(Here + path);

        using var first = await Send(method, path, token);
        using var again = await Send(method, path, token);
        using var elsewhere = await Send(method, path, Token(Here + "/cds-services"));

        Assert.Equal(HttpStatusCode.OK, first.StatusCode);
        Assert.IsType<Bundle>(await FhirHost.Read(first));
        Assert.Equal(HttpStatusCode.Unauthorized, again.StatusCode);
        Assert.Equal(HttpStatusCode.Unauthorized, elsewhere.StatusCode);
    }

    [Fact]
    public async Task The_statement_of_capabilities_is_open_and_says_how_to_be_let_in()
    {
        using var answer = await Send("GET", "/fhir/metadata", null);

        var statement = Assert.IsType<CapabilityStatement>(await FhirHost.Read(answer));
        Assert.Contains("JWT", statement.Rest![0].Security!.Description!, StringComparison.Ordinal);
    }

    [Fact]
    public async Task More_calls_than_there_is_room_for_are_told_to_come_again()
    {
        await using var listening = new WebApplicationFactory<HookSettings>().WithWebHostBuilder(host =>
            host.UseSetting("Fhir:AtOnce", "1")
                .UseSetting("Logging:LogLevel:Default", "None")
                .UseSetting("Logging:LogLevel:Microsoft.Hosting.Lifetime", "None")
                .UseSetting("ConnectionStrings:Storage", "Data Source=gate-tests;Mode=Memory;Cache=Shared")
        );
        listening.UseKestrel(0);
        listening.StartServer();
        var port = listening.ClientOptions.BaseAddress.Port;
        // One call that never ends is worked on, sixteen wait, and one is too many.
        var calls = Enumerable.Range(0, 18).Select(_ => new TcpClient("127.0.0.1", port)).ToList();

        var first = await await Task.WhenAny(calls.Select(Unfinished)).WaitAsync(TimeSpan.FromMinutes(2), Cancel);

        calls.ForEach(call => call.Dispose());
        Assert.StartsWith("HTTP/1.1 503", first, StringComparison.Ordinal);
        Assert.Contains("OperationOutcome", first, StringComparison.Ordinal);
    }

    /// <summary>Begins a call whose body never ends, and reads what comes back.</summary>
    private static async Task<string> Unfinished(TcpClient call)
    {
        var begun =
            $"POST {Assess} HTTP/1.1\r\nHost: localhost\r\nContent-Type: application/fhir+json\r\nContent-Length: 9\r\n\r\n{{";
        await call.GetStream().WriteAsync(Encoding.ASCII.GetBytes(begun), Cancel);
        var buffer = new byte[1024];
        return Encoding.ASCII.GetString(buffer, 0, await call.GetStream().ReadAsync(buffer, Cancel));
    }

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    private async Task<HttpResponseMessage> Send(string method, string path, string? token)
    {
        using var request = new HttpRequestMessage(new HttpMethod(method), path);
        if (method == "POST")
        {
            request.Content = new StringContent(
                """{"resourceType":"Bundle","type":"collection","entry":[{"resource":{"resourceType":"Patient","id":"p1"}}]}"""
            );
            request.Content.Headers.ContentType = new("application/fhir+json");
        }

        if (token is not null)
        {
            request.Headers.Authorization = new("Bearer", token);
        }

        return await Server.Client.SendAsync(request, Cancel);
    }

    private string Token(string audience) =>
        new JsonWebTokenHandler().CreateToken(
            new SecurityTokenDescriptor
            {
                Issuer = Issuer,
                Audience = audience,
                IssuedAt = HookServer.Now.UtcDateTime,
                NotBefore = HookServer.Now.UtcDateTime,
                Expires = HookServer.Now.UtcDateTime.AddMinutes(5),
                Claims = new Dictionary<string, object> { ["jti"] = Guid.NewGuid().ToString() },
                SigningCredentials = new SigningCredentials(Keys.Key("ec-1"), SecurityAlgorithms.EcdsaSha384),
            }
        );
}
