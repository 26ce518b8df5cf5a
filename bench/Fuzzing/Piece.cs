using System.Text.Json;

namespace BackSignal.Bench.Fuzzing;

/// <summary>
/// A piece of JSON that can also be wrong: names and leaves are the bytes they are written in, so that it holds the same name twice, half
/// characters and numbers that no document model would.
/// </summary>
internal sealed class Piece
{
    /// <summary>As it is written; null for an object or a list.</summary>
    public byte[]? Leaf { get; set; }

    public List<(byte[] Name, Piece Value)>? Members { get; set; }

    public List<Piece>? Items { get; set; }

    public bool IsText => Leaf is [(byte)'"', ..];

    public static Piece Of(string json)
    {
        using var document = JsonDocument.Parse(json);
        return Of(document.RootElement);
    }

    public static Piece Of(JsonElement element) =>
        element.ValueKind switch
        {
            JsonValueKind.Object => new Piece
            {
                Members = [.. element.EnumerateObject().Select(member => (Text(member.Name), Of(member.Value)))],
            },
            JsonValueKind.Array => new Piece { Items = [.. element.EnumerateArray().Select(Of)] },
            _ => new Piece { Leaf = Raw(element.GetRawText()) },
        };

    public static Piece Written(string raw) => new() { Leaf = Raw(raw) };

    public static byte[] Text(string text) => JsonSerializer.SerializeToUtf8Bytes(text);

    public static byte[] Raw(string text) => System.Text.Encoding.UTF8.GetBytes(text);

    /// <summary>Its own value of that name; null when it has none.</summary>
    public Piece? Member(string name)
    {
        var written = Text(name);
        return Members?.Find(member => member.Name.AsSpan().SequenceEqual(written)).Value;
    }

    public void Take(Piece other) => (Leaf, Members, Items) = (other.Leaf, other.Members, other.Items);

    public Piece Clone() =>
        new()
        {
            Leaf = Leaf,
            Members = Members is null ? null : [.. Members.Select(member => (member.Name, member.Value.Clone()))],
            Items = Items is null ? null : [.. Items.Select(item => item.Clone())],
        };

    /// <summary>Itself and all it holds.</summary>
    public void AddTo(List<Piece> all)
    {
        all.Add(this);
        Members?.ForEach(member => member.Value.AddTo(all));
        Items?.ForEach(item => item.AddTo(all));
    }

    public byte[] Bytes()
    {
        using var stream = new MemoryStream();
        Write(stream);
        return stream.ToArray();
    }

    private void Write(MemoryStream to)
    {
        if (Leaf is not null)
        {
            to.Write(Leaf);
            return;
        }

        to.WriteByte((byte)(Members is null ? '[' : '{'));
        for (var i = 0; i < (Members?.Count ?? Items!.Count); i++)
        {
            if (i > 0)
            {
                to.WriteByte((byte)',');
            }

            if (Members is not null)
            {
                to.Write(Members[i].Name);
                to.WriteByte((byte)':');
            }

            (Members?[i].Value ?? Items![i]).Write(to);
        }

        to.WriteByte((byte)(Members is null ? ']' : '}'));
    }
}
