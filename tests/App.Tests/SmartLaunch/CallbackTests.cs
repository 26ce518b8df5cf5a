using System.Net;
using System.Text;
using System.Text.Json.Nodes;

namespace BackSignal.App.Tests.SmartLaunch;

/// <summary>Back from the authorization server: whose launch it is, and what was granted.</summary>
public sealed class CallbackTests : AtARecordSystem
{
    [Fact]
    public async Task The_code_is_changed_for_a_token_with_the_verifier_and_no_secret_of_ours()
    {
        await Host.Arrived(Peer);

        Assert.Equal(SmartPeer.ClientId, Peer.Sent["client_id"]);
        Assert.Equal(43, Peer.Sent["code_verifier"].ToString().Length);
        Assert.Empty(Peer.Refusals);
    }

    [Fact]
    public async Task The_authorization_server_of_these_tests_does_insist_on_the_verifier()
    {
        var callback = await Host.Authorized(Peer);
        using var http = new HttpClient();
        using var form = new FormUrlEncodedContent(
            new Dictionary<string, string>
            {
                ["grant_type"] = "authorization_code",
                ["code"] = callback.Split("code=")[1].Split('&')[0],
                ["redirect_uri"] = Peer.Asked["redirect_uri"]!,
                ["code_verifier"] = new string('a', 43),
            }
        );
        using var answer = await http.PostAsync(
            new Uri(Peer.Iss.Replace("/fhir", "/auth/token", StringComparison.Ordinal)),
            form,
            TestContext.Current.CancellationToken
        );

        Assert.Equal(HttpStatusCode.BadRequest, answer.StatusCode);
        Assert.Equal("code_verifier", Assert.Single(Peer.Refusals));

        // The stolen code is used up, and ours is refused with what the server said and no more.
        var (refused, body) = await Host.Get(callback);
        Assert.Equal(HttpStatusCode.Forbidden, refused.StatusCode);
        Assert.Contains("invalid_grant", body, StringComparison.Ordinal);
        Assert.DoesNotContain(SmartPeer.Token, body, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("")]
    [InlineData("state=")]
    [InlineData("state=AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA")]
    public async Task A_state_that_is_wrong_or_missing_opens_nothing(string state)
    {
        var callback = await Host.Authorized(Peer);
        var code = callback.Split('?')[1].Split('&').Single(part => part.StartsWith("code=", StringComparison.Ordinal));

        await Unknown($"/callback?{code}&{state}");
    }

    [Fact]
    public async Task A_state_is_good_once()
    {
        var callback = await Host.Authorized(Peer);
        var (first, _) = await Host.Get(callback);

        Assert.Equal(HttpStatusCode.Redirect, first.StatusCode);
        await Unknown(callback);
    }

    [Fact]
    public async Task A_launch_of_another_browser_opens_nothing_and_is_over()
    {
        var callback = await Host.Authorized(Peer);
        using var other = Host.Open();

        var (answer, _) = await Host.Get(callback, other);

        Assert.Equal(HttpStatusCode.BadRequest, answer.StatusCode);
        await Unknown(callback);
    }

    [Fact]
    public async Task A_launch_that_took_too_long_is_over()
    {
        var callback = await Host.Authorized(Peer);
        Host.Clock.Advance(TimeSpan.FromMinutes(10));

        await Unknown(callback);
    }

    [Fact]
    public async Task An_answer_of_another_issuer_opens_nothing() =>
        await Unknown(await Host.Authorized(Peer) + "&iss=https://evil.example.org");

    [Theory]
    [InlineData("access_denied", "access_denied")]
    [InlineData("<script>alert(1)</script>", "with an error")]
    public async Task An_error_of_the_authorization_server_is_shown_by_its_code_alone(string error, string shown)
    {
        Peer.Error = error;
        var (answer, body) = await Host.Get(await Host.Authorized(Peer) + "&error_description=Call%200900");

        Assert.Equal(HttpStatusCode.Forbidden, answer.StatusCode);
        Assert.Contains(shown, body, StringComparison.Ordinal);
        Assert.DoesNotContain("script", body, StringComparison.Ordinal);
        Assert.DoesNotContain("0900", body, StringComparison.Ordinal);
    }

    public static TheoryData<string, string?, HttpStatusCode> Answers =>
        new()
        {
            { "patient", null, HttpStatusCode.UnprocessableEntity },
            { "patient", "\"../Patient/2\"", HttpStatusCode.UnprocessableEntity },
            { "access_token", null, HttpStatusCode.BadGateway },
            { "access_token", "\"a b\"", HttpStatusCode.BadGateway },
            { "token_type", "\"mac\"", HttpStatusCode.BadGateway },
            { "patient", "5", HttpStatusCode.BadGateway },
            { "id_token", "\"x\"", HttpStatusCode.BadGateway },
            { "expires_in", "-1", HttpStatusCode.Unauthorized },
        };

    [Theory]
    [MemberData(nameof(Answers))]
    public async Task An_answer_without_what_is_needed_opens_nothing(
        string member,
        string? json,
        HttpStatusCode expected
    )
    {
        Peer.OnToken = answer => answer[member] = json is null ? null : JsonNode.Parse(json);

        var (refused, body) = await Host.Get(await Host.Authorized(Peer));

        Assert.Equal(expected, refused.StatusCode);
        Assert.Contains("<h1>", body, StringComparison.Ordinal);
        Assert.DoesNotContain(
            refused.Headers.GetValues("Set-Cookie"),
            cookie => cookie.StartsWith("view=", StringComparison.Ordinal)
        );
        Assert.Empty(Peer.Reads);
    }

    [Theory]
    [InlineData("Patient/patient-1")]
    [InlineData("RelatedPerson/r1")]
    public async Task The_view_is_not_shown_to_whom_it_is_not_written_for(string user)
    {
        Peer.User = user;
        var (refused, _) = await Host.Get(await Host.Authorized(Peer));

        Assert.Equal(HttpStatusCode.Forbidden, refused.StatusCode);
    }

    [Fact]
    public async Task An_id_token_of_another_launch_opens_nothing()
    {
        string? old = null;
        Peer.OnToken = answer => old = answer["id_token"]!.GetValue<string>();
        await Host.Arrived(Peer);
        Peer.OnToken = answer => answer["id_token"] = old;

        var (refused, _) = await Host.Get(await Host.Authorized(Peer));

        Assert.Equal(HttpStatusCode.BadGateway, refused.StatusCode);
    }

    [Fact]
    public async Task A_confidential_client_proves_itself_in_the_header()
    {
        string? header = null;
        using var host = new SmartHost(Peer, ("Smart:Servers:0:ClientSecret", "s3cret"));
        Peer.OnToken = _ => header = Peer.Authorization;

        await host.Arrived(Peer);

        Assert.Equal(
            "Basic " + Convert.ToBase64String(Encoding.ASCII.GetBytes(SmartPeer.ClientId + ":s3cret")),
            header
        );
        Assert.False(Peer.Sent.ContainsKey("client_id"));
    }

    private async Task Unknown(string callback)
    {
        var (answer, body) = await Host.Get(callback);
        Assert.Equal(HttpStatusCode.BadRequest, answer.StatusCode);
        Assert.Contains("not known here", body, StringComparison.Ordinal);
    }
}
