using BackSignal.Engine.Rules;

namespace BackSignal.Engine;

/// <summary>Interval arithmetic of the derived facts, rounded outwards so that the true number is always inside.</summary>
internal static class Derivations
{
    public static (long Low, long High) Of(Derivation derivation, FactValue[] values) =>
        derivation switch
        {
            Derivation.Score score => Score(score, values),
            Derivation.Linear linear => Linear(linear, values),
            Derivation.Ratio ratio => Ratio(values[ratio.Of.Index], values[ratio.To.Index]),
            Derivation.Least least => (
                least.Of.Min(fact => values[fact.Index].Low),
                least.Of.Min(fact => values[fact.Index].High)
            ),
            Derivation.CockcroftGault clearance => CockcroftGault(clearance, values),
            _ => (Amount.Smallest, Amount.Largest),
        };

    private static (long, long) Score(Derivation.Score score, FactValue[] values)
    {
        var (low, high) = (0L, 0L);
        foreach (var (when, points) in score.Items)
        {
            var truth = when.Given(values);
            low += truth == Truth.True ? points : Math.Min(0, truth == Truth.Unknown ? points : 0);
            high += truth == Truth.True ? points : Math.Max(0, truth == Truth.Unknown ? points : 0);
        }

        return (low, high);
    }

    private static (long, long) Linear(Derivation.Linear linear, FactValue[] values)
    {
        var (low, high) = (Amount.ToDecimal(linear.Plus), Amount.ToDecimal(linear.Plus));
        foreach (var (fact, times) in linear.Terms)
        {
            var value = values[fact.Index];
            var (a, b) = (Amount.ToDecimal(value.Low) * times, Amount.ToDecimal(value.High) * times);
            low += Math.Min(a, b);
            high += Math.Max(a, b);
        }

        return (Amount.From(low), Amount.From(high));
    }

    private static (long, long) Ratio(FactValue of, FactValue to)
    {
        if (to.Low <= 0 || of.Low < 0)
        {
            return (Amount.Smallest, Amount.Largest);
        }

        return (Outward(of.Low, to.High, decimal.Floor), Outward(of.High, to.Low, decimal.Ceiling));

        static long Outward(long numerator, long denominator, Func<decimal, decimal> round) =>
            Amount.From(round((decimal)numerator / denominator * Amount.One) / Amount.One);
    }

    private static (long, long) CockcroftGault(Derivation.CockcroftGault rule, FactValue[] values)
    {
        var (age, weight) = (values[rule.Age.Index], values[rule.Weight.Index]);
        var (creatinine, sex) = (values[rule.Creatinine.Index], values[rule.Sex.Index].Possible);
        var isKnown =
            age.State == FactState.Known
            && weight.State == FactState.Known
            && creatinine.State == FactState.Known
            && creatinine.Low > 0;
        if (!isKnown)
        {
            return (Amount.Smallest, Amount.Largest);
        }

        var female = Amount.ToDecimal(rule.FemaleFactor);
        var lowFactor = (sex & rule.Female) != 0 ? Math.Min(1, female) : 1;
        var highFactor = (sex & ~rule.Female) != 0 ? Math.Max(1, female) : female;
        var low = Clearance(age.High, weight.Low, creatinine.High) * lowFactor;
        var high = Clearance(age.Low, weight.High, creatinine.Low) * highFactor;
        return (Amount.From(low), Amount.From(high));

        decimal Clearance(long years, long kilograms, long milligrams) =>
            Math.Max(0, Amount.ToDecimal(rule.AgeFrom - years))
            * Amount.ToDecimal(kilograms)
            / (Amount.ToDecimal(rule.Divisor) * Amount.ToDecimal(milligrams));
    }
}
