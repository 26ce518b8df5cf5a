using System.Globalization;
using BackSignal.Engine;
using BackSignal.Records;

namespace BackSignal.Cli;

/// <summary>Reads what was typed at a screen.</summary>
internal static class AskAnswer
{
    /// <summary>The numbers that are ticked, each with whether it is sure; null when the line is no answer.</summary>
    public static Dictionary<int, bool>? Ticked(string line, int count)
    {
        if (line is "?" or "")
        {
            return Enumerable.Range(1, count).ToDictionary(i => i, _ => false);
        }

        var ticked = new Dictionary<int, bool>();
        foreach (var part in line.Split([',', ' '], StringSplitOptions.RemoveEmptyEntries))
        {
            var isSure = !part.EndsWith('?');
            var isNumber = int.TryParse(
                isSure ? part : part[..^1],
                NumberStyles.None,
                CultureInfo.InvariantCulture,
                out var n
            );
            if (!isNumber || n > count || (n == 0 && line.Trim() != "0"))
            {
                return null;
            }

            ticked[n] = isSure;
        }

        ticked.Remove(0);
        return ticked;
    }

    /// <summary>The value of a line: the number of a choice, or an amount with or without its unit; null, with the reason, when it is none.</summary>
    public static FactValue? Read(Fact fact, IReadOnlyList<Choice> choices, string line, out string reason)
    {
        reason = choices.Count > 0 ? $"Write a number from 1 to {choices.Count}, or ?." : Expected(fact);
        if (choices.Count > 0)
        {
            var isNumber =
                int.TryParse(line, NumberStyles.None, CultureInfo.InvariantCulture, out var n)
                && n >= 1
                && n <= choices.Count;
            return isNumber ? FactValue.Choice(fact.Bit(choices[n - 1].Id)!.Value) : null;
        }

        if (line == "never" && fact.IsAge)
        {
            return FactValue.Exactly(Amount.Never);
        }

        var parts = line.Split(' ', 2, StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
        if (parts.Length == 0 || Amount.Parse(parts[0].Replace(',', '.')) is not { } number)
        {
            return null;
        }

        var unit = parts.Length == 2 ? Ucum(parts[1]) : DefaultUnit(fact, number);
        var value = Quantity.Read(fact, number, unit, null, out var fault);
        reason = fault ?? reason;
        return value;
    }

    /// <summary>A bare number is in the fact's own unit when it can be, otherwise what it can only be.</summary>
    private static string? DefaultUnit(Fact fact, decimal number) =>
        fact.WithoutUnit.Count == 0
        || (Amount.From(number) >= fact.Unasked.Low && Amount.From(number) <= fact.Unasked.High)
            ? fact.Unit
            : null;

    private static string Ucum(string unit) =>
        unit.ToLowerInvariant() switch
        {
            "c" or "°c" => "Cel",
            "f" or "°f" => "[degF]",
            "days" or "day" => "d",
            "hours" or "hour" => "h",
            _ => unit,
        };

    /// <summary>What a number may look like.</summary>
    public static string Expected(Fact fact)
    {
        var units = fact.Unit is null or "1"
            ? ""
            : $" in {string.Join(" or ", fact.Also.Select(also => also.Unit).Prepend(fact.Unit))}";
        return $"A number{units}, within {ValueText.Range(fact)}{(fact.IsAge ? ", or never" : "")}; or ?.";
    }
}
