using System.Buffers;
using System.Text;
using System.Text.Json;

namespace BackSignal.Engine.Cql;

/// <summary>The parameters of one person, each stated: cql-execution takes one that is left out for its declaration.</summary>
internal static class PersonJson
{
    public static string Write(CqlLibrary library, Facts facts)
    {
        var buffer = new ArrayBufferWriter<byte>();
        using (var json = new Utf8JsonWriter(buffer))
        {
            json.WriteStartObject();
            foreach (var fact in library.Facts)
            {
                var value = facts[fact];
                Value(json, fact, value);
                if (library.HasAge(fact))
                {
                    Age(json, fact, value);
                }
            }

            json.WriteEndObject();
        }

        return Encoding.UTF8.GetString(buffer.WrittenSpan);
    }

    private static void Age(Utf8JsonWriter json, Fact fact, FactValue value)
    {
        json.WritePropertyName(FactTerms.AgeOf(fact));
        if (value.State == FactState.Known)
        {
            json.WriteNumberValue(value.AgeMinutes);
        }
        else
        {
            json.WriteNullValue();
        }
    }

    private static void Value(Utf8JsonWriter json, Fact fact, FactValue value)
    {
        json.WritePropertyName(fact.Id);
        if (value.Low == fact.Unasked.Low && value.High == fact.Unasked.High)
        {
            json.WriteNullValue();
        }
        else if (FactTerms.IsYesNo(fact))
        {
            json.WriteBooleanValue(value.Possible == 2);
        }
        else if (fact.IsChoice)
        {
            json.WriteStartArray();
            foreach (var choice in fact.Values.Where((_, bit) => (value.Possible >> bit & 1) == 1))
            {
                json.WriteStringValue(choice.Id);
            }

            json.WriteEndArray();
        }
        else
        {
            json.WriteStartObject();
            json.WritePropertyName(FactTerms.Low);
            json.WriteRawValue(FactTerms.Write(value.Low));
            json.WritePropertyName(FactTerms.High);
            json.WriteRawValue(FactTerms.Write(value.High));
            json.WriteEndObject();
        }
    }
}
