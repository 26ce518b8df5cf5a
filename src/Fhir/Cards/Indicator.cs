using System.Text.Json.Serialization;

namespace BackSignal.Fhir.Cards;

/// <summary>How urgent a card is, least first.</summary>
[JsonConverter(typeof(JsonStringEnumConverter<Indicator>))]
public enum Indicator
{
    [JsonStringEnumMemberName("info")]
    Info,

    [JsonStringEnumMemberName("warning")]
    Warning,

    [JsonStringEnumMemberName("critical")]
    Critical,
}
