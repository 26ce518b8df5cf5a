using BackSignal.Engine;

namespace BackSignal.Records.Fhir.Values;

/// <summary>Numbers and ranges as intervals of a fact, in whichever spelling of the unit the fact accepts.</summary>
internal static class NumberValue
{
    /// <summary>The value; null when it is no number, or with a problem one that cannot be right.</summary>
    public static FactValue? Of(Fact fact, WrittenValue value, out string? problem)
    {
        problem = null;
        switch (value.Kind)
        {
            case ValueKind.Number:
                return Read(fact, value.Number, out problem);
            case ValueKind.Range:
                return Between(fact, value.Number, value.Upper, out problem);
            case ValueKind.Text when WrittenNumber.Of(value.Text!) is { } measure:
                // Words may be anything: when they cannot be read they are not repeated.
                var read = Read(fact, measure, out problem);
                problem = read is null ? null : problem;
                return read;
            default:
                return fact.IsAge && IsNever(value) ? FactValue.Exactly(Amount.Never) : null;
        }
    }

    private static FactValue? Read(Fact fact, Measure measure, out string? problem)
    {
        problem = null;
        if (measure.Comparator is not (null or "<" or "<=" or ">=" or ">"))
        {
            problem = $"{fact.Name}: its comparator is none of < <= >= >; not read, correct it in the record";
            return null;
        }

        FactValue? doubtful = null;
        string? doubt = null;
        foreach (var spelling in UnitSpellings.Of(measure))
        {
            // Days since and hours until have one unit each; whoever answers just says how many.
            var unit = spelling ?? (fact.IsAge ? fact.Unit : null);
            var read = Quantity.Read(fact, measure.Number!.Value, unit, measure.Comparator, out var reason);
            if (read is not null && reason is null)
            {
                return read;
            }

            (doubtful, doubt) =
                doubtful is null && (read is not null || doubt is null) ? (read, reason) : (doubtful, doubt);
        }

        problem = doubt;
        return doubtful;
    }

    private static FactValue? Between(Fact fact, Measure low, Measure high, out string? problem)
    {
        problem = null;
        var (from, to) = (fact.Unasked, fact.Unasked);
        if (low.Number is not null)
        {
            if (Read(fact, low, out problem) is not { } read)
            {
                return null;
            }

            from = read;
        }

        if (high.Number is not null)
        {
            if (Read(fact, high, out var other) is not { } read)
            {
                problem = other;
                return null;
            }

            (to, problem) = (read, problem ?? other);
        }

        return (low.Number ?? high.Number) is not null && from.Low <= to.High
            ? FactValue.Between(from.Low, to.High)
            : null;
    }

    private static bool IsNever(WrittenValue value) =>
        value.Text is "never" || value.Coded?.Codings.Exists(coding => coding.Code is "never") == true;
}
