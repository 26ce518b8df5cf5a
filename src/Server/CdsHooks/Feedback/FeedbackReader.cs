using System.Globalization;
using System.Text.Json;
using BackSignal.Server.Hosting;

namespace BackSignal.Server.CdsHooks.Feedback;

/// <summary>Reads a feedback post; all of it or none. A comment is not kept: it may hold anything, a name too; that there was one is.</summary>
internal static class FeedbackReader
{
    private const int MostItems = 1_000;
    private const int LongestText = 256;

    public static IReadOnlyList<FeedbackItem> Read(ReadOnlyMemory<byte> body)
    {
        try
        {
            using var document = JsonDocument.Parse(body);
            if (
                document.RootElement.ValueKind != JsonValueKind.Object
                || !document.RootElement.TryGetProperty("feedback", out var list)
                || list.ValueKind != JsonValueKind.Array
                || list.GetArrayLength() > MostItems
            )
            {
                throw Fault.Malformed($"'feedback' must be a list of at most {MostItems} items");
            }

            return [.. list.EnumerateArray().Select(Item)];
        }
        catch (Exception e) when (e is JsonException or InvalidOperationException)
        {
            throw Fault.Malformed("The body is not JSON, or a text in it is none; send it as UTF-8");
        }
    }

    private static FeedbackItem Item(JsonElement item)
    {
        if (item.ValueKind != JsonValueKind.Object)
        {
            throw Fault.Malformed("Every item of 'feedback' must be an object");
        }

        var card = Text(item, "card") ?? throw Fault.Malformed("'card' must be the uuid of a card");
        var isAccepted = Text(item, "outcome") switch
        {
            "accepted" => true,
            "overridden" => false,
            _ => throw Fault.Malformed("'outcome' must be accepted or overridden"),
        };
        var suggestions = Suggestions(item);
        if (isAccepted && suggestions.Count == 0)
        {
            throw Fault.Malformed("'acceptedSuggestions' must name what was accepted");
        }

        var (system, code, hasComment) = Reason(item);
        return new FeedbackItem(card, isAccepted, suggestions, system, code, hasComment, At(item));
    }

    private static DateTimeOffset At(JsonElement item) =>
        Text(item, "outcomeTimestamp") is { } text
        && text.Contains('T', StringComparison.Ordinal)
        && DateTimeOffset.TryParse(
            text,
            CultureInfo.InvariantCulture,
            DateTimeStyles.AssumeUniversal | DateTimeStyles.AdjustToUniversal,
            out var at
        )
            ? at
            : throw Fault.Malformed("'outcomeTimestamp' must be an instant such as 2026-11-25T09:30:00Z");

    private static List<string> Suggestions(JsonElement item)
    {
        if (!item.TryGetProperty("acceptedSuggestions", out var list) || list.ValueKind != JsonValueKind.Array)
        {
            return [];
        }

        return
        [
            .. list.EnumerateArray()
                .Select(suggestion =>
                    (suggestion.ValueKind == JsonValueKind.Object ? Text(suggestion, "id") : null)
                    ?? throw Fault.Malformed("Every accepted suggestion must have its 'id'")
                )
                .Take(20),
        ];
    }

    /// <summary>Code and system without words are enough; clients leave the words out.</summary>
    private static (string? System, string? Code, bool HasComment) Reason(JsonElement item)
    {
        if (
            !item.TryGetProperty("overrideReason", out var reason)
            || reason.ValueKind is JsonValueKind.Null or JsonValueKind.Undefined
        )
        {
            return (null, null, false);
        }

        if (reason.ValueKind != JsonValueKind.Object)
        {
            throw Fault.Malformed("'overrideReason' must be an object");
        }

        var hasComment =
            reason.TryGetProperty("userComment", out var comment) && comment.ValueKind == JsonValueKind.String;
        var hasCode = reason.TryGetProperty("reason", out var coding) && coding.ValueKind == JsonValueKind.Object;
        if (!hasComment && !hasCode)
        {
            throw Fault.Malformed("'overrideReason' must have a 'reason' or a 'userComment'");
        }

        return hasCode ? (Text(coding, "system"), Text(coding, "code"), hasComment) : (null, null, hasComment);
    }

    private static string? Text(JsonElement item, string name)
    {
        if (!item.TryGetProperty(name, out var value) || value.ValueKind != JsonValueKind.String)
        {
            return null;
        }

        var text = value.GetString()!;
        return text.Length is > 0 and <= LongestText && !text.Any(char.IsControl)
            ? text
            : throw Fault.Malformed($"'{name}' must be a text of 1 to {LongestText} letters");
    }
}
