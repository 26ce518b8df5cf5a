using BackSignal.Engine;

namespace BackSignal.Records;

/// <summary>Numbers of the record in the units of the facts. A number that cannot be right is refused with a reason, never bent.</summary>
public static class Quantity
{
    /// <summary>Nothing measured is larger in any unit, and no conversion of it runs over.</summary>
    private const decimal Largest = 1_000_000_000_000_000;

    /// <summary>
    /// The value of a number fact from a number, its unit (UCUM, or null when the record gives none) and a comparator
    /// (<c>&lt; &lt;= &gt;= &gt;</c> or null). Null with a reason when it cannot be read; a reason beside a value is a doubt.
    /// </summary>
    public static FactValue? Read(Fact fact, decimal number, string? unit, string? comparator, out string? reason)
    {
        if (Math.Abs(number) > Largest)
        {
            reason = $"{fact.Name}: outside {ValueText.Range(fact)}, not read; measure or enter it again";
            return null;
        }

        reason = null;
        var converted = Convert(fact, number, unit);
        if (converted is { } value && IsPlausible(fact, value))
        {
            return Bounded(fact, value, comparator);
        }

        var meant = fact.WithoutUnit.FirstOrDefault(range => number >= range.Low && number <= range.High);
        if (meant is not null && Convert(fact, number, meant.Unit) is { } other && IsPlausible(fact, other))
        {
            reason =
                converted is null && unit is null
                    ? $"{fact.Name} {number}: no unit given, read as {meant.Unit}; please confirm the unit"
                    : $"{fact.Name} {number} {unit}: impossible in this unit, read as {meant.Unit}; please confirm the unit";
            return Bounded(fact, other, comparator);
        }

        reason = converted is null
            ? $"{fact.Name} {number} {unit}: {(unit is null ? "no unit given" : "unknown unit")}; give it in {Units(fact)}"
            : $"{fact.Name} {number} {unit}: outside {ValueText.Range(fact)}, not read; measure or enter it again";
        return null;
    }

    private static decimal? Convert(Fact fact, decimal number, string? unit)
    {
        var isOwn = fact.Unit is null or "1" ? unit is null or "1" or "" or "{score}" : unit == fact.Unit;
        if (isOwn)
        {
            return number;
        }

        var also = unit is null ? null : fact.Also.FirstOrDefault(conversion => conversion.Unit == unit);
        return also is null ? null : (number - also.Minus) * also.Times;
    }

    private static bool IsPlausible(Fact fact, decimal value) =>
        Amount.From(value) is var amount && amount >= fact.Unasked.Low && amount <= fact.Unasked.High;

    private static FactValue Bounded(Fact fact, decimal value, string? comparator)
    {
        var amount = Amount.From(value);
        return comparator switch
        {
            "<" => FactValue.Between(fact.Unasked.Low, Math.Max(fact.Unasked.Low, amount - 1)),
            "<=" => FactValue.Between(fact.Unasked.Low, amount),
            ">=" => FactValue.Between(amount, fact.Unasked.High),
            ">" => FactValue.Between(Math.Min(fact.Unasked.High, amount + 1), fact.Unasked.High),
            _ => FactValue.Exactly(amount),
        };
    }

    private static string Units(Fact fact) =>
        string.Join(" or ", fact.Also.Select(conversion => conversion.Unit).Prepend(fact.Unit));
}
