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
            var items = root is Node.Sequence sequence ? sequence.Items : [root];
            cases.AddRange(items.Select(item => One(kind, id, item, knowledge, problems)).OfType<KnowledgeCase>());
        }

        return cases;
    }

    private static KnowledgeCase? One(string kind, string id, Node item, Knowledge knowledge, Problems problems)
    {
        if (Fields.Of(item, problems, "a case") is not { } fields)
        {
            return null;
        }

        var name = fields.RequiredText("name");
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

        var otherwise = fields.Choice("otherwise", ["harmless", "not-asked"]);
        foreach (var told in new[] { "story", "why", "cite" })
        {
            fields.Optional(told);
        }

        var vignette = VignetteOf(fields, knowledge, problems);
        var expect = Expectations(fields, vignette is not null, problems);
        fields.Done();
        return new KnowledgeCase(kind, id, name, given, otherwise == "harmless", expect, item.File, item.Line)
        {
            Vignette = vignette,
        };
    }

    private static Dictionary<string, IReadOnlyList<string>> Expectations(
        Fields fields,
        bool isVignette,
        Problems problems
    )
    {
        var expect = new Dictionary<string, IReadOnlyList<string>>();
        var node = isVignette ? fields.Optional("expect") : fields.Required("expect");
        if (node is not null && Fields.Of(node, problems, "'expect'") is { } expected)
        {
            foreach (var key in expected.Keys)
            {
                expect[key] = expected.Texts(key);
            }
        }

        if (expect.Count == 0 && !isVignette)
        {
            problems.Add(fields.At, "a case expects something");
        }

        return expect;
    }

    private static Vignette? VignetteOf(Fields fields, Knowledge knowledge, Problems problems)
    {
        if (fields.Optional("vignette") is not { } node || Fields.Of(node, problems, "'vignette'") is not { } vignette)
        {
            return null;
        }

        var cause = vignette.Text("cause");
        if (cause is not null && knowledge.Causes.All(known => known.Id != cause))
        {
            problems.Add(node, Names.Unknown("cause", cause, knowledge.Causes.Select(known => known.Id), "causes/"));
        }

        foreach (
            var forbidden in vignette.Texts("forbids").Where(id => knowledge.Therapies.All(therapy => therapy.Id != id))
        )
        {
            problems.Add(
                node,
                Names.Unknown("therapy", forbidden, knowledge.Therapies.Select(therapy => therapy.Id), "therapies/")
            );
        }

        var read = new Vignette(
            vignette.Choice("set", ["published", "authored", "everyday", "ours"]) ?? "ours",
            vignette.Text("from"),
            Levels(vignette, "expected", problems),
            Levels(vignette, "acceptable", problems),
            cause,
            vignette.Choice("group", ["chemotherapy", "immunotherapy", "cancer", "no-cancer"]) ?? "chemotherapy",
            vignette.Texts("forbids")
        );
        vignette.Done();
        return read;
    }

    private static List<Urgency> Levels(Fields vignette, string key, Problems problems)
    {
        var levels = new List<Urgency>();
        foreach (var text in vignette.Texts(key))
        {
            if (UrgencyNames.Parse(text) is { } level)
            {
                levels.Add(level);
            }
            else
            {
                problems.Add(vignette.At, $"'{text}' is no level; it can be {string.Join(", ", UrgencyNames.All)}");
            }
        }

        if (levels.Count == 0)
        {
            problems.Add(vignette.At, $"'{key}' is missing; name one or more levels");
        }

        return levels;
    }
}
