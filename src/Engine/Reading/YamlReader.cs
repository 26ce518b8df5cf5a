using YamlDotNet.Core;
using YamlDotNet.Core.Events;

namespace BackSignal.Engine.Reading;

/// <summary>YAML text to nodes. One document, no anchors, no duplicate keys, no nesting beyond reason.</summary>
internal static class YamlReader
{
    private const int DeepestNesting = 40;

    /// <summary>The root of the file; null when it is not readable, with the problem added.</summary>
    public static Node? Read(KnowledgeFile file, Problems problems)
    {
        var parser = new Parser(new StringReader(file.Text));
        try
        {
            parser.Consume<StreamStart>();
            if (parser.Accept<StreamEnd>(out _))
            {
                problems.Add(file.Path, 1, "the file is empty; give it content or delete it");
                return null;
            }

            parser.Consume<DocumentStart>();
            var root = ReadNode(parser, file.Path, problems, 0);
            parser.Consume<DocumentEnd>();
            if (!parser.Accept<StreamEnd>(out _))
            {
                problems.Add(file.Path, 1, "holds several documents; keep one per file");
            }

            return root;
        }
        catch (YamlException e)
        {
            problems.Add(
                file.Path,
                (int)Math.Max(1, e.Start.Line),
                "is not valid YAML: " + e.Message.ReplaceLineEndings(" ")
            );
            return null;
        }
        catch (Exception e) when (e is InvalidOperationException or ArgumentException)
        {
            // The parser's answer to some brackets that are never closed and to tags that are none.
            var line = parser.Current?.End.Line ?? 1;
            problems.Add(file.Path, (int)Math.Max(1, line), "is not valid YAML after here: check brackets and signs");
            return null;
        }
    }

    private static Node ReadNode(Parser parser, string file, Problems problems, int depth)
    {
        var line = (int)parser.Current!.Start.Line;
        if (depth > DeepestNesting)
        {
            throw new YamlException(parser.Current.Start, parser.Current.End, "nested too deep");
        }

        if (parser.TryConsume<YamlDotNet.Core.Events.Scalar>(out var scalar))
        {
            return new Node.Scalar(file, line, scalar.Value, scalar.Style is not ScalarStyle.Plain);
        }

        if (parser.TryConsume<SequenceStart>(out _))
        {
            var items = new List<Node>();
            while (!parser.TryConsume<SequenceEnd>(out _))
            {
                items.Add(ReadNode(parser, file, problems, depth + 1));
            }

            return new Node.Sequence(file, line, items);
        }

        if (!parser.TryConsume<MappingStart>(out _))
        {
            throw new YamlException(
                parser.Current.Start,
                parser.Current.End,
                "anchors and aliases are not used here; write it out"
            );
        }

        var entries = new List<(string Key, Node Value)>();
        while (!parser.TryConsume<MappingEnd>(out _))
        {
            var key = parser.Consume<YamlDotNet.Core.Events.Scalar>();
            if (entries.Any(entry => entry.Key == key.Value))
            {
                problems.Add(file, (int)key.Start.Line, $"'{key.Value}' stands twice; keep one");
            }

            entries.Add((key.Value, ReadNode(parser, file, problems, depth + 1)));
        }

        return new Node.Mapping(file, line, entries);
    }
}
