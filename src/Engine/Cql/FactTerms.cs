using System.Globalization;
using BackSignal.Engine.Conditions;

namespace BackSignal.Engine.Cql;

/// <summary>
/// What the parameters of a fact say. A yes-no fact is a nullable Boolean, another choice the list of what it may still be, a number its
/// lowest and highest; null is everything it could be, so that ends which every value passes are not compared.
/// </summary>
internal static class FactTerms
{
    /// <summary>Beyond every number there is, and exact in the binary numbers of JavaScript.</summary>
    public const string Never = "10000000000000.0";

    public const string Low = "low";

    public const string High = "high";

    public static bool IsYesNo(Fact fact) =>
        fact.IsChoice && fact.Values.Count == 2 && fact.Values[0].Id == "no" && fact.Values[1].Id == "yes";

    public static string AgeOf(Fact fact) => "age of " + fact.Id;

    /// <summary>A number of millionths as CQL and JSON write it.</summary>
    public static string Write(long amount) =>
        amount == Amount.Never ? Never : Amount.ToDecimal(amount).ToString("0.0#####", CultureInfo.InvariantCulture);

    public static Term Plain(Fact fact, long low, long high) =>
        fact.IsChoice ? OneOf(fact, (ulong)low) : Within(fact, low, high);

    /// <summary>What is assumed is still possible.</summary>
    public static Term MayBe(Fact fact, Assumed assumed) =>
        fact.IsChoice
            ? Terms.Not(Terms.Is(IsInside(fact, ~(ulong)assumed.Low), true))
            : Terms.Not(Terms.Is(Terms.Any(IsAbove(fact, assumed.High), IsBelow(fact, assumed.Low)), true));

    /// <summary>The test on what is both assumed and still possible.</summary>
    public static Term Narrowed(Fact fact, long low, long high, Assumed assumed) =>
        fact.IsChoice
            ? Terms.Settle(IsInside(fact, (ulong)(low | ~assumed.Low)), IsInside(fact, (ulong)(~low | ~assumed.Low)))
            : Terms.Settle(
                Terms.All(
                    assumed.Low >= low ? Terms.True : IsAtLeast(fact, low),
                    assumed.High <= high ? Terms.True : IsAtMost(fact, high)
                ),
                assumed.High < low || assumed.Low > high
                    ? Terms.True
                    : Terms.Any(IsBelow(fact, low), IsAbove(fact, high))
            );

    private static Term OneOf(Fact fact, ulong values)
    {
        if (IsYesNo(fact))
        {
            var itself = new Term.Parameter(fact.Id);
            return (values & 3) switch
            {
                1 => Terms.Not(itself),
                2 => itself,
                var all => new Term.Literal(all == 3),
            };
        }

        return Terms.Settle(IsInside(fact, values), IsInside(fact, ~values));
    }

    private static Term Within(Fact fact, long low, long high) =>
        Terms.Settle(
            Terms.All(IsAtLeast(fact, low), IsAtMost(fact, high)),
            Terms.Any(IsBelow(fact, low), IsAbove(fact, high))
        );

    /// <summary>Everything the choice may be is one of these.</summary>
    private static Term IsInside(Fact fact, ulong values)
    {
        var inside = values & fact.Unasked.Possible;
        if (inside == 0 || inside == fact.Unasked.Possible)
        {
            return new Term.Literal(inside != 0);
        }

        return IsYesNo(fact)
            ? OneOf(fact, inside)
            : new Term.Inside(fact.Id, [.. fact.Values.Where((_, bit) => (inside >> bit & 1) == 1).Select(v => v.Id)]);
    }

    private static Term IsAtLeast(Fact fact, long number) => At(fact, Low, Comparison.GreaterOrEqual, number, number);

    private static Term IsBelow(Fact fact, long number) => At(fact, High, Comparison.Less, number, number);

    private static Term IsAtMost(Fact fact, long number) =>
        number == Amount.Largest
            ? At(fact, High, Comparison.Less, number + 1, Amount.Never)
            : At(fact, High, Comparison.LessOrEqual, number + 1, number);

    private static Term IsAbove(Fact fact, long number) =>
        number == Amount.Largest
            ? At(fact, Low, Comparison.GreaterOrEqual, number + 1, Amount.Never)
            : At(fact, Low, Comparison.Greater, number + 1, number);

    /// <summary>A comparison that changes between <paramref name="from"/> and the millionth below it; outside the fact's range it is settled.</summary>
    private static Term At(Fact fact, string end, Comparison by, long from, long number)
    {
        var isUpwards = by is Comparison.Greater or Comparison.GreaterOrEqual;
        if (from <= fact.Unasked.Low || from > fact.Unasked.High)
        {
            return new Term.Literal(isUpwards == from <= fact.Unasked.Low);
        }

        return new Term.Compare(by, new Term.End(fact.Id, end), new Term.Number(number));
    }
}
