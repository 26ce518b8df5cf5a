using System.Buffers;
using System.Globalization;

namespace BackSignal.Records.Fhir.Values;

/// <summary>A number in words, as laboratories send it: "&lt;10", "&gt;= 500 10*9/L", "7".</summary>
internal static class WrittenNumber
{
    private const int Longest = 40;

    private static readonly SearchValues<char> Digits = SearchValues.Create("0123456789.");

    /// <summary>The measure the words are; null when they are anything else.</summary>
    public static Measure? Of(string words)
    {
        var rest = words.AsSpan().Trim();
        if (rest.Length > Longest)
        {
            return null;
        }

        var comparator = rest switch
        {
            ['<' or '>', '=', ..] => rest[..2].ToString(),
            ['<' or '>', ..] => rest[..1].ToString(),
            _ => null,
        };
        rest = rest[(comparator?.Length ?? 0)..].TrimStart();
        var length = rest.IndexOfAnyExcept(Digits);
        var number = length < 0 ? rest : rest[..length];
        var isNumber = decimal.TryParse(
            number,
            NumberStyles.AllowDecimalPoint,
            CultureInfo.InvariantCulture,
            out var value
        );
        rest = rest[number.Length..];
        return isNumber && (rest.IsEmpty || IsUnit(rest))
            ? new Measure(value, comparator, null, rest.IsEmpty ? null : rest.Trim().ToString())
            : null;
    }

    /// <summary>"37,5" is not 37, nor "10-20" ten.</summary>
    private static bool IsUnit(ReadOnlySpan<char> rest) =>
        char.IsWhiteSpace(rest[0]) || char.IsLetter(rest[0]) || rest[0] is '%' or '/' or '[' or '°';
}
