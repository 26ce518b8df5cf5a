using System.Globalization;
using System.Text.Json;
using BackSignal.Engine.Sites;

namespace BackSignal.Records.Assessments;

/// <summary>The site an assessment was made with: its hash, its numbers and what it changed.</summary>
internal static class SiteJson
{
    public static void Write(Utf8JsonWriter json, Site site)
    {
        json.WriteStartObject("site");
        json.WriteString("name", site.Name);
        json.WriteString("hash", site.Hash);
        Text(json, "helpline", site.Helpline);
        Text(json, "out-of-hours", site.OutOfHours);
        Text(json, "emergency-number", site.EmergencyNumber);
        Texts(json, "languages", site.Languages);
        json.WriteBoolean("strict-ukons", site.IsStrictUkons);
        if (site.AmberHours is var (inTreatment, otherwise))
        {
            json.WriteStartObject("amber-hours");
            json.WriteNumber("in-treatment", inTreatment);
            json.WriteNumber("otherwise", otherwise);
            json.WriteEndObject();
        }

        if (site.SignedOff is { } signed)
        {
            json.WriteStartObject("relief");
            json.WriteString("id", site.Relief);
            json.WriteString("name", signed.Name);
            json.WriteString("role", signed.Role);
            json.WriteString("on", Day(signed.On));
            json.WriteString("until", Day(signed.Until));
            json.WriteEndObject();
        }

        Texts(json, "changes", site.Changes);
        json.WriteEndObject();
    }

    private static string Day(DateOnly day) => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    private static void Text(Utf8JsonWriter json, string name, string? text)
    {
        if (text is not null)
        {
            json.WriteString(name, text);
        }
    }

    private static void Texts(Utf8JsonWriter json, string name, IReadOnlyList<string> texts)
    {
        json.WriteStartArray(name);
        foreach (var text in texts)
        {
            json.WriteStringValue(text);
        }

        json.WriteEndArray();
    }
}
