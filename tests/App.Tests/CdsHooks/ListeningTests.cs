namespace BackSignal.App.Tests.CdsHooks;

/// <summary>Where the server may listen without knowing its clients.</summary>
public class ListeningTests
{
    [Theory]
    [InlineData("urls", "http://0.0.0.0:5000")]
    [InlineData("urls", "http://localhost:5000;http://*:5001")]
    [InlineData("urls", "http://+:5000")]
    [InlineData("urls", "http://192.0.2.1:5000")]
    [InlineData("urls", "http://[::]:5000")]
    [InlineData("http_ports", "8080")]
    [InlineData("https_ports", "8443")]
    [InlineData("Kestrel:Endpoints:Web:Url", "http://*:5000")]
    [InlineData("environment", "Production")]
    [InlineData("CdsHooks:Origins:0", "*")]
    [InlineData("Clients:Trusted:0:Issuer", "https://ehr.example.org")]
    public void A_server_others_could_reach_unknown_does_not_start(string key, string value)
    {
        var refused = Assert.ThrowsAny<Exception>(() =>
        {
            using var server = new HookServer((key, value));
        });

        Assert.Contains(":", refused.GetBaseException().Message, StringComparison.Ordinal);
        Assert.IsType<InvalidOperationException>(refused.GetBaseException());
    }

    [Fact]
    public async Task With_trusted_clients_it_starts_anywhere_and_lets_in_nobody_else()
    {
        using var server = new HookServer(
            ("environment", "Production"),
            ("urls", "http://0.0.0.0:5000"),
            ("Clients:PublicUrl", "https://cds.example.org"),
            ("Clients:Trusted:0:Issuer", "https://ehr.example.org"),
            ("Clients:Trusted:0:KeySet", """{"keys":[]}""")
        );

        using var answer = await server.Client.GetAsync(
            new Uri("/cds-services", UriKind.Relative),
            TestContext.Current.CancellationToken
        );

        Assert.Equal(System.Net.HttpStatusCode.Unauthorized, answer.StatusCode);
    }

    [Theory]
    [InlineData("http://localhost:5000")]
    [InlineData("http://127.0.0.1:5000")]
    [InlineData("http://[::1]:5000")]
    public void On_loopback_it_does(string url)
    {
        using var server = new HookServer(("urls", url));

        Assert.NotNull(server.Client);
    }
}
