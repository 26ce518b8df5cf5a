using BackSignal.Engine;

namespace BackSignal.Cli.Evaluate;

/// <summary>What the figures must reach.</summary>
internal static class Goals
{
    /// <summary>Screens (median) that a green may take.</summary>
    public const int MostScreensGreen = 12;

    private const double MostLowTooHigh = 0.25;
    private const double LeastShare = 0.9;
    private const int MostScreensRed = 4;

    /// <summary>The goals that these readings can answer.</summary>
    public static IEnumerable<Goal> Of(IReadOnlyList<Scored> part, IReadOnlyList<Reading> readings)
    {
        foreach (var reading in readings)
        {
            var title = $"nobody is told less than the lowest acceptable level, {reading.Title()}";
            yield return Share(title, Measures.TooLow.Over(part, reading), share => share == 0);
        }

        if (!readings.Contains(Reading.Answered))
        {
            yield break;
        }

        yield return Share(
            "at least 90 % inside the acceptable band, as answered",
            Measures.InBand.Over(part, Reading.Answered),
            share => share >= LeastShare
        );
        yield return Share(
            "at most 25 % of low urgency told more than acceptable, as answered",
            Measures.LowTooHigh.Over(part, Reading.Answered),
            share => share <= MostLowTooHigh
        );
        yield return Share(
            "true cause in the first three in at least 90 %, as answered",
            Measures.CauseAmongFirst.Over(part, Reading.Answered),
            share => share >= LeastShare
        );
        yield return Screens("at most 4 screens (median) to a red, empty form", Red(part), MostScreensRed);
        yield return Screens("at most 12 screens (median) to a green, empty form", Green(part), MostScreensGreen);
    }

    /// <summary>Those told an emergency from an empty form.</summary>
    public static IEnumerable<Scored> Red(IEnumerable<Scored> part) =>
        part.Where(one => one[Reading.EmptyForm].Told >= Urgency.HospitalNow);

    /// <summary>Those told self-care from an empty form.</summary>
    public static IEnumerable<Scored> Green(IEnumerable<Scored> part) =>
        part.Where(one => one[Reading.EmptyForm].Told == Urgency.SelfCare);

    private static Goal Share(string title, Proportion figure, Func<double, bool> isReached) =>
        new(title, figure.ToString(), figure.Of == 0 ? null : isReached(figure.Share));

    private static Goal Screens(string title, IEnumerable<Scored> part, int most)
    {
        var spread = Spread.Of(part.Select(one => one.Form.Screens.Count));
        return new Goal(title, spread.ToString(), spread.Count == 0 ? null : spread.Median <= most);
    }
}
