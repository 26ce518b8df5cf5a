using BackSignal.Engine.Conditions;
using BackSignal.Engine.Rules;

namespace BackSignal.Engine.Reading;

/// <summary>How a number follows from other facts: the closed set of knowledge/README.md.</summary>
internal static class DerivationReader
{
    /// <summary>The fact's <c>derived</c>; null when it has none.</summary>
    public static Derivation? Read(Fields fact, Names names)
    {
        if (fact.Optional("derived") is not { } node || Fields.Of(node, names.Problems, "'derived'") is not { } fields)
        {
            return null;
        }

        var derivation = fields.Keys.FirstOrDefault() switch
        {
            "cockcroft-gault" => CockcroftGault(fields.Optional("cockcroft-gault")!, names),
            "ratio" => Ratio(fields.Optional("ratio")!, names),
            "score" => Score(fields, names),
            "linear" => Linear(fields, names),
            "least" => new Derivation.Least([
                .. fields.Texts("least").Select(id => Number(id, node, names)).OfType<Fact>(),
            ]),
            _ => Refuse(node, names),
        };
        if (derivation is not null)
        {
            fields.Done();
        }

        return derivation;
    }

    private static Derivation? Refuse(Node node, Names names)
    {
        names.Problems.Add(node, "'derived' is one of cockcroft-gault, ratio, score, linear, least");
        return null;
    }

    private static Derivation.CockcroftGault? CockcroftGault(Node node, Names names)
    {
        if (Fields.Of(node, names.Problems, "'cockcroft-gault'") is not { } fields)
        {
            return null;
        }

        var age = Number(fields.RequiredText("age"), node, names);
        var weight = Number(fields.RequiredText("weight"), node, names);
        var creatinine = Number(fields.RequiredText("creatinine"), node, names);
        names.Facts.TryGetValue(fields.RequiredText("sex"), out var sex);
        fields.Required("age-from");
        fields.Required("divisor");
        fields.Required("female-times");
        var (from, divisor, times) = (
            fields.Number("age-from"),
            fields.Number("divisor"),
            fields.Number("female-times")
        );
        fields.Done();
        if (divisor == 0)
        {
            names.Problems.Add(node, "'divisor' must not be 0");
        }

        if (
            age is null
            || weight is null
            || creatinine is null
            || from is null
            || divisor is null or 0
            || times is null
        )
        {
            return null;
        }

        if (sex?.Bit("female") is not { } female)
        {
            names.Problems.Add(node, "'sex' must be a choice fact with the value female");
            return null;
        }

        return new Derivation.CockcroftGault(
            age,
            weight,
            creatinine,
            sex,
            Amount.From(from.Value),
            Amount.From(divisor.Value),
            Amount.From(times.Value),
            female
        );
    }

    private static Derivation.Ratio? Ratio(Node node, Names names)
    {
        if (Fields.Of(node, names.Problems, "'ratio'") is not { } fields)
        {
            return null;
        }

        var of = Number(fields.RequiredText("of"), node, names);
        var to = Number(fields.RequiredText("to"), node, names);
        fields.Done();
        return of is null || to is null ? null : new Derivation.Ratio(of, to);
    }

    private static Derivation.Score Score(Fields fields, Names names)
    {
        var items = new List<(Condition, long)>();
        foreach (var item in fields.Items("score"))
        {
            if (Fields.Of(item, names.Problems, "a score item") is { } row)
            {
                row.Required("points");
                items.Add((ConditionReader.Required(row, "when", names), Amount.From(row.Number("points") ?? 0)));
                row.Done();
            }
        }

        return new Derivation.Score(items);
    }

    private static Derivation.Linear Linear(Fields fields, Names names)
    {
        var terms = new List<(Fact, decimal)>();
        var plus = 0m;
        foreach (var item in fields.Items("linear"))
        {
            if (Fields.Of(item, names.Problems, "a term") is not { } term)
            {
                continue;
            }

            if (term.Text("of") is { } id && Number(id, item, names) is { } fact)
            {
                terms.Add((fact, term.Number("times") ?? 1));
            }

            plus += term.Number("plus") ?? 0;
            term.Done();
        }

        return new Derivation.Linear(terms, Amount.From(plus));
    }

    private static Fact? Number(string id, Node at, Names names)
    {
        if (names.Facts.TryGetValue(id, out var fact) && !fact.IsChoice)
        {
            return fact;
        }

        if (id.Length > 0)
        {
            names.Problems.Add(
                at,
                fact is null
                    ? Names.Unknown("fact", id, names.Facts.Keys, "facts/")
                    : $"'{id}' is a choice; a number is needed here"
            );
        }

        return null;
    }
}
