using BackSignal.Engine.Conditions;
using BackSignal.Engine.Rules;

namespace BackSignal.Engine.Reading;

/// <summary>Reads one file of red-flags/.</summary>
internal static class RedFlagReader
{
    public static RedFlag Read(string id, Fields fields, Names names)
    {
        var shared = ConditionReader.Optional(fields, "when", names);
        var flag = new RedFlag
        {
            Id = id,
            Name = fields.RequiredText("name"),
            Domain = fields.Choice(
                "domain",
                ["pain", "sensation", "infection", "bleeding", "gut-urine", "function", "medicines"]
            ),
            Suspects = Causes(fields, "suspects", names),
            Raise = RaiseOf(fields, shared, names),
            Levels = LevelsOf(fields, shared, names),
            AssumeUnknown =
            [
                .. fields.Items("assume-unknown").Select(item => Assumed(item, names)).OfType<Assumption>(),
            ],
            Patient = fields.Text("patient"),
            Nurse = fields.Text("nurse"),
            Clinician = fields.Text("clinician"),
            NeverLoweredBy = fields.Texts("never-lowered-by"),
            Citations = names.Citations(fields, isRequired: true),
            Review = names.Review(fields),
        };
        fields.Done();
        if (flag.Levels.Count == 0 && flag.Raise is null)
        {
            names.Problems.Add(
                fields.At,
                "a red flag needs 'urgency' with 'when', or 'levels', or 'raise' with 'when'"
            );
        }

        if (flag.Raise is null && flag.Levels.Any(level => (level.Patient ?? flag.Patient) is null))
        {
            names.Problems.Add(fields.At, "'patient' is missing; say what the person is told");
        }

        return flag;
    }

    /// <summary>The ids of causes a field names; each must exist.</summary>
    public static IReadOnlyList<string> Causes(Fields fields, string key, Names names)
    {
        foreach (var item in fields.Items(key))
        {
            if (item is Node.Scalar { Text: var cause } && !names.Causes.Contains(cause))
            {
                names.Problems.Add(item, Names.Unknown("cause", cause, names.Causes, "causes/"));
            }
        }

        return fields.Texts(key);
    }

    private static List<FlagLevel> LevelsOf(Fields fields, Condition? shared, Names names)
    {
        if (fields.Optional("urgency") is not null)
        {
            var urgency = names.Urgency(fields, "urgency");
            var when = shared ?? ConditionReader.Required(fields, "when", names);
            var within = Within(fields, names);
            return urgency is { } level ? [new FlagLevel(level, when, null, null, null, [], within)] : [];
        }

        var levels = new List<FlagLevel>();
        foreach (var item in fields.Items("levels"))
        {
            if (Fields.Of(item, names.Problems, "a level") is not { } row)
            {
                continue;
            }

            var urgency = names.Urgency(row, "urgency");
            var own = shared is null
                ? ConditionReader.Required(row, "when", names)
                : ConditionReader.Optional(row, "when", names);
            var when = (shared, own) switch
            {
                (null, var only) => only ?? Condition.Always,
                (var only, null) => only,
                var (both, also) => new Condition.All([both, also]),
            };
            var level = new FlagLevel(
                urgency ?? Urgency.Today,
                when,
                row.Text("patient"),
                row.Text("nurse"),
                row.Text("clinician"),
                names.Citations(row),
                Within(row, names)
            );
            row.Done();
            levels.Add(level);
        }

        return levels;
    }

    private static string? Within(Fields fields, Names names)
    {
        var id = fields.Text("within");
        if (id is not null && !names.RedFlags.Contains(id))
        {
            names.Problems.Add(fields.Optional("within")!, Names.Unknown("red flag", id, names.RedFlags, "red-flags/"));
        }

        return id;
    }

    private static Raise? RaiseOf(Fields fields, Condition? when, Names names)
    {
        if (fields.Optional("raise") is not { } node || Fields.Of(node, names.Problems, "'raise'") is not { } raise)
        {
            return null;
        }

        var by = raise.Integer("by") ?? 1;
        var atLeast = names.Urgency(raise, "at-least");
        var atMost = names.Urgency(raise, "at-most");
        raise.Done();
        if (by < 0 || atLeast > atMost)
        {
            names.Problems.Add(node, "a raise goes up: 'by' is not negative and 'at-least' is no more than 'at-most'");
        }

        return new Raise(
            by,
            atLeast ?? Urgency.Soon,
            atMost ?? Urgency.Today,
            when ?? ConditionReader.Required(fields, "when", names)
        );
    }

    private static Assumption? Assumed(Node item, Names names)
    {
        if (item is not Node.Mapping mapping)
        {
            names.Problems.Add(item, "an assumption is a mapping: one fact with its test, and 'when' if it depends");
            return null;
        }

        var tests = mapping.Entries.Where(entry => entry.Key is not ("when" or "cite")).ToList();
        var when = mapping.Entries.FirstOrDefault(entry => entry.Key == "when").Value;
        if (tests.Count != 1 || !names.Facts.TryGetValue(tests[0].Key, out var fact))
        {
            names.Problems.Add(item, "an assumption names exactly one fact (no definition), with its test");
            return null;
        }

        return new Assumption(
            TestReader.Read(fact, tests[0].Value, names.Problems),
            when is null ? null : ConditionReader.Read(when, names)
        );
    }
}
