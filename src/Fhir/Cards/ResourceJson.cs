using System.Text.Json;
using System.Text.Json.Serialization;
using Hl7.Fhir.Model;
using Hl7.Fhir.Serialization;

namespace BackSignal.Fhir.Cards;

/// <summary>A resource inside a card, as FHIR writes it.</summary>
public sealed class ResourceJson : JsonConverter<Resource>
{
    private static readonly JsonSerializerOptions Options = new JsonSerializerOptions().ForFhir(
        ModelInfo.ModelInspector
    );

    public override Resource Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
        JsonSerializer.Deserialize<Resource>(ref reader, Options)!;

    public override void Write(Utf8JsonWriter writer, Resource value, JsonSerializerOptions options) =>
        JsonSerializer.Serialize(writer, value, Options);
}
