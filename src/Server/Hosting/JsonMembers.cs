using System.Text.Json;

namespace BackSignal.Server.Hosting;

/// <summary>The members of one JSON object, each as the bytes it was written in: nothing is copied and no document is built.</summary>
internal sealed class JsonMembers
{
    private readonly Dictionary<string, ReadOnlyMemory<byte>> _members = new(StringComparer.Ordinal);

    /// <param name="json">One value and nothing after it.</param>
    /// <param name="what">How a fault calls it.</param>
    public JsonMembers(ReadOnlyMemory<byte> json, string what)
    {
        try
        {
            Take(json, what);
        }
        catch (JsonException)
        {
            throw Fault.Malformed(
                $"{what} is not JSON, breaks off, or is nested more than 64 deep; send one JSON object as UTF-8"
            );
        }
        catch (InvalidOperationException)
        {
            // A name that is no text: half a character written as an escape.
            throw Fault.Malformed($"{what} has a name that is no text; send names as in the specification");
        }
    }

    public IEnumerable<string> Names => _members.Keys;

    /// <summary>The member's bytes; null when there is none. JSON's null is a value.</summary>
    public ReadOnlyMemory<byte>? Find(string name)
    {
        if (_members.TryGetValue(name, out var found))
        {
            return found;
        }

        return null;
    }

    /// <summary>A text; null when there is none or it is null.</summary>
    public string? Text(string name)
    {
        if (Find(name) is not { } json || IsNull(json))
        {
            return null;
        }

        var reader = new Utf8JsonReader(json.Span);
        reader.Read();
        if (reader.TokenType == JsonTokenType.String)
        {
            try
            {
                return reader.GetString();
            }
            catch (InvalidOperationException)
            {
                // Told below, as for every other value that is no text.
            }
        }

        throw Fault.Malformed($"'{name}' must be a text");
    }

    /// <summary>An object; null when there is none or it is null.</summary>
    public JsonMembers? Object(string name) =>
        Find(name) is { } json && !IsNull(json) ? new JsonMembers(json, $"'{name}'") : null;

    public static bool IsNull(ReadOnlyMemory<byte> json) => json.Span.SequenceEqual("null"u8);

    private void Take(ReadOnlyMemory<byte> json, string what)
    {
        var reader = new Utf8JsonReader(json.Span);
        reader.Read();
        if (reader.TokenType != JsonTokenType.StartObject)
        {
            throw Fault.Malformed($"{what} must be an object");
        }

        while (reader.Read() && reader.TokenType == JsonTokenType.PropertyName)
        {
            var name = reader.GetString()!;
            reader.Read();
            var start = (int)reader.TokenStartIndex;
            reader.Skip();
            if (!_members.TryAdd(name, json[start..(int)reader.BytesConsumed]))
            {
                throw Fault.Malformed($"{what} has a member twice; which one counts nobody can tell, send it once");
            }
        }

        // Whatever stands after the object is no JSON.
        reader.Read();
    }
}
