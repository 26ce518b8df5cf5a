using System.Text.Json;
using System.Text.Json.Serialization;
using Hl7.Fhir.Model;

namespace BackSignal.Fhir.Cards;

/// <summary>A resource inside a card, as FHIR writes it.</summary>
public sealed class ResourceJson : JsonConverter<Resource>
{
    public override Resource Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
        JsonSerializer.Deserialize<Resource>(ref reader, FhirJson.Compact)!;

    public override void Write(Utf8JsonWriter writer, Resource value, JsonSerializerOptions options) =>
        JsonSerializer.Serialize(writer, value, FhirJson.Compact);
}
