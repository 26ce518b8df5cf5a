using System.Text.Json;
using Hl7.Fhir.Model;
using Hl7.Fhir.Serialization;

namespace BackSignal.Fhir;

/// <summary>Resources as JSON.</summary>
public static class FhirJson
{
    internal static readonly JsonSerializerOptions Compact = Options();

    private static readonly JsonSerializerOptions Readable = Options().Pretty();

    /// <summary>One line for machines, or several for people.</summary>
    public static string Write(Resource resource, bool isIndented = false) =>
        JsonSerializer.Serialize(resource, isIndented ? Readable : Compact);

    /// <summary>UTF-8, one line.</summary>
    public static byte[] Bytes(Resource resource) => JsonSerializer.SerializeToUtf8Bytes(resource, Compact);

    /// <summary>The resource, read as strictly as it is written; throws <see cref="DeserializationFailedException"/>.</summary>
    public static Resource Read(string json) => JsonSerializer.Deserialize<Resource>(json, Compact)!;

    private static JsonSerializerOptions Options() =>
        new JsonSerializerOptions().ForFhir(ModelInfo.ModelInspector).UsingMode(DeserializationMode.Strict);
}
