using BackSignal.Engine.Conditions;
using BackSignal.Engine.Rules;

namespace BackSignal.Engine.Reading;

/// <summary>
/// Facts are read in two passes: first every fact is declared, then the conditions on facts (gates, fail-safes, validities,
/// derivations), which may name any of them.
/// </summary>
internal static class FactReader
{
    private static readonly string[] Types = ["yes-no", "choice", "number", "days", "hours", "count"];

    public static Fact Declare(string id, int index, Fields fields, Names names)
    {
        fields.Required("type");
        var written = fields.Choice("type", Types) ?? "yes-no";
        var type = written switch
        {
            "number" => FactType.Number,
            "count" => FactType.Count,
            "days" => FactType.Days,
            "hours" => FactType.Hours,
            _ => FactType.Choice,
        };
        var name = fields.RequiredText("name");
        var values = type == FactType.Choice ? Values(written, fields, names.Problems) : [];
        var unasked =
            type == FactType.Choice
                ? new FactValue(FactState.NotAsked, (1L << values.Count) - 1, 0, 0)
                : Range(type, fields, names.Problems);
        var draft = new Fact
        {
            Index = index,
            Id = id,
            Name = name,
            Type = type,
            Values = values,
            Unit = Unit(type, fields),
            Unasked = unasked,
        };
        return new Fact
        {
            Index = index,
            Id = id,
            Name = name,
            Type = type,
            Values = values,
            Unit = draft.Unit,
            Unasked = unasked,
            Decimals = fields.Integer("decimals"),
            SaysNumber = type == FactType.Choice ? null : fields.Text("says"),
            Also = Also(fields, names.Problems),
            WithoutUnit = WithoutUnits(fields, names.Problems),
            Danger = Bits(draft, fields, "danger", names.Problems),
            Complaint = Bits(draft, fields, "complaint", names.Problems),
            Harmless = fields.Optional("harmless") is { } harmless
                ? ValueReader.Read(draft, harmless, names.Problems)
                : null,
            HistoryAfterMinutes = fields.Minutes("history-after"),
            Ask = AskOf(fields, names.Problems),
            From = FromReader.Read(fields, names),
            Citations = names.Citations(fields),
        };
    }

    /// <summary>The second pass: everything on the fact that is a condition or names other facts.</summary>
    public static void Complete(Fact fact, Fields fields, Names names)
    {
        fact.Gate = fields.Optional("gate") switch
        {
            null or Node.Scalar { Text: "no" } => null,
            Node.Scalar { Text: "yes" } => Condition.Always,
            var node when Fields.Of(node, names.Problems, "'gate'") is { } gate => ConditionReader.Required(
                gate,
                "when",
                names
            ),
            _ => null,
        };
        fact.IfAskedUnknown =
        [
            .. fields.Items("if-asked-unknown").Select(item => FailSafe(item, names)).OfType<FailSafe>(),
        ];
        fact.Valid = [.. fields.Items("valid").Select(item => Validity(item, names)).OfType<Validity>()];
        fact.Derived = DerivationReader.Read(fields, names);
        fields.Done();
        if (fact.Gate is not null && fact.IfAskedUnknown.Count == 0)
        {
            names.Problems.Add(fields.At, "a gate needs 'if-asked-unknown': what a person is told who does not know");
        }

        if (
            fact.IfAskedUnknown.Count > 0
            && fact.Citations.Count == 0
            && fact.IfAskedUnknown.Any(row => row.Citations.Count == 0)
        )
        {
            names.Problems.Add(fields.At, "'if-asked-unknown' changes what people are told; cite the row or the fact");
        }
    }

    private static List<Choice> Values(string type, Fields fields, Problems problems)
    {
        if (type == "yes-no")
        {
            var says = fields.Optional("says") is { } node ? Fields.Of(node, problems, "'says'") : null;
            var values = new List<Choice>
            {
                new("no", says?.Text("no") ?? "no " + fields.Text("name"), "No"),
                new("yes", says?.Text("yes") ?? fields.Text("name") ?? "", "Yes"),
            };
            says?.Done();
            return values;
        }

        var choices = new List<Choice>();
        if (fields.Required("values") is Node.Mapping mapping)
        {
            foreach (var (key, value) in mapping.Entries)
            {
                if (Fields.Of(value, problems, $"the value '{key}'") is { } choice)
                {
                    var says = choice.RequiredText("says");
                    choices.Add(new Choice(key, says, choice.Text("label") ?? says));
                    choice.Done();
                }
            }
        }

        if (choices.Count is < 2 or > 60)
        {
            problems.Add(fields.At, "a choice has 2 to 60 'values', each { says, label }");
        }

        return choices;
    }

    private static FactValue Range(FactType type, Fields fields, Problems problems)
    {
        var plausible = fields.Text("plausible");
        if (plausible is null)
        {
            if (type == FactType.Number)
            {
                problems.Add(
                    fields.At,
                    "a number needs 'plausible', the range outside which it is refused, such as 30..45"
                );
            }

            return new FactValue(FactState.NotAsked, 0, type == FactType.Count ? Amount.Largest : Amount.Never, 0);
        }

        var bounds = plausible.Split(' ')[0].Split("..");
        var (low, high) = (Amount.Parse(bounds[0]), Amount.Parse(bounds[^1]));
        if (low is null || high is null || bounds.Length != 2 || low >= high)
        {
            problems.Add(fields.Optional("plausible")!, $"'{plausible}' is no range; write it as 30..45");
            return new FactValue(FactState.NotAsked, 0, Amount.Largest, 0);
        }

        var isAge = type is FactType.Days or FactType.Hours;
        return new FactValue(
            FactState.NotAsked,
            Amount.From(low.Value),
            isAge ? Amount.Never : Amount.From(high.Value),
            0
        );
    }

    private static string? Unit(FactType type, Fields fields)
    {
        var unit = fields.Text("unit");
        switch (type)
        {
            case FactType.Days:
                return "d";
            case FactType.Hours:
                return "h";
            case FactType.Number when unit is null:
                fields.Problems.Add(fields.At, "a number needs its UCUM 'unit' (\"1\" for a ratio)");
                return "1";
            default:
                return type == FactType.Number ? unit : null;
        }
    }

    private static List<UnitConversion> Also(Fields fields, Problems problems)
    {
        var also = new List<UnitConversion>();
        if (fields.Optional("also") is Node.Mapping mapping)
        {
            foreach (var (unit, value) in mapping.Entries)
            {
                if (Fields.Of(value, problems, $"the unit '{unit}'") is { } conversion)
                {
                    also.Add(
                        new UnitConversion(unit, conversion.Number("minus") ?? 0, conversion.Number("times") ?? 1)
                    );
                    conversion.Done();
                }
            }
        }

        return also;
    }

    private static List<WithoutUnit> WithoutUnits(Fields fields, Problems problems)
    {
        var ranges = new List<WithoutUnit>();
        foreach (var item in fields.Items("without-unit"))
        {
            if (Fields.Of(item, problems, "a range without unit") is not { } range)
            {
                continue;
            }

            var bounds = range.RequiredText("in").Split("..");
            var unit = range.RequiredText("is");
            range.Done();
            if (bounds.Length == 2 && Amount.Parse(bounds[0]) is { } low && Amount.Parse(bounds[1]) is { } high)
            {
                ranges.Add(new WithoutUnit(low, high, unit));
            }
            else
            {
                problems.Add(item, "'in' must be a range such as 86..113");
            }
        }

        return ranges;
    }

    private static ulong Bits(Fact fact, Fields fields, string key, Problems problems)
    {
        ulong bits = 0;
        foreach (var item in fields.Items(key))
        {
            if (item is Node.Scalar { Text: var text } && fact.Bit(text) is { } bit)
            {
                bits |= bit;
            }
            else
            {
                problems.Add(item, $"'{key}' lists values of the fact; it can be {ValueText.Choices(fact)}");
            }
        }

        return bits;
    }

    private static Ask? AskOf(Fields fields, Problems problems)
    {
        if (fields.Optional("ask") is not { } node || Fields.Of(node, problems, "'ask'") is not { } ask)
        {
            return null;
        }

        var wording = new Ask(ask.RequiredText("patient"), ask.Text("nurse"), ask.Text("why"), ask.Text("help"));
        ask.Done();
        return wording;
    }

    private static FailSafe? FailSafe(Node item, Names names)
    {
        if (Fields.Of(item, names.Problems, "a fail-safe") is not { } row)
        {
            return null;
        }

        var urgency = names.Urgency(row, "urgency");
        var when = ConditionReader.Optional(row, "when", names);
        var citations = names.Citations(row);
        row.Done();
        return urgency is { } level ? new FailSafe(level, when, citations) : null;
    }

    private static Validity? Validity(Node item, Names names)
    {
        if (Fields.Of(item, names.Problems, "a validity") is not { } row)
        {
            return null;
        }

        row.Required("for");
        var minutes = row.Minutes("for");
        var when = ConditionReader.Optional(row, "when", names);
        names.Citations(row);
        row.Done();
        return minutes is { } length ? new Validity(length, when) : null;
    }
}
