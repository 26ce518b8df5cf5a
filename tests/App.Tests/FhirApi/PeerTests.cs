using System.Net.Http.Json;
using System.Text.Json;
using System.Text.Json.Nodes;
using BackSignal.Engine;
using BackSignal.Fhir;
using BackSignal.Fhir.Results;
using BackSignal.Records;
using Hl7.Fhir.Model;

namespace BackSignal.App.Tests.FhirApi;

/// <summary>What we emit, in the hands of programs that others wrote.</summary>
public class PeerTests
{
    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async System.Threading.Tasks.Task Medplum_has_nothing_against_anything_we_emit()
    {
        Peers.Need();
        await using var host = new FhirHost();
        var emitted = Emitted
            .Occasions()
            .Select(named => (Resource)ResultBundle.Of(named.Occasion))
            .Concat(Emitted.Published.All)
            .Append(host.Statement())
            .Select(resource => FhirJson.Write(resource))
            .ToList();

        var lines = (await Peers.Run("validate.mjs", string.Join('\n', emitted), Cancel)).Trim().Split('\n');

        Assert.Empty(lines[..^1]);
        var seen = JsonNode.Parse(lines[^1])!;
        Assert.Equal(emitted.Count, (int)seen["seen"]!);
        TestContext.Current.TestOutputHelper!.WriteLine(lines[^1]);
    }

    [Fact]
    public async System.Threading.Tasks.Task Lhc_forms_renders_our_questionnaire_and_its_answers_are_assessed()
    {
        Peers.Need(browser: true);
        var treatment = RealKnowledge.Knowledge.Fact("days-since-infection-risk-drug").Id;
        object[] steps =
        [
            new { link = "back-pain", choose = "Yes" },
            new { link = treatment, seen = true },
            new { link = "cancer-history", choose = "No" },
            new { link = treatment, seen = false },
            new { link = "cancer-history", choose = "Yes" },
            new { link = treatment, type = "9" },
            new { link = treatment + ".no-number", seen = false },
            new { link = "days-since-gcsf.no-number", choose = "Never" },
            new { link = "days-since-taxane.no-number", choose = "Not sure" },
            new { link = "temperature", type = "38.3" },
            new { link = "leg-weakness", choose = "Not sure" },
            new { link = "walking", choose = "I walk as usual" },
            new { link = "pain-now", type = "6" },
            new { link = "spasm-or-seizure", choose = "No" },
            new { link = "screen.cramps.none", seen = false },
            new { link = "screen.health.none", choose = "Yes" },
        ];
        var form = Emitted.Published.All.OfType<Questionnaire>().Single();
        var input = new JsonObject
        {
            ["questionnaire"] = JsonNode.Parse(FhirJson.Write(form)),
            ["steps"] = JsonSerializer.SerializeToNode(steps),
        };

        var response = await Peers.Run("form.mjs", input.ToJsonString(), Cancel);

        await using var host = new FhirHost();
        var bundle = await host.Assess(response);
        Assert.Empty(Emitted.Faults(bundle));
        var stated = new FactsBuilder(RealKnowledge.Knowledge);
        Set("back-pain", f => FactValue.Choice(f.Bit("yes")!.Value));
        Set("cancer-history", f => FactValue.Choice(f.Bit("yes")!.Value));
        Set(treatment, _ => FactValue.Exactly(9 * Amount.One));
        Set("days-since-gcsf", _ => FactValue.Exactly(Amount.Never));
        Set("days-since-taxane", f => f.NotSure);
        Set("temperature", _ => FactValue.Exactly(38_300_000));
        Set("leg-weakness", f => f.NotSure);
        Set("walking", f => FactValue.Choice(f.Bit("usual")!.Value));
        Set("pain-now", _ => FactValue.Exactly(6 * Amount.One));
        Set("spasm-or-seizure", f => FactValue.Choice(f.Bit("no")!.Value));
        foreach (var fact in ReportForm.AnsweredByNone(RealKnowledge.Knowledge.Questions.Single(q => q.Id == "health")))
        {
            Set(fact.Id, f => FactValue.Choice(f.Bit("no")!.Value));
        }

        var expected = BackSignal.Engine.Assess.Report(stated.Build());
        var risk = bundle.Entry.Select(entry => entry.Resource).OfType<RiskAssessment>().First();
        Assert.Equal(expected.Told.Name(), risk.Prediction[0].QualitativeRisk!.Coding[0].Code);
        Assert.Equal(
            expected.Findings.Select(finding => finding.Id),
            risk.Prediction.Skip(1).Select(prediction => prediction.Outcome!.Coding[0].Code)
        );

        void Set(string id, Func<Fact, FactValue> value)
        {
            var fact = RealKnowledge.Knowledge.Fact(id);
            stated.Set(fact, value(fact));
        }
    }

    [Fact]
    public async System.Threading.Tasks.Task A_fhir_server_of_others_stores_a_result_and_gives_it_back()
    {
        Peers.Need();
        using var peer = Peers.Start("fhir-server.mjs");
        try
        {
            var address = await peer.StandardOutput.ReadLineAsync(Cancel);
            Assert.NotNull(address);
            using var client = new HttpClient { BaseAddress = new Uri(address) };
            var sample = Emitted.Samples.Single(path => path.Contains("fever-day-9", StringComparison.Ordinal));
            var result = ResultBundle.Of(Emitted.OfSample(sample), Bundle.BundleType.Transaction);

            var stored = await Post(client, "/", result);
            var statuses = stored["entry"]!.AsArray().Select(entry => (string)entry!["response"]!["status"]!);
            Assert.All(statuses, status => Assert.StartsWith("201", status, StringComparison.Ordinal));

            var found = await client.GetFromJsonAsync<JsonNode>("/RiskAssessment?_count=10", Cancel);
            var ours = found!["entry"]!.AsArray().Select(entry => entry!["resource"]!).ToList();
            Assert.Equal(result.Entry.Count(entry => entry.Resource is RiskAssessment), ours.Count);
            // Its references now lead to what the server stored.
            Assert.All(
                ours,
                risk => Assert.StartsWith("Device/", (string)risk["performer"]!["reference"]!, StringComparison.Ordinal)
            );
        }
        finally
        {
            peer.StandardInput.Close();
            await peer.WaitForExitAsync(Cancel);
        }
    }

    private static async Task<JsonNode> Post(HttpClient client, string path, Resource resource)
    {
        using var body = new StringContent(
            FhirJson.Write(resource),
            System.Text.Encoding.UTF8,
            "application/fhir+json"
        );
        using var answer = await client.PostAsync(new Uri(path, UriKind.Relative), body, Cancel);
        var text = await answer.Content.ReadAsStringAsync(Cancel);
        Assert.True(answer.IsSuccessStatusCode, text);
        return JsonNode.Parse(text)!;
    }
}
