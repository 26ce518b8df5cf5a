using System.Globalization;
using System.Text.Json;
using Hl7.Fhir.Model;

namespace BackSignal.Server.FhirApi;

/// <summary>Values of Parameters as they are written; null when they are not what they should be.</summary>
internal static class Written
{
    private const int LongestIdentifier = 200;

    /// <summary>The type of a resource; null when the element is none.</summary>
    public static string? Type(JsonElement element) =>
        Text(element, "resourceType") is { Length: > 0 and <= 64 } type && type.All(char.IsAsciiLetter) ? type : null;

    public static JsonElement? Member(JsonElement element, string name) =>
        element.ValueKind == JsonValueKind.Object && element.TryGetProperty(name, out var member) ? member : null;

    public static string? Text(JsonElement element, string name)
    {
        if (Member(element, name) is not { ValueKind: JsonValueKind.String } text)
        {
            return null;
        }

        try
        {
            return text.GetString();
        }
        catch (InvalidOperationException)
        {
            // Half a character.
            return null;
        }
    }

    public static DateTimeOffset? Instant(JsonElement parameter) =>
        (Text(parameter, "valueInstant") ?? Text(parameter, "valueDateTime")) is { } written
        && FhirDateTime.IsValidValue(written)
        && written.Contains('T', StringComparison.Ordinal)
        && DateTimeOffset.TryParse(written, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out var at)
        && at.Year is > 1900 and < 3000
            ? at
            : null;

    public static TimeZoneInfo? Zone(JsonElement parameter) =>
        Text(parameter, "valueString") is { Length: <= 60 } id
        && TimeZoneInfo.TryFindSystemTimeZoneById(id, out var zone)
            ? zone
            : null;

    public static string? Short(JsonElement parameter) =>
        Text(parameter, "valueString") is { Length: > 0 and <= LongestIdentifier } text ? text.Trim() : null;

    public static Bundle.BundleType? Form(JsonElement parameter) =>
        (Text(parameter, "valueCode") ?? Text(parameter, "valueString")) switch
        {
            "collection" => Bundle.BundleType.Collection,
            "transaction" => Bundle.BundleType.Transaction,
            _ => null,
        };
}
