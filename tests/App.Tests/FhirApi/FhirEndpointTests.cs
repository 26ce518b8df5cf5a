using System.Net;
using System.Net.Http.Headers;
using BackSignal.Fhir.Results;
using Hl7.Fhir.Model;

namespace BackSignal.App.Tests.FhirApi;

public sealed class FhirEndpointTests : IAsyncDisposable
{
    private readonly FhirHost _host = new();

    public ValueTask DisposeAsync() => _host.DisposeAsync();

    [Fact]
    public async System.Threading.Tasks.Task A_sample_sent_gives_the_assessment_the_command_line_gives()
    {
        foreach (var path in Emitted.Samples)
        {
            var bundle = await _host.Assess(await File.ReadAllTextAsync(path, TestContext.Current.CancellationToken));

            var expected = ResultBundle.Of(Emitted.OfSample(path));
            Assert.Equal(Urgency(expected), Urgency(bundle));
            Assert.Equal(
                expected.Entry.Select(e => e.Resource!.TypeName),
                bundle.Entry.Select(e => e.Resource!.TypeName)
            );
        }
    }

    [Fact]
    public async System.Threading.Tasks.Task What_it_says_it_can_do_it_does()
    {
        var (status, resource) = await _host.Get("/fhir/metadata");

        Assert.Equal(HttpStatusCode.OK, status);
        var statement = Assert.IsType<CapabilityStatement>(resource);
        Assert.Empty(Emitted.Faults(statement));
        var definitions = statement.Rest[0].Resource.Where(one => one.Interaction.Count > 0).ToList();
        Assert.Equal(8, definitions.Count);
        foreach (var type in definitions.Select(one => one.Type!))
        {
            var (found, page) = await _host.Get($"/fhir/{type}?_count=1");
            Assert.Equal(HttpStatusCode.OK, found);
            var first = Assert.IsType<Bundle>(page).Entry[0].Resource!;
            Assert.Equal(type, first.TypeName);
            var (read, same) = await _host.Get($"/fhir/{type}/{first.Id}");
            Assert.Equal(HttpStatusCode.OK, read);
            Assert.True(same.IsExactly(first));
        }
    }

    [Fact]
    public async System.Threading.Tasks.Task Pages_follow_each_other_to_the_end()
    {
        var (seen, next) = (new List<string>(), "/fhir/PlanDefinition?_count=30");
        var pages = 0;
        while (next is not null)
        {
            var page = Assert.IsType<Bundle>((await _host.Get(next)).Resource);
            Assert.Empty(Emitted.Faults(page));
            seen.AddRange(page.Entry.Select(entry => entry.Resource!.Id!));
            next = page.Link.Find(link => link.Relation == "next") is { } link ? new Uri(link.Url!).PathAndQuery : null;
            pages++;
        }

        Assert.Equal(RealKnowledge.Knowledge.RedFlags.Count + 1, seen.Distinct().Count());
        Assert.True(pages > 2);
    }

    [Theory]
    [InlineData("/fhir/Questionnaire?url={root}/Questionnaire/back-pain-report", 1)]
    [InlineData("/fhir/Questionnaire?url={root}/Questionnaire/back-pain-report|{version}", 1)]
    [InlineData("/fhir/Questionnaire?url={root}/Questionnaire/back-pain-report|9", 0)]
    [InlineData("/fhir/Questionnaire?url=elsewhere", 0)]
    [InlineData("/fhir/ActivityDefinition?_id=level-today,level-soon", 2)]
    [InlineData("/fhir/CodeSystem?name=URGEN", 1)]
    [InlineData("/fhir/Library?status=draft", 1)]
    [InlineData("/fhir/Library?status=active", 0)]
    public async System.Threading.Tasks.Task Definitions_are_found(string query, int count)
    {
        var path = query
            .Replace("{root}", Emitted.Canonicals.Root, StringComparison.Ordinal)
            .Replace("{version}", Emitted.Canonicals.Version, StringComparison.Ordinal);

        Assert.Equal(count, Assert.IsType<Bundle>((await _host.Get(path)).Resource).Total);
    }

    [Theory]
    [InlineData("/fhir/Patient", HttpStatusCode.NotFound)]
    [InlineData("/fhir/PlanDefinition/none", HttpStatusCode.NotFound)]
    [InlineData("/fhir/a/b/c", HttpStatusCode.NotFound)]
    [InlineData("/fhir", HttpStatusCode.NotFound)]
    [InlineData("/fhir/$assess", HttpStatusCode.NotFound)]
    [InlineData("/fhir/Library?_count=many", HttpStatusCode.BadRequest)]
    [InlineData("/fhir/Library?_offset=-1", HttpStatusCode.BadRequest)]
    [InlineData("/fhir/Library?_format=xml", HttpStatusCode.NotAcceptable)]
    public async System.Threading.Tasks.Task What_is_not_there_is_an_outcome(string path, HttpStatusCode status)
    {
        var (answered, resource) = await _host.Get(path);

        Assert.Equal(status, answered);
        IsOutcome(resource);
    }

    [Theory]
    [InlineData("application/fhir+json", true)]
    [InlineData("application/json", true)]
    [InlineData("*/*", true)]
    [InlineData("application/fhir+xml", false)]
    [InlineData("text/html", false)]
    public async System.Threading.Tasks.Task Only_json_is_promised(string accept, bool isServed)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, "/fhir/metadata");
        request.Headers.Accept.Add(MediaTypeWithQualityHeaderValue.Parse(accept));
        using var answer = await _host.Client.SendAsync(request, TestContext.Current.CancellationToken);

        Assert.Equal(isServed ? HttpStatusCode.OK : HttpStatusCode.NotAcceptable, answer.StatusCode);
    }

    [Fact]
    public async System.Threading.Tasks.Task A_body_that_is_no_json_or_too_large_is_refused()
    {
        var (xml, outcome) = await _host.Post("/fhir/$assess", "<Bundle/>", "application/fhir+xml");
        Assert.Equal(HttpStatusCode.UnsupportedMediaType, xml);
        IsOutcome(outcome);

        var (large, other) = await _host.Post("/fhir/$assess", new string(' ', 2_000_001));
        Assert.Equal(HttpStatusCode.RequestEntityTooLarge, large);
        IsOutcome(other);
    }

    private static void IsOutcome(Resource resource)
    {
        var outcome = Assert.IsType<OperationOutcome>(resource);
        Assert.Empty(Emitted.Faults(outcome));
        Assert.NotEmpty(Assert.Single(outcome.Issue).Diagnostics!);
    }

    private static string? Urgency(Bundle bundle) =>
        bundle
            .Entry.Select(entry => entry.Resource)
            .OfType<RiskAssessment>()
            .First()
            .Prediction.FirstOrDefault()
            ?.QualitativeRisk!.Coding[0]
            .Code;
}
