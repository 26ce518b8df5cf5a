using BackSignal.Engine.Conditions;
using BackSignal.Engine.Rules;

namespace BackSignal.Engine.Reading;

/// <summary>Reads one file of theorems/.</summary>
internal static class TheoremReader
{
    public static Theorem Read(string id, Fields fields, Names names)
    {
        var theorem = new Theorem
        {
            Id = id,
            Name = fields.RequiredText("name"),
            States = fields.Texts("states"),
            When = ConditionReader.Optional(fields, "when", names) ?? Condition.Always,
            Unknown = Facts(fields, "unknown", names),
            Unless = [.. fields.Items("unless").Select(item => Exempt(item, names)).OfType<Theorem.Exemption>()],
            ToldAtLeast = fields.Optional("told-at-least") is null ? null : names.Urgency(fields, "told-at-least"),
            Closed = Known(fields, "closed", "therapy", names.Therapies, names),
            Whatever = Facts(fields, "whatever", names),
            Flags = Known(fields, "flags", "red flag", names.RedFlags, names),
            Citations = names.Citations(fields, isRequired: true),
            Review = names.Review(fields),
        };
        fields.Done();
        if (theorem.ToldAtLeast is null && theorem.Closed.Count == 0 && theorem.Whatever.Count == 0)
        {
            names.Problems.Add(fields.At, "claims nothing; add 'told-at-least', 'closed', or 'whatever' with 'flags'");
        }

        if (theorem.Whatever.Count > 0 != theorem.Flags.Count > 0)
        {
            names.Problems.Add(
                fields.At,
                "'whatever' names the facts and 'flags' the red flags they must not lower; give both"
            );
        }

        return theorem;
    }

    private static List<Fact> Facts(Fields fields, string key, Names names)
    {
        var ids = Known(fields, key, "fact", names.Facts.Keys, names);
        return [.. ids.Where(names.Facts.ContainsKey).Select(id => names.Facts[id])];
    }

    private static IReadOnlyList<string> Known(
        Fields fields,
        string key,
        string what,
        IReadOnlyCollection<string> known,
        Names names
    )
    {
        foreach (var item in fields.Items(key))
        {
            if (item is Node.Scalar { Text: var id } && !known.Contains(id))
            {
                names.Problems.Add(item, Names.Unknown(what, id, known, "its folder"));
            }
        }

        return fields.Texts(key);
    }

    private static Theorem.Exemption? Exempt(Node item, Names names)
    {
        if (Fields.Of(item, names.Problems, "an exception") is not { } fields)
        {
            return null;
        }

        var exemption = new Theorem.Exemption(
            ConditionReader.Required(fields, "when", names),
            names.Citations(fields, isRequired: true)
        );
        fields.Done();
        return exemption;
    }
}
