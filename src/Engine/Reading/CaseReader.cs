namespace BackSignal.Engine.Reading;

/// <summary>Reads the cases beside the rules and the whole patients.</summary>
public static class CaseReader
{
    /// <summary>Every case of these files, for this knowledge; throws <see cref="KnowledgeException"/> when one cannot be read.</summary>
    public static IReadOnlyList<KnowledgeCase> Read(IEnumerable<KnowledgeFile> files, Knowledge knowledge)
    {
        var problems = new Problems();
        var folder = KnowledgeFolder.Parse(files, problems);
        var cases = Read(folder, knowledge, problems);
        return problems.IsEmpty ? cases : throw new KnowledgeException(problems.InOrder);
    }

    internal static IReadOnlyList<KnowledgeCase> Read(KnowledgeFolder folder, Knowledge knowledge, Problems problems)
    {
        var cases = new List<KnowledgeCase>();
        foreach (var (kind, id, root) in folder.Cases())
        {
            cases.AddRange(Of(kind, id, root, knowledge, problems));
        }

        return cases;
    }

    /// <summary>The cases of one file.</summary>
    internal static IEnumerable<KnowledgeCase> Of(
        string kind,
        string id,
        Node root,
        Knowledge knowledge,
        Problems problems
    )
    {
        var items = root is Node.Sequence sequence ? sequence.Items : [root];
        return items.Select(item => One(kind, id, item, knowledge, problems)).OfType<KnowledgeCase>();
    }

    private static KnowledgeCase? One(string kind, string id, Node item, Knowledge knowledge, Problems problems)
    {
        if (Fields.Of(item, problems, "a case") is not { } fields)
        {
            return null;
        }

        var name = fields.RequiredText("name");
        var given = Given(fields, knowledge);
        var otherwise = fields.Choice("otherwise", ["harmless", "not-asked"]);
        foreach (var told in new[] { "story", "why", "cite" })
        {
            fields.Optional(told);
        }

        var vignette = VignetteReader.Block(kind, fields, knowledge);
        var expect = Expectations(kind, fields);
        fields.Done();
        return new KnowledgeCase(kind, id, name, given, otherwise == "harmless", expect, item.File, item.Line)
        {
            Vignette = vignette,
        };
    }

    /// <summary>The facts under <c>given</c>; what cannot be read is a problem.</summary>
    internal static List<(Fact, FactValue)> Given(Fields fields, Knowledge knowledge)
    {
        var problems = fields.Problems;
        var given = new List<(Fact, FactValue)>();
        foreach (var (key, value) in fields.Required("given") is Node.Mapping mapping ? mapping.Entries : [])
        {
            if (knowledge.Find(key) is not { } fact)
            {
                problems.Add(value, Names.Unknown("fact", key, knowledge.Facts.Select(f => f.Id), "facts/"));
            }
            else if (ValueReader.Read(fact, value, problems) is { } read)
            {
                given.Add((fact, read));
            }
        }

        return given;
    }

    /// <summary>What must come out; a whole patient may be scored instead.</summary>
    private static Dictionary<string, IReadOnlyList<string>> Expectations(string kind, Fields fields)
    {
        var expect = new Dictionary<string, IReadOnlyList<string>>();
        if (fields.Optional("expect") is not { } node)
        {
            if (fields.Optional("vignette") is null)
            {
                fields.Problems.Add(
                    fields.At,
                    kind == "patients"
                        ? "'expect' is missing; say what must come out, or with 'vignette' how it is scored"
                        : "'expect' is missing; add it"
                );
            }

            return expect;
        }

        if (Fields.Of(node, fields.Problems, "'expect'") is { } expected)
        {
            foreach (var key in expected.Keys)
            {
                expect[key] = expected.Texts(key);
            }
        }

        if (expect.Count == 0)
        {
            fields.Problems.Add(fields.At, "a case expects something");
        }

        return expect;
    }
}
