using BackSignal.Engine.Rules;

namespace BackSignal.Engine.Reading;

/// <summary>How a record answers a fact: the closed set of knowledge/README.md.</summary>
internal static class FromReader
{
    /// <summary>The fact's <c>from</c>; null when it has none.</summary>
    public static From? Read(Fields fact, Names names)
    {
        if (fact.Optional("from") is not { } node || Fields.Of(node, names.Problems, "'from'") is not { } fields)
        {
            return null;
        }

        var from = Kind(fields, names);
        if (from is not null)
        {
            fields.Done();
        }

        return from;
    }

    private static From? Kind(Fields fields, Names names)
    {
        switch (fields.Keys.FirstOrDefault())
        {
            case "observation":
                return new From(FromKind.Observation) { Codes = CodesOf(fields.Optional("observation")!, names) };
            case "has":
                return OfCodes(new From(FromKind.Has), fields.Optional("has")!, names);
            case "since-last":
                return OfDoseOrCodes(FromKind.SinceLast, fields.Optional("since-last")!, names);
            case "until-next":
                return OfDoseOrCodes(FromKind.UntilNext, fields.Optional("until-next")!, names);
            case "current":
                return OfDoseOrCodes(FromKind.Current, fields.Optional("current")!, names);
            case "count":
                return OfDoseOrCodes(FromKind.Count, fields.Optional("count")!, names);
            case "sum":
                return OfDoseOrCodes(FromKind.Sum, fields.Optional("sum")!, names);
            case "highest":
                return OfDoseOrCodes(FromKind.Highest, fields.Optional("highest")!, names);
            case "lowest":
                return OfDoseOrCodes(FromKind.Lowest, fields.Optional("lowest")!, names);
            case "rising-run":
                return OfDoseOrCodes(FromKind.RisingRun, fields.Optional("rising-run")!, names);
            case "rise":
                return OfDoseOrCodes(FromKind.Rise, fields.Optional("rise")!, names);
            case "patient":
                return fields.Choice("patient", ["age", "sex"]) == "sex"
                    ? new From(FromKind.PatientSex)
                    : new From(FromKind.PatientAge);
            default:
                names.Problems.Add(
                    fields.At,
                    "'from' is one of observation, has, since-last, until-next, current, count, sum, highest, lowest, rising-run, rise, patient"
                );
                return null;
        }
    }

    private static From? OfDoseOrCodes(FromKind kind, Node node, Names names)
    {
        if (Fields.Of(node, names.Problems, "'from'") is not { } fields)
        {
            return null;
        }

        var read = new From(kind)
        {
            Dose = fields.Text("dose"),
            Of = fields.Text("of"),
            WithinMinutes = fields.Minutes("within"),
            SameProblem = fields.Text("same") is not null,
            CountsScheduled = fields.Choice("scheduled", ["no", "yes"]) != "no",
            As = fields.Choice("as", ["prednisone-equivalent"]),
        };
        if (fields.Optional("procedure") is { } procedure)
        {
            read = read with { Codes = CodesOf(procedure, names), IsProcedure = true };
        }
        else if (fields.Optional("condition") is { } condition)
        {
            read = read with { Codes = CodesOf(condition, names) };
        }

        fields.Done();
        if (read is { Dose: null, Of: null, Codes: null })
        {
            names.Problems.Add(node, "needs what it is of: dose, procedure, condition or of");
        }

        return read;
    }

    private static From? OfCodes(From read, Node node, Names names)
    {
        if (Fields.Of(node, names.Problems, "'has'") is not { } fields)
        {
            return null;
        }

        if (fields.Optional("procedure") is { } procedure)
        {
            read = read with { Codes = CodesOf(procedure, names), IsProcedure = true };
        }
        else if (fields.Required("condition") is { } condition)
        {
            read = read with { Codes = CodesOf(condition, names) };
        }

        fields.Done();
        return read;
    }

    private static Codes CodesOf(Node node, Names names)
    {
        if (Fields.Of(node, names.Problems, "codes") is not { } fields)
        {
            return new Codes([], [], []);
        }

        var codes = new Codes(fields.Texts("loinc"), fields.Texts("snomed"), fields.Texts("icd10"))
        {
            Words = fields.Texts("words"),
            NotWords = fields.Texts("not-words"),
        };
        fields.Done();
        if (codes.Loinc.Count + codes.Snomed.Count + codes.Icd10.Count == 0)
        {
            names.Problems.Add(node, "has no code; give loinc, snomed or icd10, or leave 'from' out");
        }

        return codes;
    }
}
