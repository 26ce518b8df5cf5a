using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace BackSignal.Fhir.Cards;

/// <summary>What a CDS service sends, as JSON without null members.</summary>
[JsonSourceGenerationOptions(GenerationMode = JsonSourceGenerationMode.Metadata)]
[JsonSerializable(typeof(CardList))]
[JsonSerializable(typeof(Discovery))]
public sealed partial class CardJson : JsonSerializerContext
{
    /// <summary>Read by clients, never set into a page: text stays as it is written.</summary>
    private static readonly CardJson Sent = new(
        new JsonSerializerOptions
        {
            PropertyNamingPolicy = JsonNamingPolicy.CamelCase,
            DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
            Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
        }
    );

    /// <summary>The answer to a hook, UTF-8.</summary>
    public static byte[] Bytes(CardList cards) => JsonSerializer.SerializeToUtf8Bytes(cards, Sent.CardList);

    /// <summary>The list of services, UTF-8.</summary>
    public static byte[] Bytes(Discovery discovery) => JsonSerializer.SerializeToUtf8Bytes(discovery, Sent.Discovery);
}
