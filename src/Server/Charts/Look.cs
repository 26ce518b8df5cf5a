using System.Text.Json;
using BackSignal.Server.Hosting;

namespace BackSignal.Server.Charts;

/// <summary>What one prefetch value is, before anybody reads it: five things that must never be taken for one another.</summary>
/// <param name="Kind">Which of them.</param>
/// <param name="Next">The rest of it, when it is one page of several.</param>
internal readonly record struct Look(LookKind Kind, string? Next = null)
{
    public static Look At(ReadOnlyMemory<byte>? value)
    {
        if (value is not { } json)
        {
            return new(LookKind.Absent);
        }

        if (JsonMembers.IsNull(json))
        {
            return new(LookKind.NoData);
        }

        try
        {
            return OfObject(new JsonMembers(json, "A prefetch value"));
        }
        catch (Exception e) when (e is Fault or JsonException or InvalidOperationException)
        {
            return new(LookKind.Failed);
        }
    }

    private static Look OfObject(JsonMembers value)
    {
        var type = value.Text("resourceType");
        if (type is null or "OperationOutcome")
        {
            return new(LookKind.Failed);
        }

        if (type != "Bundle")
        {
            return new(LookKind.Whole);
        }

        if (Items(value.Find("link")).Find(IsNext) is { } next)
        {
            return new(LookKind.Page, next.Text("url"));
        }

        return value.Find("entry") switch
        {
            not { } => new(LookKind.Empty),
            { } entries when IsEmptyList(entries) => new(LookKind.Empty),
            // Only a bundle with that word in it needs its entries looked at one by one.
            { } entries when entries.Span.IndexOf("OperationOutcome"u8) >= 0 && Items(entries).Exists(IsError) => new(
                LookKind.Failed
            ),
            _ => new(LookKind.Whole),
        };
    }

    private static bool IsEmptyList(ReadOnlyMemory<byte> list)
    {
        var reader = new Utf8JsonReader(list.Span);
        reader.Read();
        return reader.TokenType == JsonTokenType.Null || (reader.Read() && reader.TokenType == JsonTokenType.EndArray);
    }

    private static bool IsNext(JsonMembers link) => link.Text("relation") == "next";

    /// <summary>A search that could answer only in part says so in an entry of its own.</summary>
    private static bool IsError(JsonMembers entry) =>
        entry.Object("resource") is { } resource
        && resource.Text("resourceType") == "OperationOutcome"
        && Items(resource.Find("issue")).Exists(issue => issue.Text("severity") is "error" or "fatal");

    private static List<JsonMembers> Items(ReadOnlyMemory<byte>? list)
    {
        var items = new List<JsonMembers>();
        if (list is not { } json)
        {
            return items;
        }

        var reader = new Utf8JsonReader(json.Span);
        reader.Read();
        while (reader.TokenType != JsonTokenType.Null && reader.Read() && reader.TokenType != JsonTokenType.EndArray)
        {
            var start = (int)reader.TokenStartIndex;
            reader.Skip();
            items.Add(new JsonMembers(json[start..(int)reader.BytesConsumed], "An item"));
        }

        return items;
    }
}
