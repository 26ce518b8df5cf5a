using System.Globalization;

namespace BackSignal.Cli.Evaluate;

/// <summary>Median and 90th percentile of counts.</summary>
internal readonly record struct Spread(int Count, double Median, int Ninetieth)
{
    /// <summary>The middle, or the mean of the two in the middle; the 90th percentile is the nearest rank.</summary>
    public static Spread Of(IEnumerable<int> counts)
    {
        var sorted = counts.Order().ToList();
        if (sorted.Count == 0)
        {
            return default;
        }

        var median = (sorted[(sorted.Count - 1) / 2] + sorted[sorted.Count / 2]) / 2.0;
        return new Spread(sorted.Count, median, sorted[(int)Math.Ceiling(0.9 * sorted.Count) - 1]);
    }

    public override string ToString() =>
        Count == 0
            ? "–"
            : string.Create(CultureInfo.InvariantCulture, $"median {Median:0.#}, 90th percentile {Ninetieth}");
}
