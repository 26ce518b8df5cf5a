using System.Text.Json.Nodes;

namespace BackSignal.App.Tests.CdsHooks;

/// <summary>A person of samples/ as a client would send them: one prefetch key a resource type.</summary>
internal static class SampleCalls
{
    private static readonly Dictionary<string, string> Types = new(StringComparer.Ordinal)
    {
        ["conditions"] = "Condition",
        ["observations"] = "Observation",
        ["administrations"] = "MedicationAdministration",
        ["requests"] = "MedicationRequest",
        ["statements"] = "MedicationStatement",
        ["answers"] = "QuestionnaireResponse",
    };

    public static JsonObject Of(string sample, JsonObject call)
    {
        var json = File.ReadAllText(Path.Combine(RealKnowledge.Root, "samples", sample + ".json"));
        var patient = JsonNode.Parse(json)!["entry"]!.AsArray().Select(entry => entry!["resource"]!).First(IsPatient);
        var id = patient["id"]!.GetValue<string>();
        var resources = JsonNode.Parse(
            json.Replace($"urn:uuid:patient-{id}", "Patient/" + id, StringComparison.Ordinal)
        )!["entry"]!
            .AsArray()
            .Select(entry => entry!["resource"]!)
            .ToList();
        call["context"]!["patientId"] = id;
        call["prefetch"]!["patient"] = patient.DeepClone();
        foreach (var (key, type) in Types)
        {
            call["prefetch"]![key] = Calls.Bundle([
                .. resources.Where(r => r["resourceType"]!.GetValue<string>() == type),
            ]);
        }

        foreach (var draft in call["context"]!["draftOrders"]?["entry"]?.AsArray() ?? [])
        {
            draft!["resource"]!["subject"]!["reference"] = "Patient/" + id;
        }

        return call;
    }

    private static bool IsPatient(JsonNode resource) => resource["resourceType"]!.GetValue<string>() == "Patient";
}
