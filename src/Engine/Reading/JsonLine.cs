using System.Text;
using System.Text.Json;

namespace BackSignal.Engine.Reading;

/// <summary>One line of JSON to nodes, so that cases from elsewhere are read by the same reader as our own.</summary>
internal static class JsonLine
{
    /// <summary>The root of the line; null, with the problem added, when it is not one JSON value.</summary>
    public static Node? Read(ReadOnlySpan<byte> json, string file, int line, Problems problems)
    {
        var reader = new Utf8JsonReader(json);
        try
        {
            reader.Read();
            var root = Value(ref reader, file, line, problems);
            reader.Read();
            return root;
        }
        catch (JsonException e)
        {
            // The parser's own words may quote the line, and the line is about a person.
            problems.Add(file, line, $"is not valid JSON at byte {e.BytePositionInLine + 1}; write one object a line");
            return null;
        }
        catch (InvalidOperationException)
        {
            problems.Add(file, line, "is not valid UTF-8; save the file as UTF-8");
            return null;
        }
    }

    private static Node Value(ref Utf8JsonReader reader, string file, int line, Problems problems)
    {
        switch (reader.TokenType)
        {
            case JsonTokenType.StartObject:
                return Mapping(ref reader, file, line, problems);
            case JsonTokenType.StartArray:
                var items = new List<Node>();
                while (reader.Read() && reader.TokenType != JsonTokenType.EndArray)
                {
                    items.Add(Value(ref reader, file, line, problems));
                }

                return new Node.Sequence(file, line, items);
            case JsonTokenType.String:
                return new Node.Scalar(file, line, reader.GetString()!, true);
            case JsonTokenType.True or JsonTokenType.False:
                return new Node.Scalar(file, line, reader.TokenType == JsonTokenType.True ? "yes" : "no", false);
            case JsonTokenType.Number:
                return new Node.Scalar(file, line, Encoding.UTF8.GetString(reader.ValueSpan), false);
            default:
                problems.Add(
                    file,
                    line,
                    "null says nothing: leave out what was not asked, write \"not-sure\" for asked in vain"
                );
                return new Node.Scalar(file, line, "not-sure", false);
        }
    }

    private static Node.Mapping Mapping(ref Utf8JsonReader reader, string file, int line, Problems problems)
    {
        var entries = new List<(string Key, Node Value)>();
        while (reader.Read() && reader.TokenType != JsonTokenType.EndObject)
        {
            var key = reader.GetString()!;
            if (entries.Any(entry => entry.Key == key))
            {
                problems.Add(file, line, $"'{key}' stands twice; keep one");
            }

            reader.Read();
            entries.Add((key, Value(ref reader, file, line, problems)));
        }

        return new Node.Mapping(file, line, entries);
    }
}
