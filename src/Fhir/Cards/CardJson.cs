using System.Text.Json;
using System.Text.Json.Serialization;

namespace BackSignal.Fhir.Cards;

/// <summary>What a CDS service sends, as JSON without null members.</summary>
[JsonSourceGenerationOptions(
    PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase,
    DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
    UseStringEnumConverter = true
)]
[JsonSerializable(typeof(CardList))]
[JsonSerializable(typeof(Discovery))]
public sealed partial class CardJson : JsonSerializerContext
{
    /// <summary>The answer to a hook, UTF-8.</summary>
    public static byte[] Bytes(CardList cards) => JsonSerializer.SerializeToUtf8Bytes(cards, Default.CardList);

    /// <summary>The list of services, UTF-8.</summary>
    public static byte[] Bytes(Discovery discovery) =>
        JsonSerializer.SerializeToUtf8Bytes(discovery, Default.Discovery);
}
