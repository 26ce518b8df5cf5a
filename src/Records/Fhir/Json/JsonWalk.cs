using System.Text.Json;

namespace BackSignal.Records.Fhir.Json;

/// <summary>
/// A walk through JSON in one direction. Whoever takes a value leaves the walk on the last token of that value, whatever it was; a
/// value of the wrong kind is passed over and told to the doubts of the resource.
/// </summary>
internal ref struct JsonWalk
{
    /// <summary>No name and no instruction is longer; a document is not read.</summary>
    private const int LongestText = 10_000;

    private readonly ReadOnlySpan<byte> _utf8;
    private readonly Span<char> _scratch;
    private readonly Doubts _doubts;
    private readonly WordPool _words;
    private Utf8JsonReader _json;

    /// <param name="utf8">The whole input, valid UTF-8.</param>
    /// <param name="scratch">Room for one name or word; longer names are none of FHIR's.</param>
    public JsonWalk(ReadOnlySpan<byte> utf8, Span<char> scratch, Doubts doubts, WordPool words)
    {
        _utf8 = utf8;
        _scratch = scratch;
        (_doubts, _words) = (doubts, words);
        _json = new Utf8JsonReader(utf8, Options);
    }

    /// <summary>Several values one after the other are NDJSON; deeper than 64 is no medical record.</summary>
    private static JsonReaderOptions Options => new() { AllowMultipleValues = true, MaxDepth = 64 };

    public readonly bool IsObject => _json.TokenType == JsonTokenType.StartObject;

    /// <summary>Where the walk is, in bytes from the start.</summary>
    public readonly int Offset => (int)_json.TokenStartIndex;

    /// <summary>The next value of the input; false at its end.</summary>
    public bool Next() => _json.Read();

    /// <summary>The next property of the object, with the walk on its value; false at the end of the object.</summary>
    public bool Property(out ReadOnlySpan<char> name)
    {
        _json.Read();
        if (_json.TokenType == JsonTokenType.EndObject)
        {
            name = default;
            return false;
        }

        name = Decoded();
        if (name is "modifierExtension")
        {
            _doubts.IsModified = true;
        }

        _json.Read();
        return true;
    }

    /// <summary>Whether the value is an object, which is then entered.</summary>
    public bool Object(string field) => Is(JsonTokenType.StartObject, field, "an object");

    /// <summary>Whether the value is a list, which is then entered.</summary>
    public bool List(string field) => Is(JsonTokenType.StartArray, field, "a list");

    /// <summary>The next item of the list; false at its end.</summary>
    public bool Item()
    {
        _json.Read();
        return _json.TokenType != JsonTokenType.EndArray;
    }

    /// <summary>A text; null when it is none.</summary>
    public string? Text(string field)
    {
        if (!Is(JsonTokenType.String, field, "a text"))
        {
            return null;
        }

        if (_json.ValueSpan.Length > LongestText || HasSurrogateEscape(_json.ValueSpan))
        {
            _doubts.Add(field, "a plain text of usual length");
            return null;
        }

        return _json.ValueSpan.Length > _scratch.Length ? _json.GetString() : _words.Take(Decoded());
    }

    /// <summary>Where a text stands, to be read later by <see cref="TextAt"/> if it is needed at all; zero when it is none.</summary>
    public int Mark(string field) => Is(JsonTokenType.String, field, "a text") ? Offset : 0;

    /// <summary>The text at a mark; empty when there is none. Good until the next name or word is read.</summary>
    public readonly ReadOnlySpan<char> TextAt(int mark)
    {
        if (mark == 0)
        {
            return default;
        }

        var there = this;
        there._json = new Utf8JsonReader(_utf8[mark..], Options);
        there._json.Read();
        return there.Decoded();
    }

    /// <summary>A number; null when it is none or larger than anything measured.</summary>
    public decimal? Number(string field)
    {
        const decimal largest = 1_000_000_000_000;
        if (
            _json.TokenType == JsonTokenType.Number
            && _json.TryGetDecimal(out var number)
            && Math.Abs(number) <= largest
        )
        {
            return number;
        }

        Refuse(field, "a number of usual size");
        return null;
    }

    /// <summary>True or false; null when it is neither.</summary>
    public bool? Flag(string field)
    {
        if (_json.TokenType is JsonTokenType.True or JsonTokenType.False)
        {
            return _json.GetBoolean();
        }

        Refuse(field, "true or false");
        return null;
    }

    /// <summary>Passes over the value.</summary>
    public void Skip()
    {
        if (_json.TokenType is JsonTokenType.StartObject or JsonTokenType.StartArray)
        {
            var depth = _json.CurrentDepth;
            do
            {
                _json.Read();
            } while (_json.CurrentDepth > depth);
        }
    }

    /// <summary>Looks ahead in the object the walk is on for a text property, wherever it stands; the walk does not move.</summary>
    public readonly string? Ahead(string property)
    {
        var ahead = this;
        while (ahead.Property(out var name))
        {
            if (name.SequenceEqual(property))
            {
                return ahead._json.TokenType == JsonTokenType.String ? _words.Take(ahead.Decoded()) : null;
            }

            ahead.Skip();
        }

        return null;
    }

    private bool Is(JsonTokenType kind, string field, string expected)
    {
        if (_json.TokenType == kind)
        {
            return true;
        }

        Refuse(field, expected);
        return false;
    }

    private void Refuse(string field, string expected)
    {
        // FHIR has no null but as a place holder in lists.
        if (_json.TokenType != JsonTokenType.Null)
        {
            _doubts.Add(field, expected);
        }

        Skip();
    }

    private readonly ReadOnlySpan<char> Decoded()
    {
        var isShort = _json.ValueSpan.Length <= _scratch.Length;
        return isShort && !HasSurrogateEscape(_json.ValueSpan) ? _scratch[.._json.CopyString(_scratch)] : default;
    }

    /// <summary>Half a character written as \ud8xx cannot be decoded; no name, code or date has any, whole or half.</summary>
    private static bool HasSurrogateEscape(ReadOnlySpan<byte> text)
    {
        for (var at = text.IndexOf((byte)'\\'); at >= 0 && at + 3 < text.Length; )
        {
            var isSurrogate =
                text[at + 1] == 'u'
                && (text[at + 2] | 0x20) == 'd'
                && text[at + 3] is not (>= (byte)'0' and <= (byte)'7');
            if (isSurrogate)
            {
                return true;
            }

            var next = text[(at + 2)..].IndexOf((byte)'\\');
            at = next < 0 ? -1 : at + 2 + next;
        }

        return false;
    }
}
