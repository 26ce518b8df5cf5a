using System.Text.RegularExpressions;

namespace BackSignal.Cli.Prove;

/// <summary>Reads the answer to <c>get-value</c>: pairs of a quoted name and a Boolean or an integer.</summary>
internal static partial class SolverValues
{
    public static IReadOnlyDictionary<string, string> Read(string text) =>
        Pair().Matches(text).ToDictionary(match => match.Groups["name"].Value, match => match.Groups["value"].Value);

    [GeneratedRegex(@"\((?<name>\|[^|]*\|)\s+(?<value>true|false|-?\d+|\(-\s*\d+\))\)", RegexOptions.None, 1000)]
    private static partial Regex Pair();
}
