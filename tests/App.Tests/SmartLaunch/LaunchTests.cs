using System.Net;
using System.Text.Json.Nodes;
using BackSignal.Server.SmartLaunch;
using Microsoft.AspNetCore.WebUtilities;

namespace BackSignal.App.Tests.SmartLaunch;

/// <summary>From the chart to the authorization server: who may, and with what.</summary>
public sealed class LaunchTests : AtARecordSystem
{
    [Fact]
    public async Task The_authorization_server_is_asked_for_the_least_with_a_state_nobody_can_guess()
    {
        await Host.Authorized(Peer);
        var first = Peer.Asked;
        await Host.Authorized(Peer);
        var scopes = first["scope"].ToString().Split(' ');

        Assert.Equal(Peer.Iss, first["aud"]);
        Assert.EndsWith("/callback", first["redirect_uri"].ToString(), StringComparison.Ordinal);
        Assert.True(WebEncoders.Base64UrlDecode(first["state"]!).Length * 8 >= 122);
        Assert.NotEqual(first["state"], Peer.Asked["state"]);
        Assert.NotEqual(first["code_challenge"], Peer.Asked["code_challenge"]);
        Assert.Equal(["launch", "openid", "fhirUser"], scopes.Take(3));
        Assert.Contains("patient/Patient.r", scopes);
        Assert.Contains("patient/Observation.rs", scopes);
        Assert.All(scopes.Skip(3), scope => Assert.Matches("^patient/[A-Z][A-Za-z]+\\.rs?$", scope));
    }

    [Fact]
    public async Task A_server_that_speaks_version_1_alone_is_asked_in_its_words()
    {
        Peer.OnConfiguration = json => json["capabilities"] = new JsonArray("launch-ehr", "permission-v1");

        await Host.View(Peer);

        Assert.Contains("patient/Observation.read", Peer.Asked["scope"].ToString(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("https://evil.example.org/fhir")]
    [InlineData("{iss}.evil.example.org")]
    [InlineData("{iss}/other")]
    [InlineData("{iss}?x")]
    public async Task A_server_that_is_not_listed_is_refused_and_never_asked(string iss)
    {
        var (answer, body) = await Host.Launch(iss.Replace("{iss}", Peer.Iss, StringComparison.Ordinal));

        Assert.Equal(HttpStatusCode.Forbidden, answer.StatusCode);
        Assert.Contains("<h1>", body, StringComparison.Ordinal);
        Assert.DoesNotContain("evil", body, StringComparison.Ordinal);
        Assert.Equal(0, Peer.Calls);
        Assert.False(answer.Headers.Contains("Set-Cookie"));
    }

    [Fact]
    public async Task A_slash_at_the_end_of_the_address_makes_no_difference()
    {
        var view = await Host.View(Peer, Peer.Iss + "/");

        Assert.Equal(Peer.Iss + "/", Peer.Asked["aud"]);
        Assert.Contains("hospital now", view, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("/launch")]
    [InlineData("/launch?launch=launch-1")]
    [InlineData("/launch?iss={iss}")]
    [InlineData("/launch?iss={iss}&launch=")]
    public async Task What_is_no_launch_is_said(string address)
    {
        var (answer, _) = await Host.Get(address.Replace("{iss}", Peer.Iss, StringComparison.Ordinal));

        Assert.Equal(HttpStatusCode.BadRequest, answer.StatusCode);
    }

    public static TheoryData<string, string?> Unsafe =>
        new()
        {
            { "code_challenge_methods_supported", null },
            { "code_challenge_methods_supported", """["plain"]""" },
            { "authorization_endpoint", null },
            { "authorization_endpoint", "\"http://auth.example.org/authorize\"" },
            { "token_endpoint", "\"/relative\"" },
            { "token_endpoint", "5" },
        };

    [Theory]
    [MemberData(nameof(Unsafe))]
    public async Task An_authorization_server_that_is_not_safe_is_not_used(string member, string? json)
    {
        Peer.OnConfiguration = configuration => configuration[member] = json is null ? null : JsonNode.Parse(json);

        var (answer, _) = await Host.Launch(Peer.Iss);

        Assert.Equal(HttpStatusCode.BadGateway, answer.StatusCode);
    }

    [Fact]
    public async Task More_launches_than_there_is_room_for_are_refused_until_the_old_ones_are_over()
    {
        using var host = new SmartHost(Peer, ("Smart:MostSessions", "2"));
        await host.Authorized(Peer);
        await host.Authorized(Peer);

        var (full, _) = await host.Launch(Peer.Iss);
        host.Clock.Advance(TimeSpan.FromMinutes(11));
        var (again, _) = await host.Launch(Peer.Iss);

        Assert.Equal(HttpStatusCode.ServiceUnavailable, full.StatusCode);
        Assert.Equal(HttpStatusCode.Redirect, again.StatusCode);
    }

    [Theory]
    [InlineData("Smart:Servers:0:ClientId", "")]
    [InlineData("Smart:Servers:0:Iss", "http://ehr.example.org/fhir")]
    [InlineData("Smart:FrameAncestors:0", "*")]
    [InlineData("Clients:PublicUrl", "https://cds.example.org/below")]
    [InlineData("Smart:FrameAncestors:0", "https://*.example.org")]
    public void What_is_not_safe_to_set_does_not_start(string key, string value) =>
        Assert.IsType<InvalidOperationException>(
            Assert.ThrowsAny<Exception>(() => new SmartHost(Peer, (key, value))).GetBaseException()
        );

    [Fact]
    public async Task Every_setting_of_the_code_stands_in_the_guide()
    {
        var guide = await File.ReadAllTextAsync(
            Path.Combine(RealKnowledge.Root, "docs", "smart.md"),
            TestContext.Current.CancellationToken
        );
        var settings = typeof(SmartSettings)
            .GetProperties()
            .Select(property => property.Name == nameof(SmartSettings.Servers) ? "Servers:N" : property.Name)
            .Concat(typeof(SmartServer).GetProperties().Select(property => "Servers:N:" + property.Name));

        Assert.All(settings, name => Assert.Contains($"`Smart:{name}", guide, StringComparison.Ordinal));
    }
}
