using System.Globalization;
using System.Text.Json;
using BackSignal.Engine;

namespace BackSignal.Records.Assessments;

/// <summary>Reads what <see cref="AssessmentJson"/> wrote.</summary>
public static class StoredAssessment
{
    /// <summary>
    /// The facts the assessment was made from, for any knowledge that has them; throws <see cref="RecordException"/> when the input is no
    /// stored assessment or this knowledge lacks a fact of it.
    /// </summary>
    public static Facts Facts(ReadOnlyMemory<byte> stored, Knowledge knowledge) =>
        Read(stored, root => Facts(root, knowledge));

    /// <summary>The level that was told; null for no report.</summary>
    public static string? Told(ReadOnlyMemory<byte> stored) =>
        Read(stored, root => root.TryGetProperty("told", out var told) ? told.GetString() : null);

    /// <summary>The day of the assessment's instant; null when it states none.</summary>
    public static DateOnly? DayOf(ReadOnlyMemory<byte> stored) =>
        Read(stored, root => At(root) is { } at ? DateOnly.FromDateTime(at.DateTime) : (DateOnly?)null);

    internal static Facts Facts(JsonElement root, Knowledge knowledge)
    {
        var builder = new FactsBuilder(knowledge) { At = At(root) };
        foreach (var note in root.GetProperty("notes").EnumerateArray())
        {
            builder.Note(note.GetString()!);
        }

        FactsJson.Read(root.GetProperty("facts"), builder, knowledge);
        return builder.Build();
    }

    internal static T Read<T>(ReadOnlyMemory<byte> stored, Func<JsonElement, T> read)
    {
        try
        {
            using var document = JsonDocument.Parse(stored);
            return read(document.RootElement);
        }
        catch (Exception e)
            when (e
                    is JsonException
                        or KeyNotFoundException
                        or InvalidOperationException
                        or FormatException
                        or ArgumentException
            )
        {
            throw new RecordException(
                "this is no stored assessment: give the JSON that assess --format json wrote. " + e.Message,
                e
            );
        }
    }

    private static DateTimeOffset? At(JsonElement root) =>
        root.TryGetProperty("at", out var at)
            ? DateTimeOffset.Parse(at.GetString()!, CultureInfo.InvariantCulture)
            : null;
}
