using System.Text.Json.Nodes;

namespace BackSignal.App.Tests.CdsHooks;

/// <summary>What a prefetch lacks, fetched from the client's own server, or said.</summary>
public sealed class FetchTests : IAsyncLifetime
{
    private FhirPeer _peer = null!;
    private HookServer _server = null!;

    public async ValueTask InitializeAsync()
    {
        _peer = await FhirPeer.Start();
        _server = new HookServer(
            ("CdsHooks:FhirServers:0", _peer.Base),
            ("Charts:FetchSeconds", "2"),
            ("Charts:LargestFetch", "200000")
        );
    }

    public async ValueTask DisposeAsync()
    {
        _server.Dispose();
        await _peer.DisposeAsync();
    }

    [Fact]
    [Trait("cds-hooks_2.0", "34, 60, 61")]
    public async Task Without_prefetch_everything_is_fetched_with_the_token_of_the_call()
    {
        Answer("Observation", Calls.Bundle(Calls.Platelets(38)));
        var call = WithServer(Calls.Sign(Calls.Draft("Ibuprofen 400 mg")));
        call.Remove("prefetch");

        var card = Assert.Single(await Calls.Cards(_server.Client, Calls.Order, call));

        Assert.Contains("platelet count 38", card!["summary"]!.GetValue<string>(), StringComparison.Ordinal);
        Assert.Equal(Calls.Keys.Length, _peer.Asked.Count);
        Assert.Contains("/fhir/Patient/pat-1", _peer.Asked);
        Assert.Equal(0, _peer.Strangers);
    }

    [Fact]
    [Trait("cds-hooks_2.0", "37, 51, 54")]
    public async Task Only_what_was_not_sent_is_fetched()
    {
        Answer("Observation", Calls.Bundle(Calls.Platelets(38)));
        var call = WithServer(Calls.Sign(Calls.Draft("ibuprofen")));
        call["prefetch"]!.AsObject().Remove("observations");

        var card = Assert.Single(await Calls.Cards(_server.Client, Calls.Order, call));

        Assert.Equal("critical", card!["indicator"]!.GetValue<string>());
        Assert.StartsWith(
            "/fhir/Observation?patient=pat-1&code=",
            Assert.Single(_peer.Asked),
            StringComparison.Ordinal
        );
    }

    [Theory]
    [InlineData("""{"resourceType":"OperationOutcome","issue":[{"severity":"error","code":"timeout"}]}""")]
    [InlineData(
        """{"resourceType":"Bundle","type":"searchset","entry":[{"resource":{"resourceType":"OperationOutcome","issue":[{"severity":"error","code":"timeout"}]}}]}"""
    )]
    [InlineData("\"text\"")]
    [InlineData("{}")]
    [Trait("cds-hooks_2.0", "50, 52")]
    public async Task A_failed_prefetch_is_fetched_again(string sent)
    {
        Answer("Observation", Calls.Bundle(Calls.Platelets(38)));
        var call = WithServer(Calls.Sign(Calls.Draft("ibuprofen")));
        call["prefetch"]!["observations"] = JsonNode.Parse(sent);

        Assert.Single(await Calls.Cards(_server.Client, Calls.Order, call));
        Assert.Single(_peer.Asked);
    }

    [Theory]
    [InlineData("null")]
    [InlineData("""{"resourceType":"Bundle","type":"searchset"}""")]
    [InlineData("""{"resourceType":"Bundle","type":"searchset","entry":[]}""")]
    [Trait("cds-hooks_2.0", "53")]
    public async Task No_data_is_an_answer_but_never_a_normal_value(string sent)
    {
        var call = WithServer(Calls.Sign(Calls.Draft("ibuprofen")));
        call["prefetch"]!["observations"] = JsonNode.Parse(sent);

        var card = Assert.Single(await Calls.Cards(_server.Client, Calls.Order, call));

        Assert.Equal("warning", card!["indicator"]!.GetValue<string>());
        Assert.Contains("Cannot tell", card["summary"]!.GetValue<string>(), StringComparison.Ordinal);
        Assert.Contains("platelet count", card["detail"]!.GetValue<string>(), StringComparison.Ordinal);
        Assert.Empty(_peer.Asked);
    }

    [Fact]
    [Trait("cds-hooks_2.0", "48")]
    public async Task The_rest_of_a_page_is_fetched()
    {
        var page = Calls.Bundle(Calls.Lab("718-7", 11, "g/dL", "2026-11-24T08:00:00Z"));
        page["link"] = new JsonArray(
            new JsonObject { ["relation"] = "next", ["url"] = _peer.Base + "/Observation?page=2" }
        );
        Answer("Observation", Calls.Bundle(Calls.Platelets(38)));
        var call = WithServer(Calls.Sign(Calls.Draft("ibuprofen")));
        call["prefetch"]!["observations"] = page;

        var card = Assert.Single(await Calls.Cards(_server.Client, Calls.Order, call));

        Assert.Equal("critical", card!["indicator"]!.GetValue<string>());
        Assert.Equal("/fhir/Observation?page=2", Assert.Single(_peer.Asked));
    }

    [Fact]
    public async Task A_next_link_that_leads_elsewhere_is_not_followed()
    {
        await using var other = await FhirPeer.Start();
        var page = Calls.Bundle(Calls.Lab("718-7", 11, "g/dL", "2026-11-24T08:00:00Z"));
        page["link"] = new JsonArray(new JsonObject { ["relation"] = "next", ["url"] = other.Base + "/Observation" });
        var call = WithServer(Calls.Sign(Calls.Draft("ibuprofen")));
        call["prefetch"]!["observations"] = page;

        await Refused(call);
        Assert.Empty(other.Asked);
    }

    [Fact]
    public async Task Pages_without_end_end()
    {
        var page = Calls.Bundle(Calls.Platelets(200));
        page["link"] = new JsonArray(
            new JsonObject { ["relation"] = "next", ["url"] = _peer.Base + "/Observation?again" }
        );
        Answer("Observation", page);

        await Refused(NoObservations());
        Assert.InRange(_peer.Asked.Count, 2, 100);
    }

    [Fact]
    public async Task A_redirect_is_not_followed()
    {
        await using var other = await FhirPeer.Start();
        _peer.Answers["Observation"] = http =>
        {
            http.Response.Redirect(other.Base + "/Observation");
            return Task.CompletedTask;
        };

        await Refused(NoObservations());
        Assert.Empty(other.Asked);
        Assert.Equal(0, other.Strangers);
    }

    [Fact]
    [Trait("cds-hooks_2.0", "27")]
    public async Task A_server_that_does_not_answer_costs_bounded_time()
    {
        _peer.Answers["Observation"] = http => Task.Delay(TimeSpan.FromMinutes(1), http.RequestAborted);
        var watch = System.Diagnostics.Stopwatch.StartNew();

        await Refused(NoObservations());
        Assert.InRange(watch.Elapsed.TotalSeconds, 1, 20);
    }

    [Fact]
    public async Task An_answer_too_large_is_not_read()
    {
        _peer.Answers["Observation"] = http => FhirPeer.Json(http, new string(' ', 300_000) + "{}");

        await Refused(NoObservations());
    }

    [Theory]
    [InlineData(500, "{}")]
    [InlineData(200, "not json")]
    [InlineData(200, """{"resourceType":"OperationOutcome","issue":[{"severity":"error","code":"forbidden"}]}""")]
    public async Task An_answer_that_is_none_is_a_missing_key(int status, string json)
    {
        _peer.Answers["Observation"] = http => FhirPeer.Json(http, json, status);

        await Refused(NoObservations());
    }

    [Fact]
    public async Task A_server_the_site_does_not_list_is_never_asked()
    {
        await using var other = await FhirPeer.Start();
        var call = NoObservations();
        call["fhirServer"] = other.Base;

        await Refused(call);
        Assert.Empty(other.Asked);
        Assert.Equal(0, other.Strangers);
    }

    [Fact]
    [Trait("cds-hooks_2.0", "54")]
    public async Task Without_a_server_the_missing_key_is_named()
    {
        var call = NoObservations();
        call.Remove("fhirServer");
        call.Remove("fhirAuthorization");

        await Refused(call);
    }

    [Fact]
    public async Task What_is_certainly_dangerous_is_said_even_when_something_is_missing()
    {
        var call = Calls.Sign(Calls.Draft("ibuprofen"), Calls.Platelets(12));
        call["prefetch"]!.AsObject().Remove("conditions");

        var card = Assert.Single(await Calls.Cards(_server.Client, Calls.Order, call));

        Assert.Equal("critical", card!["indicator"]!.GetValue<string>());
        Assert.Contains("conditions was not sent", card["detail"]!.GetValue<string>(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_token_reaches_no_fault()
    {
        var call = NoObservations();
        call["fhirServer"] = "http://127.0.0.1:1/fhir";

        Assert.DoesNotContain(
            "secret",
            await Calls.Fault(_server.Client, Calls.Order, call, 412),
            StringComparison.Ordinal
        );
    }

    private async Task Refused(JsonObject call) =>
        Assert.Contains(
            "'observations'",
            await Calls.Fault(_server.Client, Calls.Order, call, 412),
            StringComparison.Ordinal
        );

    private JsonObject NoObservations()
    {
        var call = WithServer(Calls.Sign(Calls.Draft("ibuprofen")));
        call["prefetch"]!.AsObject().Remove("observations");
        return call;
    }

    private JsonObject WithServer(JsonObject call)
    {
        call["fhirServer"] = _peer.Base;
        call["fhirAuthorization"] = new JsonObject
        {
            ["access_token"] = "secret-token-1",
            ["token_type"] = "Bearer",
            ["expires_in"] = 300,
            ["scope"] = "user/*.rs",
            ["subject"] = "backsignal",
        };
        return call;
    }

    private void Answer(string type, JsonNode answer)
    {
        var json = answer.ToJsonString();
        _peer.Answers[type] = http => FhirPeer.Json(http, json);
    }
}
