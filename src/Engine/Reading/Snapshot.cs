using System.Buffers;
using System.Text;
using System.Text.Json;
using BackSignal.Engine.Sites;

namespace BackSignal.Engine.Reading;

/// <summary>
/// A knowledge folder as one file that loads without YAML: a first line with the content hash, then one line of JSON per file, every
/// text a string. Cases are in it too, and are read only when asked for.
/// </summary>
public static class Snapshot
{
    private static readonly JsonWriterOptions Relaxed = new()
    {
        Encoder = System.Text.Encodings.Web.JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    };

    /// <summary>The snapshot of these files; throws <see cref="KnowledgeException"/> when they cannot be used.</summary>
    public static byte[] Write(IEnumerable<KnowledgeFile> files)
    {
        var problems = new Problems();
        var folder = KnowledgeFolder.Parse(files, problems);
        _ = KnowledgeReader.Read(folder, problems, new SiteMode());
        var output = new ArrayBufferWriter<byte>();
        output.Write(Encoding.UTF8.GetBytes(folder.Hash + "\n"));
        foreach (var (path, root) in folder.Files)
        {
            using var json = new Utf8JsonWriter(output, Relaxed);
            json.WriteStartArray();
            json.WriteStringValue(path);
            Write(json, root);
            json.WriteEndArray();
            json.Flush();
            output.Write("\n"u8);
        }

        return output.WrittenSpan.ToArray();
    }

    /// <summary>A file as its line has it, whatever its layout and comments.</summary>
    internal static string TextOf(Node root)
    {
        var output = new ArrayBufferWriter<byte>();
        using (var json = new Utf8JsonWriter(output, Relaxed))
        {
            Write(json, root);
        }

        return Encoding.UTF8.GetString(output.WrittenSpan);
    }

    /// <summary>The content hash a snapshot was made from.</summary>
    public static string HashOf(ReadOnlySpan<byte> snapshot) =>
        Encoding.UTF8.GetString(snapshot[..snapshot.IndexOf((byte)'\n')]);

    /// <summary>The knowledge of a snapshot; throws <see cref="KnowledgeException"/> when it is broken.</summary>
    public static Knowledge Read(ReadOnlySpan<byte> snapshot, bool isStrictUkons = false)
    {
        var problems = new Problems();
        var folder = Folder(snapshot, problems, path => !KnowledgeFolder.IsCases(path));
        return KnowledgeReader.Read(folder, problems, new SiteMode { IsStrictUkons = isStrictUkons });
    }

    /// <summary>The cases of a snapshot, for its knowledge.</summary>
    public static IReadOnlyList<KnowledgeCase> ReadCases(ReadOnlySpan<byte> snapshot, Knowledge knowledge)
    {
        var problems = new Problems();
        return CaseReader.Read(Folder(snapshot, problems, _ => true), knowledge, problems);
    }

    /// <summary>What makes each sentence of the article work.</summary>
    public static IReadOnlyList<SeedSentence> ReadSeed(ReadOnlySpan<byte> snapshot)
    {
        var problems = new Problems();
        return SeedReader.Read(Folder(snapshot, problems, path => !KnowledgeFolder.IsCases(path)), problems);
    }

    internal static KnowledgeFolder Folder(ReadOnlySpan<byte> snapshot, Problems problems, Func<string, bool> isWanted)
    {
        var files = new List<(string, Node)>();
        var rest = snapshot[(snapshot.IndexOf((byte)'\n') + 1)..];
        while (rest.IndexOf((byte)'\n') is var end and >= 0)
        {
            var reader = new Utf8JsonReader(rest[..end]);
            reader.Read();
            reader.Read();
            var path = reader.GetString()!;
            if (isWanted(path))
            {
                reader.Read();
                files.Add((path, Read(ref reader, path)));
            }

            rest = rest[(end + 1)..];
        }

        return KnowledgeFolder.FromSnapshot(HashOf(snapshot), files, problems);
    }

    private static void Write(Utf8JsonWriter json, Node node)
    {
        switch (node)
        {
            case Node.Mapping mapping:
                json.WriteStartObject();
                foreach (var (key, value) in mapping.Entries)
                {
                    json.WritePropertyName(key);
                    Write(json, value);
                }

                json.WriteEndObject();
                break;
            case Node.Sequence sequence:
                json.WriteStartArray();
                foreach (var item in sequence.Items)
                {
                    Write(json, item);
                }

                json.WriteEndArray();
                break;
            case Node.Scalar scalar:
                json.WriteStringValue(scalar.Text);
                break;
        }
    }

    private static Node Read(ref Utf8JsonReader reader, string file)
    {
        if (reader.TokenType == JsonTokenType.String)
        {
            return new Node.Scalar(file, 1, reader.GetString()!, false);
        }

        if (reader.TokenType == JsonTokenType.StartArray)
        {
            var items = new List<Node>();
            while (reader.Read() && reader.TokenType != JsonTokenType.EndArray)
            {
                items.Add(Read(ref reader, file));
            }

            return new Node.Sequence(file, 1, items);
        }

        var entries = new List<(string, Node)>();
        while (reader.Read() && reader.TokenType != JsonTokenType.EndObject)
        {
            var key = reader.GetString()!;
            reader.Read();
            entries.Add((key, Read(ref reader, file)));
        }

        return new Node.Mapping(file, 1, entries);
    }
}
