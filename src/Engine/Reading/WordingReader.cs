using BackSignal.Engine.Rules;

namespace BackSignal.Engine.Reading;

/// <summary>Reads wording/: any nesting of texts, each by its path ("levels/today/patient"), with the citations on its way.</summary>
internal static class WordingReader
{
    public static Wording Read(KnowledgeFolder folder, Names names)
    {
        var texts = new Dictionary<string, string>();
        var citations = new Dictionary<string, IReadOnlyList<Citation>>();
        foreach (var (id, fields) in folder.All("wording", names.Problems))
        {
            Collect(id, fields, texts, citations, names);
        }

        return new Wording(texts, citations);
    }

    private static void Collect(
        string path,
        Fields fields,
        Dictionary<string, string> texts,
        Dictionary<string, IReadOnlyList<Citation>> citations,
        Names names
    )
    {
        citations[path] = names.Citations(fields);
        if (fields.Optional("review") is not null)
        {
            names.Review(fields);
        }

        foreach (var key in fields.Keys.Where(key => key is not ("cite" or "review")).ToList())
        {
            switch (fields.Optional(key))
            {
                case Node.Mapping mapping when Fields.Of(mapping, names.Problems, key) is { } inner:
                    Collect($"{path}/{key}", inner, texts, citations, names);
                    break;
                case Node.Sequence sequence:
                    texts[$"{path}/{key}"] = string.Join(
                        '\n',
                        sequence.Items.OfType<Node.Scalar>().Select(item => item.Text.Trim())
                    );
                    break;
                case Node.Scalar scalar:
                    texts[$"{path}/{key}"] = scalar.Text.Trim();
                    break;
            }
        }
    }
}
