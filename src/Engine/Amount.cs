using System.Globalization;

namespace BackSignal.Engine;

/// <summary>
/// Numbers of facts are whole millionths in a long: exact for every decimal a device prints, so that no threshold
/// is ever missed by binary rounding. <see cref="Never"/> is beyond every number and no comparison is true for it.
/// </summary>
public static class Amount
{
    /// <summary>Millionths in one.</summary>
    public const long One = 1_000_000;

    /// <summary>The event never happened (or is not planned).</summary>
    public const long Never = long.MaxValue;

    /// <summary>The largest number, one below <see cref="Never"/>.</summary>
    public const long Largest = long.MaxValue - 1;

    /// <summary>The smallest number.</summary>
    public const long Smallest = -Largest;

    /// <summary>Millionths of a decimal, rounded half away from zero; saturates at the limits.</summary>
    public static long From(decimal value)
    {
        if (value >= Largest / (decimal)One)
        {
            return Largest;
        }

        return value <= Smallest / (decimal)One
            ? Smallest
            : (long)decimal.Round(value * One, 0, MidpointRounding.AwayFromZero);
    }

    /// <summary>The decimal a number of millionths stands for.</summary>
    public static decimal ToDecimal(long amount) => (decimal)amount / One;

    /// <summary>Reads a decimal, a fraction such as 5/9, or a number with thousands of digits refused; null when it is none.</summary>
    public static decimal? Parse(string text)
    {
        if (text.IndexOf('/') is var slash and > 0)
        {
            return
                Parse(text[..slash]) is { } numerator
                && Parse(text[(slash + 1)..]) is { } denominator
                && denominator != 0
                && Math.Abs(numerator) / Largest < Math.Abs(denominator)
                ? numerator / denominator
                : null;
        }

        const NumberStyles style =
            NumberStyles.AllowLeadingSign | NumberStyles.AllowDecimalPoint | NumberStyles.AllowExponent;
        return decimal.TryParse(text.Trim(), style, CultureInfo.InvariantCulture, out var value) ? value : null;
    }

    /// <summary>The number as people write it, without trailing zeros, or with a fixed number of decimals (half up).</summary>
    public static string Write(long amount, int? decimals = null)
    {
        var value = ToDecimal(amount);
        if (decimals is { } places)
        {
            var rounded = decimal.Round(value, places, MidpointRounding.AwayFromZero);
            return rounded.ToString("F" + places.ToString(CultureInfo.InvariantCulture), CultureInfo.InvariantCulture);
        }

        return value.ToString("0.######", CultureInfo.InvariantCulture);
    }
}
