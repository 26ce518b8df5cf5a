using System.Text.Json;
using System.Text.Json.Nodes;
using Hl7.Fhir.Model;
using Hl7.Fhir.Serialization;

namespace BackSignal.App.Tests.CdsHooks;

/// <summary>The rules of CDS Hooks 2.0 for an answer, in our own words; ids are those of the public requirement list.</summary>
internal static class CardRules
{
    private static readonly JsonSerializerOptions Fhir = new JsonSerializerOptions().ForFhir(ModelInfo.ModelInspector);

    public static void Check(JsonNode answer)
    {
        NothingEmpty(answer, "");
        var cards = Assert.IsType<JsonArray>(answer["cards"]); // 74
        Assert.Null(answer["systemActions"]); // orders never change by themselves
        foreach (var card in cards)
        {
            One(card!);
        }
    }

    /// <summary>3: no member is null or empty, but cards and services may be an empty list.</summary>
    public static void NothingEmpty(JsonNode? node, string path)
    {
        switch (node)
        {
            case null:
                Assert.Fail($"{path} is null");
                break;
            case JsonObject members:
                Assert.True(members.Count > 0, $"{path} is an empty object");
                foreach (var (name, value) in members)
                {
                    NothingEmpty(value, $"{path}/{name}");
                }

                break;
            case JsonArray items:
                Assert.True(items.Count > 0 || path is "/cards" or "/services", $"{path} is an empty list");
                foreach (var item in items)
                {
                    NothingEmpty(item, path + "/item");
                }

                break;
            default:
                Assert.False(node.GetValueKind() == JsonValueKind.String && node.GetValue<string>().Length == 0, path);
                break;
        }
    }

    private static void One(JsonNode card)
    {
        Assert.True(Guid.TryParse(Text(card, "uuid"), out _)); // 80
        Assert.InRange(Text(card, "summary").Length, 1, 139); // 83
        Assert.True(Text(card, "indicator") is "info" or "warning" or "critical"); // 87, 88
        Assert.NotEmpty(Text(card["source"]!, "label")); // 90
        var suggestions = card["suggestions"]?.AsArray();
        Assert.Equal(suggestions is not null, card["selectionBehavior"] is not null); // 93, 96
        if (suggestions is not null)
        {
            Assert.True(Text(card, "selectionBehavior") is "at-most-one" or "any"); // 95
            Assert.True(suggestions.Count(s => s!["isRecommended"]?.GetValue<bool>() == true) <= 1);
        }

        foreach (var action in (suggestions ?? []).SelectMany(s => Actions(s!)))
        {
            Action(action!);
        }

        foreach (var reason in card["overrideReasons"]?.AsArray() ?? [])
        {
            Assert.NotEmpty(Text(reason!, "display")); // 136, 219
            Assert.NotEmpty(Text(reason!, "code")); // 216
            Assert.NotEmpty(Text(reason!, "system")); // 217
        }

        foreach (var link in card["links"]?.AsArray() ?? [])
        {
            Assert.True(link!["appContext"] is null || Text(link, "type") == "smart"); // 147
        }
    }

    private static JsonArray Actions(JsonNode suggestion)
    {
        Assert.NotEmpty(Text(suggestion, "label"));
        return suggestion["actions"]!.AsArray(); // 124
    }

    private static void Action(JsonNode action)
    {
        Assert.NotEmpty(Text(action, "description")); // 128
        switch (Text(action, "type")) // 127
        {
            case "create" or "update":
                // 131, 132: a whole resource, which the strict parser of another reads.
                Assert.NotNull(JsonSerializer.Deserialize<Resource>(action["resource"]!.ToJsonString(), Fhir));
                break;
            case "delete":
                Assert.Null(action["resource"]); // 133
                Assert.Matches("^[A-Za-z]+/[A-Za-z0-9.-]+$", Text(action, "resourceId")); // 134, 135
                break;
            case var other:
                Assert.Fail("no action of CDS Hooks: " + other);
                break;
        }
    }

    private static string Text(JsonNode node, string name) => node[name]!.GetValue<string>();
}
