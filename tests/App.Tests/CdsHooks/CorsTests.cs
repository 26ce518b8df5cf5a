using System.Net;

namespace BackSignal.App.Tests.CdsHooks;

public class CorsTests
{
    [Theory]
    [InlineData("/cds-services", "GET")]
    [InlineData(Calls.Triage, "POST")]
    [InlineData(Calls.Triage + "/feedback", "POST")]
    [Trait("cds-hooks_2.0", "208")]
    public async Task A_page_of_a_listed_origin_may_call_with_a_token(string url, string method)
    {
        using var server = new HookServer(("CdsHooks:Origins:0", "https://ehr.example.org"));

        using var asked = await Preflight(server, url, method, "https://ehr.example.org");

        Assert.Equal(HttpStatusCode.NoContent, asked.StatusCode);
        Assert.Equal("https://ehr.example.org", Header(asked, "Access-Control-Allow-Origin"));
        Assert.Contains(
            "authorization",
            Header(asked, "Access-Control-Allow-Headers"),
            StringComparison.OrdinalIgnoreCase
        );
        Assert.Contains(
            "content-type",
            Header(asked, "Access-Control-Allow-Headers"),
            StringComparison.OrdinalIgnoreCase
        );
        Assert.Contains(method, Header(asked, "Access-Control-Allow-Methods"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_page_of_any_other_origin_may_not()
    {
        using var server = new HookServer(("CdsHooks:Origins:0", "https://ehr.example.org"));

        using var asked = await Preflight(server, Calls.Triage, "POST", "https://evil.example.org");

        Assert.False(asked.Headers.Contains("Access-Control-Allow-Origin"));
    }

    [Fact]
    public async Task A_refusal_may_be_read_by_the_page_too()
    {
        using var server = new HookServer(("CdsHooks:Origins:0", "https://ehr.example.org"));
        using var request = new HttpRequestMessage(HttpMethod.Post, Calls.Triage) { Content = new StringContent("{") };
        request.Headers.Add("Origin", "https://ehr.example.org");

        using var refused = await server.Client.SendAsync(request, TestContext.Current.CancellationToken);

        Assert.Equal("https://ehr.example.org", Header(refused, "Access-Control-Allow-Origin"));
    }

    private static async Task<HttpResponseMessage> Preflight(
        HookServer server,
        string url,
        string method,
        string origin
    )
    {
        using var request = new HttpRequestMessage(HttpMethod.Options, url);
        request.Headers.Add("Origin", origin);
        request.Headers.Add("Access-Control-Request-Method", method);
        request.Headers.Add("Access-Control-Request-Headers", "authorization,content-type");
        return await server.Client.SendAsync(request, TestContext.Current.CancellationToken);
    }

    private static string Header(HttpResponseMessage response, string name) =>
        string.Join(",", response.Headers.GetValues(name));
}
