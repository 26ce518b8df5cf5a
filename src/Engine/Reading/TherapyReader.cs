using BackSignal.Engine.Rules;

namespace BackSignal.Engine.Reading;

/// <summary>Reads one file of therapies/ or interactions/.</summary>
internal static class TherapyReader
{
    private static readonly string[] Kinds = ["medicine", "topical", "movement", "heat-cold", "referral"];

    public static Therapy Read(string id, Fields fields, Names names)
    {
        var therapy = new Therapy
        {
            Id = id,
            Name = fields.RequiredText("name"),
            Patient = fields.RequiredText("patient"),
            Kind = fields.Choice("kind", Kinds) ?? Kinds[0],
            Outcome = OutcomeOf(fields),
            Drugs = Medicines(fields, "drugs", names),
            HidesFever = fields.Flag("hides-fever"),
            Helps = HelpsOf(fields, "helps", names),
            NotFor = HelpsOf(fields, "not-for", names),
            Checks = ChecksOf(fields, names),
            Dose = DoseOf(fields, names),
            Advice = fields.Text("advice"),
            Clinician = fields.Text("clinician"),
            Corrections =
            [
                .. fields.Items("corrections").Select(item => CorrectionOf(item, names)).OfType<Correction>(),
            ],
            Citations = names.Citations(fields, isRequired: true),
            Review = names.Review(fields),
        };
        fields.Required("kind");
        fields.Done();
        return therapy;
    }

    public static Interaction ReadInteraction(string id, Fields fields, Names names)
    {
        var because = fields.RequiredText("because");
        var clinician = fields.Text("clinician");
        var citations = names.Citations(fields, isRequired: true);
        var checks = new List<Check>();
        foreach (var (key, kind) in CheckKinds())
        {
            if (ConditionReader.Optional(fields, key, names) is { } when)
            {
                checks.Add(new Check(kind, when, because, clinician, id, citations));
            }
        }

        var interaction = new Interaction(
            id,
            fields.RequiredText("name"),
            Medicines(fields, "between", names),
            checks,
            citations,
            names.Review(fields)
        );
        fields.Done();
        if (checks.Count == 0)
        {
            names.Problems.Add(fields.At, "an interaction needs 'block', 'prescriber' or 'caution' with its condition");
        }

        if (interaction.Between.Count != 2)
        {
            names.Problems.Add(fields.At, "'between' names two: classes, medicines or therapies");
        }

        return interaction;
    }

    private static IEnumerable<(string Key, CheckKind Kind)> CheckKinds() =>
        [("block", CheckKind.Block), ("prescriber", CheckKind.Prescriber), ("caution", CheckKind.Caution)];

    private static Outcome OutcomeOf(Fields fields)
    {
        fields.Required("outcome");
        var name = fields.Choice("outcome", OutcomeNames.All);
        return name is null ? Outcome.DoNot : Enum.GetValues<Outcome>().First(outcome => outcome.Name() == name);
    }

    private static IReadOnlyList<string> Medicines(Fields fields, string key, Names names)
    {
        foreach (var item in fields.Items(key))
        {
            if (item is Node.Scalar { Text: var id } && !names.Medicines.Contains(id))
            {
                names.Problems.Add(
                    item,
                    Names.Unknown("medicine, class or therapy", id, names.Medicines, "drugs/ or therapies/")
                );
            }
        }

        return fields.Texts(key);
    }

    private static List<Helps> HelpsOf(Fields fields, string key, Names names)
    {
        var helps = new List<Helps>();
        foreach (var item in fields.Items(key))
        {
            if (Fields.Of(item, names.Problems, $"an entry of '{key}'") is not { } row)
            {
                continue;
            }

            var cause = RedFlagReader.Causes(row, "cause", names);
            var line = row.Choice("line", ["first", "second", "prescriber"]);
            var citations = names.Citations(row);
            row.Done();
            helps.AddRange(cause.Where(names.Causes.Contains).Select(id => new Helps(id, line, citations)));
        }

        return helps;
    }

    private static List<Check> ChecksOf(Fields fields, Names names)
    {
        var checks = new List<Check>();
        foreach (var (key, kind) in CheckKinds())
        {
            foreach (var item in fields.Items(key))
            {
                if (Fields.Of(item, names.Problems, $"an entry of '{key}'") is not { } row)
                {
                    continue;
                }

                var when = ConditionReader.Required(row, "when", names);
                var because = row.RequiredText("because");
                checks.Add(new Check(kind, when, because, row.Text("clinician"), null, names.Citations(row)));
                row.Done();
            }
        }

        return checks;
    }

    private static Dose? DoseOf(Fields fields, Names names)
    {
        if (fields.Optional("dose") is not { } node || Fields.Of(node, names.Problems, "'dose'") is not { } dose)
        {
            return null;
        }

        var id = dose.RequiredText("by");
        var brackets = new List<Bracket>();
        foreach (var item in dose.Items("brackets"))
        {
            if (Fields.Of(item, names.Problems, "a bracket") is not { } row)
            {
                continue;
            }

            var (from, above, mg) = (row.Number("from"), row.Number("above"), row.RequiredText("mg").Split(".."));
            var regimen = row.Text("regimen");
            row.Done();
            if (
                (from ?? above) is not { } low
                || Amount.Parse(mg[0]) is not { } least
                || Amount.Parse(mg[^1]) is not { } most
            )
            {
                names.Problems.Add(item, "a bracket has 'from' or 'above', and 'mg' as a number or range");
                continue;
            }

            brackets.Add(
                new Bracket(Amount.From(low), above is not null, Amount.From(least), Amount.From(most), regimen)
            );
        }

        var citations = names.Citations(dose, isRequired: true);
        dose.Done();
        if (!names.Facts.TryGetValue(id, out var by) || by.IsChoice)
        {
            names.Problems.Add(node, Names.Unknown("number fact", id, names.Facts.Keys, "facts/"));
            return null;
        }

        if (!brackets.SequenceEqual(brackets.OrderByDescending(bracket => bracket.Low)))
        {
            names.Problems.Add(node, "brackets stand highest first");
        }

        return new Dose(by, brackets, citations);
    }

    private static Correction? CorrectionOf(Node item, Names names)
    {
        if (Fields.Of(item, names.Problems, "a correction") is not { } row)
        {
            return null;
        }

        var correction = new Correction(
            row.RequiredText("seed"),
            row.RequiredText("evidence"),
            names.Citations(row, isRequired: true)
        );
        row.Done();
        return correction;
    }
}
