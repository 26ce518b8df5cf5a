namespace BackSignal.Engine;

/// <summary>How values and ranges of facts are written for people.</summary>
public static class ValueText
{
    /// <summary>The ids a choice fact allows.</summary>
    public static string Choices(Fact fact) => string.Join(", ", fact.Values.Select(value => value.Id));

    /// <summary>The plausible range of a number fact with its unit.</summary>
    public static string Range(Fact fact) =>
        $"{Amount.Write(fact.Unasked.Low)}..{(fact.Unasked.High >= Amount.Largest ? "" : Amount.Write(fact.Unasked.High))} {Unit(fact)}".TrimEnd();

    /// <summary>The unit as people write it.</summary>
    public static string Unit(Fact fact) =>
        fact.Unit switch
        {
            null or "1" => "",
            "Cel" => "°C",
            "10*9/L" => "×10⁹/L",
            "mm[Hg]" => "mmHg",
            "d" => "days",
            "h" => "hours",
            var unit => unit.Replace("{1.73_m2}", "1.73 m²", StringComparison.Ordinal)
                .Replace("m2", "m²", StringComparison.Ordinal),
        };

    /// <summary>What a fact is, in one phrase: "temperature 38.2 °C", "new weakness of a leg", "walking: not sure".</summary>
    public static string Say(Fact fact, FactValue value, Origin? origin)
    {
        if (value.State != FactState.Known)
        {
            return $"{fact.Name}: {(value.State == FactState.NotAsked ? "not asked" : "not sure")}";
        }

        if (fact.IsChoice)
        {
            var possible = fact.Values.Where((_, i) => (value.Possible & (1UL << i)) != 0).ToList();
            return possible.Count == fact.Values.Count
                ? $"{fact.Name}: not sure"
                : string.Join(" or ", possible.Select(choice => choice.Says));
        }

        var number = Number(fact, value);
        if (value.Low == Amount.Never)
        {
            return $"{fact.Name}: never";
        }

        if (fact.SaysNumber is { } says)
        {
            return says.Replace("{value}", number, StringComparison.Ordinal)
                .Replace("{about}", origin?.About ?? fact.Name, StringComparison.Ordinal);
        }

        var amount = $"{number} {UnitFor(fact, value)}".TrimEnd();
        return Since(fact) is { } thing ? $"{amount} since {origin?.About ?? thing}" : $"{fact.Name} {amount}";
    }

    /// <summary>What a "days since …" or "hours since …" fact counts from; null for every other.</summary>
    private static string? Since(Fact fact)
    {
        const string since = " since ";
        var start = fact.IsAge ? fact.Name.IndexOf(since, StringComparison.Ordinal) : -1;
        return start < 0 ? null : fact.Name[(start + since.Length)..];
    }

    /// <summary>The number or interval of a fact, without unit.</summary>
    public static string Number(Fact fact, FactValue value)
    {
        if (value.Low == value.High)
        {
            return Amount.Write(value.Low, fact.Decimals);
        }

        if (value.High >= Amount.Largest)
        {
            return value.Low <= 0 ? "at an unknown time" : $"{Amount.Write(value.Low, fact.Decimals)} or more";
        }

        return value.Low <= fact.Unasked.Low
            ? $"{Amount.Write(value.High, fact.Decimals)} or less"
            : $"{Amount.Write(value.Low, fact.Decimals)} to {Amount.Write(value.High, fact.Decimals)}";
    }

    private static string UnitFor(Fact fact, FactValue value) =>
        (fact.Unit, value.High) switch
        {
            ("d" or "h", >= Amount.Largest) when value.Low <= 0 => "",
            ("d", Amount.One) => "day",
            ("h", Amount.One) => "hour",
            _ => Unit(fact),
        };
}
