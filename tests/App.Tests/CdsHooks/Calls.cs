using System.Net.Http.Json;
using System.Text.Json.Nodes;

namespace BackSignal.App.Tests.CdsHooks;

/// <summary>Calls of hooks about one person of ours, to be changed by a test.</summary>
internal static class Calls
{
    public const string Triage = "/cds-services/back-pain-triage";
    public const string Choice = "/cds-services/analgesic-choice";
    public const string Order = "/cds-services/analgesic-order";
    public const string HandOver = "/cds-services/back-pain-hand-over";

    public static readonly string[] Keys =
    [
        "patient",
        "conditions",
        "observations",
        "administrations",
        "requests",
        "statements",
        "answers",
    ];

    public static JsonObject View(params JsonNode[] resources) => Call("patient-view", resources);

    public static JsonObject Start(params JsonNode[] resources)
    {
        var call = Call("encounter-start", resources);
        call["context"]!["encounterId"] = "enc-1";
        return call;
    }

    public static JsonObject Sign(JsonNode draft, params JsonNode[] resources) =>
        Drafts("order-sign", [draft], resources);

    public static JsonObject Drafts(string hook, JsonNode[] drafts, params JsonNode[] resources)
    {
        var call = Call(hook, resources);
        call["context"]!["draftOrders"] = Bundle(drafts);
        return call;
    }

    /// <summary>A call whose prefetch holds the resources, each under its key, and an empty bundle for every other key.</summary>
    public static JsonObject Call(string hook, params JsonNode[] resources)
    {
        var prefetch = new JsonObject { ["patient"] = Person() };
        foreach (var key in Keys.Skip(1))
        {
            prefetch[key] = Bundle([.. resources.Where(resource => KeyOf(resource) == key).Select(r => r.DeepClone())]);
        }

        return new JsonObject
        {
            ["hook"] = hook,
            ["hookInstance"] = "d1577c69-dfbe-44ad-ba6d-3e05e953b2ea",
            ["context"] = new JsonObject { ["userId"] = "Practitioner/doc-1", ["patientId"] = "pat-1" },
            ["prefetch"] = prefetch,
        };
    }

    public static JsonObject Person() =>
        new()
        {
            ["resourceType"] = "Patient",
            ["id"] = "pat-1",
            ["gender"] = "female",
            ["birthDate"] = "1970-05-14",
        };

    public static JsonObject Bundle(params JsonNode[] resources) =>
        new()
        {
            ["resourceType"] = "Bundle",
            ["type"] = "searchset",
            ["entry"] = new JsonArray([.. resources.Select(r => new JsonObject { ["resource"] = r.DeepClone() })]),
        };

    public static JsonObject Lab(string loinc, double value, string unit, string at, string id = "lab-1") =>
        new()
        {
            ["resourceType"] = "Observation",
            ["id"] = id,
            ["status"] = "final",
            ["code"] = new JsonObject
            {
                ["coding"] = new JsonArray(new JsonObject { ["system"] = "http://loinc.org", ["code"] = loinc }),
            },
            ["subject"] = new JsonObject { ["reference"] = "Patient/pat-1" },
            ["effectiveDateTime"] = at,
            ["valueQuantity"] = new JsonObject
            {
                ["value"] = value,
                ["unit"] = unit,
                ["system"] = "http://unitsofmeasure.org",
                ["code"] = unit,
            },
        };

    public static JsonObject Platelets(double value, string at = "2026-11-24T08:00:00Z") =>
        Lab("777-3", value, "10*9/L", at, "plt-1");

    public static JsonObject Draft(string medicine, string id = "103") =>
        new()
        {
            ["resourceType"] = "MedicationRequest",
            ["id"] = id,
            ["status"] = "draft",
            ["intent"] = "order",
            ["subject"] = new JsonObject { ["reference"] = "Patient/pat-1" },
            ["medicationCodeableConcept"] = new JsonObject { ["text"] = medicine },
        };

    /// <summary>What the person answered this morning, by the ids of the facts.</summary>
    public static JsonObject Answers(params (string Fact, JsonNode Value)[] answers) =>
        new()
        {
            ["resourceType"] = "QuestionnaireResponse",
            ["id"] = "qr-1",
            ["status"] = "completed",
            ["subject"] = new JsonObject { ["reference"] = "Patient/pat-1" },
            ["authored"] = "2026-11-25T09:30:00Z",
            ["item"] = new JsonArray([
                .. answers.Select(answer => new JsonObject
                {
                    ["linkId"] = answer.Fact,
                    ["answer"] = new JsonArray(answer.Value),
                }),
            ]),
        };

    public static JsonObject Yes => new() { ["valueBoolean"] = true };

    public static JsonObject No => new() { ["valueBoolean"] = false };

    public static async Task<(int Status, JsonNode? Body)> Post(HttpClient client, string url, JsonNode body)
    {
        using var response = await client.PostAsJsonAsync(url, body, TestContext.Current.CancellationToken);
        var text = await response.Content.ReadAsStringAsync(TestContext.Current.CancellationToken);
        return ((int)response.StatusCode, text.Length == 0 ? null : JsonNode.Parse(text));
    }

    public static async Task<JsonArray> Cards(HttpClient client, string url, JsonNode call)
    {
        var (status, body) = await Post(client, url, call);
        Assert.True(status == 200, $"{status}: {body}");
        CardRules.Check(body!);
        return body!["cards"]!.AsArray();
    }

    /// <summary>The diagnostics of a fault, which must be an OperationOutcome.</summary>
    public static async Task<string> Fault(HttpClient client, string url, JsonNode call, int expected)
    {
        var (status, body) = await Post(client, url, call);
        Assert.True(status == expected, $"{status}: {body}");
        Assert.Equal("OperationOutcome", body!["resourceType"]!.GetValue<string>());
        return body["issue"]![0]!["diagnostics"]!.GetValue<string>();
    }

    private static string KeyOf(JsonNode resource) =>
        resource["resourceType"]!.GetValue<string>() switch
        {
            "Condition" => "conditions",
            "Observation" => "observations",
            "MedicationAdministration" => "administrations",
            "MedicationRequest" => "requests",
            "MedicationStatement" => "statements",
            "QuestionnaireResponse" => "answers",
            var other => throw new ArgumentOutOfRangeException(nameof(resource), other, "no key is of this type"),
        };
}
