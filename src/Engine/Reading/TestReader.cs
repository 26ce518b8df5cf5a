using BackSignal.Engine.Conditions;

namespace BackSignal.Engine.Reading;

/// <summary>One fact's test: a value, a list of values, a comparison or a range with its unit, or "never".</summary>
internal static class TestReader
{
    private static readonly string[] Comparisons = [">=", "<=", ">", "<", "="];

    /// <summary>The test; on a fault a problem is added and the test is always true.</summary>
    public static Condition Read(Fact fact, Node value, Problems problems) =>
        fact.IsChoice ? Choices(fact, value, problems) : NumberTest(fact, value, problems);

    private static Condition Choices(Fact fact, Node value, Problems problems)
    {
        var items = value is Node.Sequence sequence ? sequence.Items : [value];
        ulong bits = 0;
        foreach (var item in items)
        {
            if (item is Node.Scalar { Text: var text } && fact.Bit(text) is { } bit)
            {
                bits |= bit;
            }
            else
            {
                var written = item is Node.Scalar scalar ? scalar.Text : "…";
                problems.Add(item, $"'{fact.Id}' has no value '{written}'; it can be {ValueText.Choices(fact)}");
            }
        }

        if (bits == fact.Unasked.Possible)
        {
            problems.Add(value, $"'{fact.Id}' is tested for every value it has; the test says nothing");
        }

        return new Condition.OneOf(fact, bits);
    }

    private static Condition NumberTest(Fact fact, Node value, Problems problems)
    {
        if (value is not Node.Scalar { Text: var text })
        {
            problems.Add(
                value,
                $"'{fact.Id}' is a number; test it with a comparison or range such as \">= 5\" or 1..5"
            );
            return Condition.Always;
        }

        text = text.Trim();
        if (text == "never")
        {
            if (!fact.IsAge)
            {
                problems.Add(value, $"'{fact.Id}' cannot be never; only days and hours can");
            }

            return new Condition.Within(fact, Amount.Never, Amount.Never, new WrittenTest("never", 0, 0));
        }

        var comparison = Comparisons.FirstOrDefault(c => text.StartsWith(c, StringComparison.Ordinal));
        var rest = text[(comparison?.Length ?? 0)..].Trim();
        if (comparison is null && rest.StartsWith("within ", StringComparison.Ordinal))
        {
            rest = "0.." + rest["within ".Length..].Trim();
        }

        var space = rest.IndexOf(' ', StringComparison.Ordinal);
        var (number, unit) = space < 0 ? (rest, null) : (rest[..space], rest[(space + 1)..].Trim());
        var factor = Factor(fact, unit, value, problems);
        var bounds = number.Split("..");
        var first = Amount.Parse(bounds[0]);
        var second = Amount.Parse(bounds[^1]);
        if (first is null || second is null || bounds.Length > 2 || (bounds.Length == 2 && comparison is not null))
        {
            problems.Add(
                value,
                $"'{text}' is no test of a number; write a comparison (\">= 5\"), a range (1..5) or never"
            );
            return Condition.Always;
        }

        var (low, high) = (Amount.From(first.Value * factor), Amount.From(second.Value * factor));
        if (low > high)
        {
            problems.Add(value, $"the range {text} is empty; write the smaller number first");
        }

        if (high < fact.Unasked.Low || low > fact.Unasked.High)
        {
            problems.Add(
                value,
                $"{text} lies outside what '{fact.Id}' can be ({ValueText.Range(fact)}); check number and unit"
            );
        }

        var kind = bounds.Length == 2 ? ".." : comparison ?? "=";
        return new Condition.Within(fact, Lowest(kind, low), Highest(kind, high), new WrittenTest(kind, low, high));
    }

    private static long Lowest(string kind, long low) =>
        kind switch
        {
            "<" or "<=" => Amount.Smallest,
            ">" => low + 1,
            _ => low,
        };

    private static long Highest(string kind, long high) =>
        kind switch
        {
            ">" or ">=" => Amount.Largest,
            "<" => high - 1,
            _ => high,
        };

    /// <summary>The fact's own unit, or days for hours.</summary>
    private static decimal Factor(Fact fact, string? unit, Node at, Problems problems)
    {
        switch (unit)
        {
            case null when fact.Unit is null or "1":
            case not null when unit == fact.Unit:
                return 1;
            case null:
                problems.Add(at, $"the quantity has no unit; '{fact.Id}' is in {fact.Unit}");
                return 1;
            case "d" when fact.Type == FactType.Hours:
                return 24;
            default:
                problems.Add(at, $"the unit '{unit}' does not fit; '{fact.Id}' is in {fact.Unit ?? "no unit"}");
                return 1;
        }
    }
}
