using System.Globalization;
using System.Text.Json;
using BackSignal.Engine;

namespace BackSignal.Records.Assessments;

/// <summary>Facts without loss: state, every value still possible, age and origin.</summary>
internal static class FactsJson
{
    public static void Write(Utf8JsonWriter json, Facts facts)
    {
        json.WriteStartObject("facts");
        foreach (
            var fact in facts
                .Knowledge.Facts.Where(fact => facts[fact] != fact.Unset)
                .OrderBy(f => f.Id, StringComparer.Ordinal)
        )
        {
            json.WriteStartObject(fact.Id);
            Value(json, fact, facts[fact]);
            json.WriteString("says", ValueText.Say(fact, facts[fact], facts.OriginOf(fact)));
            if (!facts.IsStated(fact))
            {
                json.WriteBoolean("derived", true);
            }

            if (facts.OriginOf(fact) is { } origin)
            {
                Origin(json, origin);
            }

            json.WriteEndObject();
        }

        json.WriteEndObject();
    }

    /// <summary>Puts the facts of an object written by <see cref="Write"/> into a builder; derived ones follow by themselves.</summary>
    public static void Read(JsonElement facts, FactsBuilder builder, Knowledge knowledge)
    {
        foreach (var property in facts.EnumerateObject())
        {
            if (knowledge.Find(property.Name) is not { } fact)
            {
                throw new RecordException(
                    $"$.facts.{property.Name}: this knowledge has no such fact; replay with the release that made it"
                );
            }

            if (!property.Value.TryGetProperty("derived", out _))
            {
                builder.Set(fact, Value(fact, property.Value), Origin(property.Value));
            }
        }
    }

    private static void Value(Utf8JsonWriter json, Fact fact, FactValue value)
    {
        json.WriteString(
            "state",
            value.State switch
            {
                FactState.Known => "known",
                FactState.AskedUnknown => "not-sure",
                _ => "not-asked",
            }
        );
        if (fact.IsChoice)
        {
            json.WriteStartArray("can-be");
            foreach (var choice in fact.Values.Where((_, i) => (value.Possible & (1UL << i)) != 0))
            {
                json.WriteStringValue(choice.Id);
            }

            json.WriteEndArray();
        }
        else
        {
            json.WriteString("from", Number(value.Low));
            json.WriteString("to", Number(value.High));
            if (fact.Unit is not null)
            {
                json.WriteString("unit", fact.Unit);
            }
        }

        if (value.AgeMinutes != 0)
        {
            json.WriteString(
                "age-minutes",
                value.AgeMinutes == Age.Unknown ? "unknown" : value.AgeMinutes.ToString(CultureInfo.InvariantCulture)
            );
        }
    }

    private static FactValue Value(Fact fact, JsonElement json)
    {
        var state = json.GetProperty("state").GetString() switch
        {
            "known" => FactState.Known,
            "not-sure" => FactState.AskedUnknown,
            _ => FactState.NotAsked,
        };
        var age = json.TryGetProperty("age-minutes", out var minutes)
            ? minutes.GetString() == "unknown"
                ? Age.Unknown
                : long.Parse(minutes.GetString()!, CultureInfo.InvariantCulture)
            : 0;
        if (!fact.IsChoice)
        {
            return new FactValue(state, Number(json.GetProperty("from")), Number(json.GetProperty("to")), age);
        }

        var possible = json.GetProperty("can-be")
            .EnumerateArray()
            .Aggregate(0UL, (bits, value) => bits | (fact.Bit(value.GetString()!) ?? 0));
        return new FactValue(state, (long)possible, 0, age);
    }

    private static string Number(long amount) =>
        amount switch
        {
            Amount.Never => "never",
            Amount.Largest => "unbounded",
            _ => Amount.Write(amount),
        };

    private static long Number(JsonElement json) =>
        json.GetString() switch
        {
            "never" => Amount.Never,
            "unbounded" => Amount.Largest,
            var text => Amount.From(
                Amount.Parse(text!) ?? throw new RecordException($"'{text}' is no number; the assessment was changed")
            ),
        };

    private static void Origin(Utf8JsonWriter json, Origin origin)
    {
        json.WriteStartObject("origin");
        json.WriteString("source", origin.Source);
        if (origin.Date is not null)
        {
            json.WriteString("date", origin.Date);
        }

        if (origin.About is not null)
        {
            json.WriteString("about", origin.About);
        }

        json.WriteEndObject();
    }

    private static Origin? Origin(JsonElement json) =>
        json.TryGetProperty("origin", out var origin)
            ? new Origin(origin.GetProperty("source").GetString()!, Text(origin, "date"), Text(origin, "about"))
            : null;

    private static string? Text(JsonElement json, string name) =>
        json.TryGetProperty(name, out var text) ? text.GetString() : null;
}
