using System.Text.Encodings.Web;
using System.Text.Json;
using BackSignal.Engine;

namespace BackSignal.Cli.Impact;

/// <summary>A comparison for machines.</summary>
internal static class ImpactJson
{
    public static void Write(Stream output, Comparison comparison)
    {
        var options = new JsonWriterOptions
        {
            Indented = true,
            NewLine = "\n",
            Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
        };
        using (var json = new Utf8JsonWriter(output, options))
        {
            json.WriteStartObject();
            Release(json, "old", comparison.Releases.Old);
            Release(json, "new", comparison.Releases.New);
            Texts(json, "files", comparison.Releases.Files);
            json.WriteNumber("compared", comparison.People);
            json.WriteNumber("down", comparison.Down);
            json.WriteNumber("up", comparison.Up);
            json.WriteStartArray("changes");
            foreach (var change in comparison.Changes)
            {
                Change(json, change);
            }

            json.WriteEndArray();
            Texts(json, "passed-over", comparison.PassedOver);
            json.WriteEndObject();
        }

        output.Write("\n"u8);
    }

    private static void Release(Utf8JsonWriter json, string name, Knowledge knowledge)
    {
        json.WriteStartObject(name);
        json.WriteString("version", knowledge.Version);
        json.WriteString("hash", knowledge.Hash);
        json.WriteEndObject();
    }

    private static void Change(Utf8JsonWriter json, Change change)
    {
        json.WriteStartObject();
        json.WriteString("who", change.Person.Name);
        if (change.Person.Reading is { } reading)
        {
            json.WriteString("reading", reading);
        }

        json.WriteString("direction", change.Direction);
        json.WriteString("old", change.Old.Level);
        json.WriteString("new", change.New.Level);
        Texts(json, "opened", change.Opened);
        Texts(json, "closed", change.Closed);
        Texts(json, "because", change.Because);
        json.WriteEndObject();
    }

    private static void Texts(Utf8JsonWriter json, string name, IEnumerable<string> texts)
    {
        json.WriteStartArray(name);
        foreach (var text in texts)
        {
            json.WriteStringValue(text);
        }

        json.WriteEndArray();
    }
}
