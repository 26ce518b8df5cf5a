using System.Diagnostics;
using System.Globalization;
using System.Net.Http.Headers;
using System.Text.Json;
using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;

namespace BackSignal.Bench;

/// <summary>
/// A hook call with about 100 kB of prefetch over loopback, beside an endpoint that only parses the same body: the share of the time that
/// is ours. Both servers are in this process, as is the client, so the two cores are shared by all three.
/// </summary>
internal static class HookLatency
{
    private const int WarmUp = 1_000;
    private const int Calls = 4_000;
    private const string Hooks = "http://127.0.0.1:5083";

    public static async Task Run()
    {
        var folder = Directory.CreateTempSubdirectory("hook-latency-");
        StartServer(folder);
        await using var parser = await StartParser();
        using var client = new HttpClient();
        await Ready(client);
        foreach (var (name, url, call) in Work())
        {
            var body = JsonSerializer.SerializeToUtf8Bytes(call);
            var parse = await Measure(client, parser.Urls.First() + "/parse", body);
            var answer = await Measure(client, url, body);
            Console.WriteLine(
                $"{name}, {body.Length / 1000.0:F0} kB, {Calls} calls, {Environment.ProcessorCount} cores"
            );
            Console.WriteLine($"  parse only   p50 {parse.P50:F2} ms   p99 {parse.P99:F2} ms");
            Console.WriteLine($"  hook         p50 {answer.P50:F2} ms   p99 {answer.P99:F2} ms");
            Console.WriteLine($"  ratio        p50 {answer.P50 / parse.P50:F1}      p99 {answer.P99 / parse.P99:F1}");
        }

        folder.Delete(recursive: true);
    }

    private static IEnumerable<(string Name, string Url, JsonObject Call)> Work()
    {
        yield return ("patient-view", Hooks + "/cds-services/back-pain-triage", Call("patient-view"));
        var sign = Call("order-sign");
        sign["context"]!["draftOrders"] = JsonNode.Parse(
            """
            {"resourceType":"Bundle","type":"collection","entry":[{"resource":{"resourceType":"MedicationRequest","id":"103",
            "status":"draft","intent":"order","subject":{"reference":"Patient/patient-1"},
            "medicationCodeableConcept":{"text":"Ibuprofen 400 mg"}}}]}
            """
        );
        yield return ("order-sign", Hooks + "/cds-services/analgesic-order", sign);
    }

    /// <summary>A person of samples/ with as many old blood counts as make 100 kB.</summary>
    private static JsonObject Call(string hook)
    {
        var sample = File.ReadAllText(Path.Combine(Folder.Root, "samples", "fever-day-9-of-docetaxel.json"));
        var resources = JsonNode.Parse(
            sample.Replace("urn:uuid:patient-patient-1", "Patient/patient-1", StringComparison.Ordinal)
        )!["entry"]!
            .AsArray()
            .Select(entry => entry!["resource"]!)
            .ToLookup(resource => resource["resourceType"]!.GetValue<string>());
        var lab = resources["Observation"].First();
        var labs = resources["Observation"].ToList();
        for (var day = 1; labs.Sum(one => one.ToJsonString().Length) < 96_000; day++)
        {
            var older = lab.DeepClone();
            older["id"] = "older-" + day;
            older["effectiveDateTime"] = new DateOnly(2026, 11, 1)
                .AddDays(-day)
                .ToString("O", CultureInfo.InvariantCulture);
            labs.Add(older);
        }

        return new JsonObject
        {
            ["hook"] = hook,
            ["hookInstance"] = "d1577c69-dfbe-44ad-ba6d-3e05e953b2ea",
            ["context"] = new JsonObject { ["userId"] = "Practitioner/1", ["patientId"] = "patient-1" },
            ["prefetch"] = new JsonObject
            {
                ["patient"] = resources["Patient"].First().DeepClone(),
                ["conditions"] = Bundle(resources["Condition"]),
                ["observations"] = Bundle(labs),
                ["administrations"] = Bundle(resources["MedicationAdministration"]),
                ["requests"] = Bundle(resources["MedicationRequest"]),
                ["statements"] = Bundle(resources["MedicationStatement"]),
                ["answers"] = Bundle(resources["QuestionnaireResponse"]),
            },
        };
    }

    private static JsonObject Bundle(IEnumerable<JsonNode> resources) =>
        new()
        {
            ["resourceType"] = "Bundle",
            ["type"] = "searchset",
            ["entry"] = new JsonArray([.. resources.Select(one => new JsonObject { ["resource"] = one.DeepClone() })]),
        };

    private static async Task<(double P50, double P99)> Measure(HttpClient client, string url, byte[] body)
    {
        var times = new double[Calls];
        for (var i = -WarmUp; i < Calls; i++)
        {
            using var content = new ByteArrayContent(body);
            content.Headers.ContentType = new MediaTypeHeaderValue("application/json");
            var start = Stopwatch.GetTimestamp();
            using var response = await client.PostAsync(new Uri(url), content);
            await response.Content.ReadAsByteArrayAsync();
            if (i >= 0)
            {
                times[i] = Stopwatch.GetElapsedTime(start).TotalMilliseconds;
            }

            response.EnsureSuccessStatusCode();
        }

        Array.Sort(times);
        return (times[Calls / 2], times[Calls * 99 / 100]);
    }

    private static void StartServer(DirectoryInfo folder)
    {
        var main = System.Reflection.Assembly.Load("BackSignal.Server").EntryPoint!;
        string[] args =
        [
            "--urls",
            Hooks,
            "--environment",
            "Development",
            "--Logging:LogLevel:Default",
            "Warning",
            "--ConnectionStrings:Storage",
            $"Data Source={Path.Combine(folder.FullName, "bench.db")};Pooling=False",
        ];
        new Thread(() => main.Invoke(null, [args])) { IsBackground = true }.Start();
    }

    private static async Task<WebApplication> StartParser()
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        var app = builder.Build();
        app.Urls.Add("http://127.0.0.1:0");
        app.MapPost(
            "/parse",
            async (HttpContext http) =>
            {
                using var document = await JsonDocument.ParseAsync(http.Request.Body);
                return Results.Text("""{"cards":[]}""", "application/json");
            }
        );
        await app.StartAsync();
        return app;
    }

    private static async Task Ready(HttpClient client)
    {
        for (var tries = 0; ; tries++)
        {
            try
            {
                using var response = await client.GetAsync(new Uri(Hooks + "/cds-services"));
                response.EnsureSuccessStatusCode();
                return;
            }
            catch (HttpRequestException) when (tries < 100)
            {
                await Task.Delay(200);
            }
        }
    }
}
