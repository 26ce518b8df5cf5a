using BackSignal.Engine.Conditions;

namespace BackSignal.Engine.Explanations;

/// <summary>A condition as a sentence a clinician can read aloud.</summary>
public static class ConditionText
{
    /// <summary>The sentence; definitions are named, not opened.</summary>
    public static string Of(Condition condition) =>
        condition switch
        {
            Condition.All { Of.Count: 0 } => "always",
            Condition.All(var parts) => string.Join(" and ", parts.Select(Inner)),
            Condition.Any(var parts) => string.Join(" or ", parts.Select(Inner)),
            Condition.Not(var part) => "not " + Inner(part),
            Condition.AtLeast(var count, var parts) => $"at least {count} of: {string.Join("; ", parts.Select(Of))}",
            Condition.Is(var definition) => definition.Name,
            Condition.OneOf(var fact, var values) => Choice(fact, values),
            Condition.Within(var fact, _, _, var written) => Number(fact, written),
            Condition.DistinctDomains domains =>
                $"rules of {domains.Count} or more different domains reach {domains.At.Name()} within {Age.Text(domains.WithinMinutes)}",
            _ => condition.ToString(),
        };

    private static string Inner(Condition condition) =>
        condition switch
        {
            Condition.All { Of.Count: > 1 } or Condition.Any { Of.Count: > 1 } or Condition.AtLeast =>
                $"({Of(condition)})",
            Condition.OneOf(_, var values) when !ulong.IsPow2(values) => $"({Of(condition)})",
            _ => Of(condition),
        };

    private static string Choice(Fact fact, ulong values) =>
        string.Join(" or ", fact.Values.Where((_, i) => (values & (1UL << i)) != 0).Select(value => value.Says));

    private static string Number(Fact fact, WrittenTest test)
    {
        var unit = ValueText.Unit(fact);
        var first = Amount.Write(test.First, fact.Decimals);
        return test.Comparison switch
        {
            "never" => $"{fact.Name}: never",
            ".." => $"{fact.Name} {first} to {Amount.Write(test.Second, fact.Decimals)} {unit}".TrimEnd(),
            ">=" => $"{fact.Name} {first} {unit}".TrimEnd() + " or more",
            ">" => $"{fact.Name} above {first} {unit}".TrimEnd(),
            "<=" => $"{fact.Name} {first} {unit}".TrimEnd() + " or less",
            "<" => $"{fact.Name} below {first} {unit}".TrimEnd(),
            _ => $"{fact.Name} {first} {unit}".TrimEnd(),
        };
    }
}
