using BackSignal.Engine;

namespace BackSignal.Cli.Evaluate;

/// <summary>How often which level was told where which was expected.</summary>
internal static class Confusions
{
    /// <summary>
    /// A row for each expected level, most urgent first, with the patients told each level. Where an ambulance or the hospital will do, they
    /// are one row.
    /// </summary>
    public static IEnumerable<(string Expected, int[] Told)> Of(IReadOnlyList<Scored> part, Reading reading) =>
        part.GroupBy(one => string.Join(" or ", one.Vignette.Expected.OrderDescending().Select(level => level.Name())))
            .OrderByDescending(row => row.First().Vignette.Expected.Max())
            .ThenByDescending(row => row.First().Vignette.Expected.Min())
            .ThenBy(row => row.Key, StringComparer.Ordinal)
            .Select(row =>
                (
                    row.Key,
                    Enum.GetValues<Urgency>().Select(level => row.Count(one => one[reading].Told == level)).ToArray()
                )
            );
}
