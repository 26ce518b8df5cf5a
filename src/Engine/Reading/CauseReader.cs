using BackSignal.Engine.Conditions;
using BackSignal.Engine.Rules;

namespace BackSignal.Engine.Reading;

/// <summary>Reads one file of causes/.</summary>
internal static class CauseReader
{
    public static Cause Read(string id, Fields fields, Names names)
    {
        fields.Required("cannot-miss");
        var cause = new Cause
        {
            Id = id,
            Name = fields.RequiredText("name"),
            Patient = fields.RequiredText("patient"),
            IsCannotMiss = fields.Flag("cannot-miss"),
            IsByExclusion = fields.Flag("by-exclusion"),
            Domain = fields.Choice(
                "domain",
                ["pain", "sensation", "infection", "bleeding", "gut-urine", "function", "medicines"]
            ),
            Gate = ConditionReader.Optional(fields, "gate", names) ?? Condition.Always,
            Floors = FloorsOf(fields, names),
            Arguments = [.. Arguments(fields, "for", true, names), .. Arguments(fields, "against", false, names)],
            FirstTests = fields.Texts("first-tests"),
            Traps = fields.Texts("traps"),
            Explain = fields.Text("explain"),
            Clinician = fields.Text("clinician"),
            Citations = names.Citations(fields, isRequired: true),
            Review = names.Review(fields),
        };
        fields.Done();
        if (!cause.Arguments.Any(argument => argument.IsFor))
        {
            names.Problems.Add(fields.At, "'for' is missing; a cause nothing speaks for can never be found");
        }

        return cause;
    }

    private static List<Floor> FloorsOf(Fields fields, Names names)
    {
        if (fields.Optional("floor") is Node.Scalar)
        {
            return names.Urgency(fields, "floor") is { } always ? [Limited(always, null, fields.At, names)] : [];
        }

        var floors = new List<Floor>();
        foreach (var item in fields.Items("floor"))
        {
            if (Fields.Of(item, names.Problems, "a floor") is not { } row)
            {
                continue;
            }

            var urgency = names.Urgency(row, "urgency");
            var when = ConditionReader.Optional(row, "when", names);
            names.Citations(row);
            row.Done();
            if (urgency is { } level)
            {
                floors.Add(Limited(level, when, item, names));
            }
        }

        return floors;
    }

    private static Floor Limited(Urgency urgency, Condition? when, Node at, Names names)
    {
        if (urgency > Urgency.Today)
        {
            names.Problems.Add(
                at,
                "a cause's floor is at most today; hospital-now and ambulance come from red flags only"
            );
        }

        return new Floor(urgency, when);
    }

    private static List<Argument> Arguments(Fields fields, string key, bool isFor, Names names)
    {
        var arguments = new List<Argument>();
        if (fields.Optional(key) is not { } node || Fields.Of(node, names.Problems, $"'{key}'") is not { } weights)
        {
            return arguments;
        }

        foreach (var weight in new[] { Weight.Strong, Weight.Moderate, Weight.Weak })
        {
            foreach (var item in weights.Items(weight.ToString().ToLowerInvariant()))
            {
                if (Fields.Of(item, names.Problems, "an argument") is not { } row)
                {
                    continue;
                }

                var finding = ConditionReader.Optional(row, "finding", names);
                var background = ConditionReader.Optional(row, "background", names);
                var citations = names.Citations(row);
                row.Done();
                if ((finding is null) == (background is null))
                {
                    names.Problems.Add(item, "an argument is either a 'finding' or 'background', with its condition");
                    continue;
                }

                arguments.Add(new Argument(isFor, weight, finding is not null, finding ?? background!, citations));
            }
        }

        weights.Done();
        return arguments;
    }
}
