namespace BackSignal.Engine.Reading;

/// <summary>Reads how a whole patient is scored; every name in it must be one of the knowledge.</summary>
internal static class VignetteReader
{
    private static readonly string[] Sets = ["published", "authored", "everyday", "ours"];
    private static readonly string[] Groups = ["chemotherapy", "immunotherapy", "cancer", "no-cancer"];

    /// <summary>The block <c>vignette</c> of a case; null when there is none or it is no mapping.</summary>
    public static Vignette? Block(string kind, Fields fields, Knowledge knowledge)
    {
        var problems = fields.Problems;
        if (fields.Optional("vignette") is not { } node || Fields.Of(node, problems, "'vignette'") is not { } block)
        {
            return null;
        }

        if (kind != "patients")
        {
            problems.Add(node, $"a case of {kind}/ is not scored; move it to patients/ or say 'expect'");
        }

        if (fields.Optional("otherwise") is { } otherwise)
        {
            problems.Add(otherwise, "a vignette gives what was said, evaluate fills in the rest; take 'otherwise' out");
        }

        block.Required("set");
        block.Required("group");
        var read = Flat(
            block,
            knowledge,
            block.Choice("set", Sets) ?? "",
            block.Text("from"),
            block.Choice("group", Groups) ?? ""
        );
        block.Done();
        return read;
    }

    /// <summary>Levels, cause and therapies of these fields.</summary>
    public static Vignette Flat(Fields fields, Knowledge knowledge, string set, string? from, string group)
    {
        var expected = Levels(fields, "expected");
        var acceptable = fields.Optional("acceptable") is null ? expected : Levels(fields, "acceptable");
        foreach (var level in expected.Where(level => acceptable.Count > 0 && !acceptable.Contains(level)))
        {
            fields.Problems.Add(
                fields.Optional("acceptable")!,
                $"'{level.Name()}' is expected and so is acceptable too; add it"
            );
        }

        return new Vignette(
            set,
            from,
            expected,
            acceptable,
            Cause(fields, knowledge),
            group,
            Therapies(fields, "forbids", knowledge),
            Therapies(fields, "allows", knowledge)
        );
    }

    private static List<Urgency> Levels(Fields fields, string key)
    {
        var levels = new List<Urgency>();
        foreach (var item in fields.Items(key))
        {
            var text = (item as Node.Scalar)?.Text;
            if (text is not null && UrgencyNames.Parse(text) is { } level)
            {
                levels.Add(level);
            }
            else
            {
                fields.Problems.Add(
                    item,
                    $"'{text ?? key}' is no level; it can be {string.Join(", ", UrgencyNames.All)}"
                );
            }
        }

        if (fields.Items(key).Count == 0)
        {
            fields.Problems.Add(fields.At, $"'{key}' is missing; name one or more levels");
        }

        return levels;
    }

    private static string? Cause(Fields fields, Knowledge knowledge)
    {
        var cause = fields.Text("cause");
        if (cause is not null && knowledge.Causes.All(known => known.Id != cause))
        {
            var near = Spelling.Nearest(cause, knowledge.Causes.Select(known => known.Id));
            fields.Problems.Add(
                fields.Optional("cause")!,
                $"there is no cause '{cause}'; {(near is null ? "leave it out when causes/ has none for it" : $"did you mean '{near}'?")}"
            );
        }

        return cause;
    }

    private static IReadOnlyList<string> Therapies(Fields fields, string key, Knowledge knowledge)
    {
        var known = knowledge.Therapies.Select(therapy => therapy.Id).ToList();
        var named = fields.Texts(key);
        foreach (var (id, item) in named.Zip(fields.Items(key)).Where(pair => !known.Contains(pair.First)))
        {
            fields.Problems.Add(item, Names.Unknown("therapy", id, known, "therapies/"));
        }

        return named;
    }
}
