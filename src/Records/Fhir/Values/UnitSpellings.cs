namespace BackSignal.Records.Fhir.Values;

/// <summary>
/// The UCUM spellings a written unit may stand for. Most records leave UCUM's code out and write the unit as their laboratory prints it.
/// </summary>
internal static class UnitSpellings
{
    /// <summary>Longer is no unit, and whatever it is must not reach a note.</summary>
    private const int Longest = 20;

    /// <summary>The code, the unit, then what each of them most likely means in UCUM; null when no unit is written at all.</summary>
    public static IEnumerable<string?> Of(Measure measure)
    {
        string?[] written = [.. new[] { measure.Code, measure.Unit }.Where(unit => !string.IsNullOrWhiteSpace(unit))];
        if (written.Length == 0)
        {
            return [null];
        }

        return written
            .Concat(written.Select(unit => Ucum(unit!)))
            .Select(unit => unit!.Length > Longest ? "?" : unit)
            .Distinct(StringComparer.Ordinal);
    }

    private static string Ucum(string unit)
    {
        var plain = unit.Trim()
            .Replace(" ", "", StringComparison.Ordinal)
            .Replace('^', '*')
            .Replace('µ', 'u')
            .Replace('μ', 'u');
        return plain.ToLowerInvariant() switch
        {
            "°c" or "c" or "degc" or "degreescelsius" or "celsius" => "Cel",
            "°f" or "f" or "degf" or "degreesfahrenheit" or "fahrenheit" => "[degF]",
            "k/ul" or "thou/ul" or "10e3/ul" or "10*3/mm3" or "k/mm3" or "x10*3/ul" or "x10e3/ul" => "10*3/uL",
            "g/l" when plain[0] == 'G' => "10*9/L",
            "giga/l" or "gpt/l" or "10e9/l" or "x10*9/l" or "x10e9/l" => "10*9/L",
            "/mm3" or "/cumm" or "cells/ul" or "{cells}/ul" => "/uL",
            "lb" or "lbs" or "[lb]" or "pound" or "pounds" => "[lb_av]",
            "kgs" or "kilogram" => "kg",
            "bpm" or "beats/min" or "{beats}/min" or "breaths/min" or "{breaths}/min" => "/min",
            "mcg" => "ug",
            "score" or "points" or "ratio" or "inr" => "1",
            "ml/min/1.73m2" or "ml/min/1.73.m2" or "ml/min/{1.73m2}" or "ml/min/{1.73_m2}" => "mL/min/{1.73_m2}",
            // An annotation in braces measures nothing.
            ['{', .., '}'] => "1",
            _ => Litres(plain),
        };
    }

    /// <summary>UCUM knows the litre as l and L; the facts say L.</summary>
    private static string Litres(string unit) =>
        unit.Length > 1 && unit[^1] == 'l' && unit[^2] is '/' or 'd' or 'u' or 'm' or 'c' ? unit[..^1] + "L" : unit;
}
