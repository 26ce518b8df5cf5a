using System.Text.Encodings.Web;
using System.Text.Json;
using BackSignal.Engine;

namespace BackSignal.Records.Plain;

/// <summary>The JSON Schema (2020-12) of BackSignal's own record, generated from the vocabulary so that nothing is written twice.</summary>
public static class PlainSchema
{
    /// <summary>Writes the schema, indented.</summary>
    public static void Write(Stream output, Knowledge knowledge)
    {
        var options = new JsonWriterOptions
        {
            Indented = true,
            NewLine = "\n",
            Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
        };
        using var json = new Utf8JsonWriter(output, options);
        json.WriteStartObject();
        json.WriteString("$schema", "https://json-schema.org/draft/2020-12/schema");
        json.WriteString("title", $"BackSignal record, knowledge {knowledge.Version}");
        json.WriteString("type", "object");
        json.WriteBoolean("additionalProperties", false);
        json.WriteStartObject("properties");
        Text(json, "description", "What the file is about.");
        Text(json, "at", "The instant to judge at, ISO 8601 with offset.");
        Text(json, "zone", "The patient's time zone, such as Europe/London.");
        Rows(json, "patient", isList: false, [("born", "string"), ("age", "integer"), ("sex", "string")], []);
        Answers(json, knowledge);
        Observations(json, knowledge);
        Rows(
            json,
            "doses",
            true,
            [
                ("drug", "string"),
                ("at", "string"),
                ("mg", "number"),
                ("route", "string"),
                ("planned", "boolean"),
                ("id", "string"),
            ],
            ["drug"]
        );
        Rows(
            json,
            "medicines",
            true,
            [
                ("drug", "string"),
                ("from", "string"),
                ("until", "string"),
                ("current", "boolean"),
                ("route", "string"),
                ("id", "string"),
            ],
            ["drug"]
        );
        Rows(
            json,
            "conditions",
            true,
            [("system", "string"), ("code", "string"), ("at", "string"), ("over", "boolean"), ("id", "string")],
            ["system", "code"]
        );
        Rows(
            json,
            "procedures",
            true,
            [("system", "string"), ("code", "string"), ("at", "string"), ("over", "boolean"), ("id", "string")],
            ["system", "code"]
        );
        Rows(
            json,
            "reports",
            true,
            [
                ("at", "string"),
                ("problem", "string"),
                ("level", "string"),
                ("scheduled", "boolean"),
                ("domains", "array"),
            ],
            ["at", "problem"]
        );
        Rows(json, "judgements", true, [("at", "string"), ("by", "string"), ("excludes", "string")], ["at", "by"]);
        json.WriteEndObject();
        json.WriteEndObject();
    }

    private static void Answers(Utf8JsonWriter json, Knowledge knowledge)
    {
        json.WriteStartObject("answers");
        json.WriteString("type", "object");
        json.WriteString(
            "description",
            "What the person says now; \"not-sure\" is an answer, leaving a fact out is not having asked."
        );
        json.WriteBoolean("additionalProperties", false);
        json.WriteStartObject("properties");
        foreach (var fact in Askable(knowledge))
        {
            json.WriteStartObject(fact.Id);
            json.WriteString(
                "description",
                fact.IsChoice ? fact.Name : $"{fact.Name}, {fact.Unit ?? "no unit"}, {ValueText.Range(fact)}"
            );
            if (fact.IsChoice)
            {
                json.WriteStartArray("examples");
                foreach (var value in fact.Values)
                {
                    json.WriteStringValue(value.Id);
                }

                json.WriteStringValue("not-sure");
                json.WriteEndArray();
            }

            json.WriteEndObject();
        }

        json.WriteEndObject();
        json.WriteEndObject();
    }

    private static void Observations(Utf8JsonWriter json, Knowledge knowledge)
    {
        json.WriteStartObject("observations");
        json.WriteString("type", "array");
        json.WriteStartObject("items");
        json.WriteString("type", "object");
        json.WriteBoolean("additionalProperties", false);
        Required(json, ["fact", "value"]);
        json.WriteStartObject("properties");
        json.WriteStartObject("fact");
        json.WriteStartArray("enum");
        foreach (var fact in Askable(knowledge))
        {
            json.WriteStringValue(fact.Id);
        }

        json.WriteEndArray();
        json.WriteEndObject();
        json.WriteStartObject("value");
        json.WriteEndObject();
        foreach (var name in new[] { "unit", "comparator", "at", "id" })
        {
            Text(json, name, null);
        }

        json.WriteEndObject();
        json.WriteEndObject();
        json.WriteEndObject();
    }

    private static void Rows(
        Utf8JsonWriter json,
        string name,
        bool isList,
        (string Name, string Type)[] fields,
        string[] required
    )
    {
        json.WriteStartObject(name);
        if (isList)
        {
            json.WriteString("type", "array");
            json.WriteStartObject("items");
        }

        json.WriteString("type", "object");
        json.WriteBoolean("additionalProperties", false);
        Required(json, required);
        json.WriteStartObject("properties");
        foreach (var (field, type) in fields)
        {
            json.WriteStartObject(field);
            json.WriteString("type", type);
            json.WriteEndObject();
        }

        json.WriteEndObject();
        json.WriteEndObject();
        if (isList)
        {
            json.WriteEndObject();
        }
    }

    private static void Required(Utf8JsonWriter json, string[] names)
    {
        json.WriteStartArray("required");
        foreach (var name in names)
        {
            json.WriteStringValue(name);
        }

        json.WriteEndArray();
    }

    private static void Text(Utf8JsonWriter json, string name, string? description)
    {
        json.WriteStartObject(name);
        json.WriteString("type", "string");
        if (description is not null)
        {
            json.WriteString("description", description);
        }

        json.WriteEndObject();
    }

    private static IEnumerable<Fact> Askable(Knowledge knowledge) =>
        knowledge.Facts.Where(fact => !fact.IsOwnRecord).OrderBy(fact => fact.Id, StringComparer.Ordinal);
}
