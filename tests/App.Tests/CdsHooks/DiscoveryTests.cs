using System.Net;
using System.Net.Http.Json;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;

namespace BackSignal.App.Tests.CdsHooks;

public partial class DiscoveryTests(SharedServer shared) : IClassFixture<SharedServer>
{
    [Fact]
    [Trait("cds-hooks_2.0", "3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 29, 36")]
    public async Task Discovery_lists_every_service_with_what_it_needs()
    {
        var services = await Services();

        Assert.Equal(
            ["patient-view", "order-select", "order-sign", "encounter-start"],
            services.Select(service => service!["hook"]!.GetValue<string>())
        );
        foreach (var service in services)
        {
            foreach (var name in new[] { "hook", "title", "description", "id", "usageRequirements" })
            {
                Assert.NotEmpty(service![name]!.GetValue<string>());
            }

            Assert.NotEmpty(service!["prefetch"]!.AsObject());
        }

        Assert.Equal(services.Count, services.Select(service => service!["id"]!.GetValue<string>()).Distinct().Count());
    }

    [Fact]
    [Trait("cds-hooks_2.0", "55, 56, 57, 58, 59")]
    [Trait("cds-hooks-library_1.0.1", "8, 16, 40, 81, 89, 93")]
    public async Task Templates_stay_in_the_subset_every_client_has_to_know()
    {
        foreach (var service in await Services())
        {
            foreach (var (key, template) in service!["prefetch"]!.AsObject())
            {
                Assert.Matches("^[a-zA-Z]+$", key);
                Assert.Matches(Subset(), template!.GetValue<string>());
            }
        }
    }

    [Fact]
    public async Task Templates_ask_for_what_facts_read_and_nothing_else()
    {
        var template = (await Services())[0]!["prefetch"]!["observations"]!.GetValue<string>();

        var asked = Code().Matches(template).Select(match => match.Groups["code"].Value).Order(StringComparer.Ordinal);
        var read = RealKnowledge
            .Knowledge.Facts.Where(fact => fact.From?.Kind == Engine.Rules.FromKind.Observation)
            .SelectMany(fact => fact.From!.Codes!.Loinc)
            .Distinct()
            .Order(StringComparer.Ordinal);
        Assert.Equal(read, asked);
    }

    [Fact]
    public async Task A_resource_type_the_site_does_not_hold_is_not_asked_for()
    {
        using var server = new HookServer(("Charts:NotHeld:0", "MedicationStatement"));

        var discovery = await server.Client.GetFromJsonAsync<JsonNode>("/cds-services", Cancel);

        Assert.Null(discovery!["services"]![0]!["prefetch"]!["statements"]);
        Assert.NotNull(discovery["services"]![0]!["prefetch"]!["requests"]);
    }

    [Theory]
    [InlineData("/cds-services/no-such-service", HttpStatusCode.NotFound)]
    [InlineData("/cds-services/no-such-service/feedback", HttpStatusCode.NotFound)]
    [InlineData("/cds-services/back-pain-triage/other", HttpStatusCode.NotFound)]
    [Trait("cds-hooks_2.0", "14, 76")]
    public async Task What_is_not_there_is_not_found(string url, HttpStatusCode expected)
    {
        using var response = await shared.Client.PostAsJsonAsync(url, Calls.View(), Cancel);

        Assert.Equal(expected, response.StatusCode);
        var body = await response.Content.ReadFromJsonAsync<JsonNode>(Cancel);
        Assert.Equal("OperationOutcome", body!["resourceType"]!.GetValue<string>());
    }

    [Fact]
    public async Task A_service_is_called_by_post_only()
    {
        using var response = await shared.Client.GetAsync(new Uri(Calls.Triage, UriKind.Relative), Cancel);

        Assert.Equal(HttpStatusCode.MethodNotAllowed, response.StatusCode);
        Assert.Contains("OperationOutcome", await response.Content.ReadAsStringAsync(Cancel), StringComparison.Ordinal);
    }

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    private async Task<JsonArray> Services()
    {
        using var response = await shared.Client.GetAsync(new Uri("/cds-services", UriKind.Relative), Cancel);
        Assert.Equal("application/json", response.Content.Headers.ContentType!.MediaType);
        var body = await response.Content.ReadFromJsonAsync<JsonNode>(Cancel);
        CardRules.NothingEmpty(body, "");
        return body!["services"]!.AsArray();
    }

    /// <summary>A read; or one type with a reference, tokens and a sort: no chaining, no include, no modifier but none.</summary>
    [GeneratedRegex(
        @"^([A-Z][A-Za-z]+/\{\{context\.patientId\}\}|[A-Z][A-Za-z]+\?patient=\{\{context\.patientId\}\}(&code=[^&=:{]+:[^&={]+)?(&_sort=-?[a-z]+)?)$",
        RegexOptions.NonBacktracking | RegexOptions.ExplicitCapture
    )]
    private static partial Regex Subset();

    [GeneratedRegex(@"loinc\.org\|(?<code>[0-9-]+)", RegexOptions.NonBacktracking | RegexOptions.ExplicitCapture)]
    private static partial Regex Code();
}
