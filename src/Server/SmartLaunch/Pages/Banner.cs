using System.Text.Json;

namespace BackSignal.Server.SmartLaunch.Pages;

/// <summary>Whose record a page is about, so that nobody reads it for another patient.</summary>
public sealed record Banner(string Name, string? Born, string? Gender, string Id)
{
    private const string Nameless = "Name not on file";

    internal static Banner Of(string id, IReadOnlyList<ReadOnlyMemory<byte>>? resources)
    {
        if (resources is not [var json, ..])
        {
            return new(Nameless, null, null, id);
        }

        try
        {
            using var document = JsonDocument.Parse(json);
            var patient = document.RootElement;
            return new(NameOf(patient) ?? Nameless, Text(patient, "birthDate"), Text(patient, "gender"), id);
        }
        catch (Exception e) when (e is JsonException or InvalidOperationException)
        {
            return new(Nameless, null, null, id);
        }
    }

    /// <summary>The official name before others, an old one never.</summary>
    private static string? NameOf(JsonElement patient) =>
        !patient.TryGetProperty("name", out var names) || names.ValueKind != JsonValueKind.Array
            ? null
            : names
                .EnumerateArray()
                .Where(name => Text(name, "use") is not "old")
                .OrderBy(name => Text(name, "use") == "official" ? 0 : 1)
                .Select(Written)
                .FirstOrDefault(name => name is { Length: > 0 });

    private static string? Written(JsonElement name)
    {
        if (Text(name, "text") is { Length: > 0 } text)
        {
            return text;
        }

        var given =
            name.TryGetProperty("given", out var all) && all.ValueKind == JsonValueKind.Array
                ? all.EnumerateArray().Select(one => one.GetString())
                : [];
        return string.Join(' ', given.Append(Text(name, "family")).Where(part => !string.IsNullOrEmpty(part)));
    }

    private static string? Text(JsonElement element, string name) =>
        element.TryGetProperty(name, out var value) && value.ValueKind == JsonValueKind.String
            ? value.GetString()
            : null;
}
