using BackSignal.Engine.Conditions;

namespace BackSignal.Engine.Reading;

/// <summary>The condition grammar of knowledge/README.md.</summary>
internal static class ConditionReader
{
    /// <summary>The condition of a field, or null when the field is absent.</summary>
    public static Condition? Optional(Fields fields, string key, Names names) =>
        fields.Optional(key) is { } node ? Read(node, names) : null;

    /// <summary>The condition of a field that must be there.</summary>
    public static Condition Required(Fields fields, string key, Names names) =>
        fields.Required(key) is { } node ? Read(node, names) : Condition.Always;

    /// <summary>A mapping of which every entry is required.</summary>
    public static Condition Read(Node node, Names names)
    {
        if (node is not Node.Mapping { Entries.Count: > 0 } mapping)
        {
            names.Problems.Add(node, "a condition is a mapping such as { fever: yes }, and not empty");
            return Condition.Always;
        }

        var parts = mapping.Entries.Select(entry => Entry(entry.Key, entry.Value, names)).ToList();
        return parts.Count == 1 ? parts[0] : new Condition.All(parts);
    }

    private static Condition Entry(string key, Node value, Names names) =>
        key switch
        {
            "any" => new Condition.Any(Many(value, names)),
            "all" => new Condition.All(Many(value, names)),
            "not" => new Condition.Not(Read(value, names)),
            "is" => Holds(value, names),
            "at-least" => AtLeast(value, names),
            "distinct-domains" => DistinctDomains(value, names),
            _ => Named(key, value, names),
        };

    private static List<Condition> Many(Node value, Names names)
    {
        if (value is Node.Sequence { Items.Count: > 0 } sequence)
        {
            return [.. sequence.Items.Select(item => Read(item, names))];
        }

        names.Problems.Add(value, "needs a list of conditions, each a mapping");
        return [];
    }

    private static Condition Holds(Node value, Names names)
    {
        var ids = value is Node.Sequence sequence ? sequence.Items : [value];
        var parts = ids.Select(id =>
                Named(
                    id is Node.Scalar scalar ? scalar.Text : "",
                    new Node.Scalar(id.File, id.Line, "yes", false),
                    names
                )
            )
            .ToList();
        if (parts.Count == 0)
        {
            names.Problems.Add(value, "'is' names at least one definition or yes-no fact");
        }

        return parts.Count == 1 ? parts[0] : new Condition.All(parts);
    }

    private static Condition AtLeast(Node value, Names names)
    {
        if (Fields.Of(value, names.Problems, "'at-least'") is not { } fields)
        {
            return Condition.Always;
        }

        fields.Required("count");
        var count = fields.Integer("count") ?? 1;
        var parts = fields.Required("of") is { } of ? Many(of, names) : [];
        fields.Done();
        if (count < 1 || count > parts.Count)
        {
            names.Problems.Add(value, $"'count' is {count} of {parts.Count}; it can be 1 to {parts.Count}");
        }

        return new Condition.AtLeast(count, parts);
    }

    private static Condition DistinctDomains(Node value, Names names)
    {
        if (Fields.Of(value, names.Problems, "'distinct-domains'") is not { } fields)
        {
            return Condition.Always;
        }

        var at = names.Urgency(fields, "at");
        fields.Required("within");
        var within = fields.Minutes("within");
        var count = Amount.Parse(fields.RequiredText("count").Replace(">=", "", StringComparison.Ordinal));
        fields.Done();
        if (count is null or < 1)
        {
            names.Problems.Add(value, "'count' must be a comparison such as \">= 2\"");
        }

        return new Condition.DistinctDomains(at ?? Engine.Urgency.Soon, within ?? 0, (int)(count ?? 1));
    }

    private static Condition Named(string key, Node value, Names names)
    {
        if (names.Facts.TryGetValue(key, out var fact))
        {
            return TestReader.Read(fact, value, names.Problems);
        }

        if (names.Definitions.TryGetValue(key, out var definition))
        {
            switch (value)
            {
                case Node.Scalar { Text: "yes" }:
                    return new Condition.Is(definition);
                case Node.Scalar { Text: "no" }:
                    return new Condition.Not(new Condition.Is(definition));
                default:
                    names.Problems.Add(value, $"'{key}' is a definition; it can be yes or no");
                    return Condition.Always;
            }
        }

        names.Problems.Add(
            value,
            Names.Unknown(
                "fact or definition",
                key,
                names.Facts.Keys.Concat(names.Definitions.Keys),
                "facts/ or definitions/"
            )
        );
        return Condition.Always;
    }
}
