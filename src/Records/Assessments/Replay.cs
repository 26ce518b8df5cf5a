using System.Globalization;
using System.Text.Json;
using BackSignal.Engine;

namespace BackSignal.Records.Assessments;

/// <summary>Makes a stored assessment again from its own facts.</summary>
public static class Replay
{
    /// <summary>
    /// The assessment that the stored facts give with this knowledge; throws <see cref="RecordException"/> when the input is no stored
    /// assessment or was made with another release.
    /// </summary>
    public static Assessment Of(ReadOnlyMemory<byte> stored, Knowledge knowledge)
    {
        try
        {
            using var document = JsonDocument.Parse(stored);
            var root = document.RootElement;
            var hash = root.GetProperty("knowledge").GetProperty("hash").GetString();
            if (hash != knowledge.Hash)
            {
                throw new RecordException(
                    $"the assessment was made with knowledge {hash}, this is {knowledge.Hash}; give that release with --knowledge"
                );
            }

            var builder = new FactsBuilder(knowledge)
            {
                At = root.TryGetProperty("at", out var at)
                    ? DateTimeOffset.Parse(at.GetString()!, CultureInfo.InvariantCulture)
                    : null,
            };
            foreach (var note in root.GetProperty("notes").EnumerateArray())
            {
                builder.Note(note.GetString()!);
            }

            FactsJson.Read(root.GetProperty("facts"), builder, knowledge);
            return Assess.Report(builder.Build());
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
}
