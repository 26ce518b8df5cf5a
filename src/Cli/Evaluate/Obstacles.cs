using BackSignal.Engine;

namespace BackSignal.Cli.Evaluate;

/// <summary>What holds the figures down: the rules behind levels that are too high, the causes that are not found, the screens that are asked.</summary>
internal static class Obstacles
{
    /// <summary>Files behind the told level of everyone who is told too much, in any of the readings.</summary>
    public static IReadOnlyList<Obstacle> TooHigh(IEnumerable<Scored> part, IReadOnlyList<Reading> readings) =>
        Count(
            from one in part
            from id in (
                from reading in readings
                where one[reading].IsTooHigh
                from finding in one[reading].Assessment.Findings
                where finding.Urgency == one[reading].Told
                select finding.Id
            ).Distinct()
            select id
        );

    /// <summary>True causes that are not in the first three.</summary>
    public static IReadOnlyList<Obstacle> CausesNotFound(IEnumerable<Scored> part, Reading reading) =>
        Count(
            from one in part
            where one.Vignette.Cause is not null && !one[reading].IsCauseAmongFirst
            select one.Vignette.Cause
        );

    /// <summary>Causes that stand in the first three while the true one does not.</summary>
    public static IReadOnlyList<Obstacle> CausesBefore(IEnumerable<Scored> part, Reading reading) =>
        Count(
            from one in part
            where one.Vignette.Cause is not null && !one[reading].IsCauseAmongFirst
            from view in one[reading].Listed.Take(3)
            select view.Cause.Id
        );

    /// <summary>Screens asked from an empty form, over all of the part, by what they could still have changed.</summary>
    public static IReadOnlyList<Obstacle> Screens(IEnumerable<Scored> part) =>
        Count(
            from one in part
            from screen in one.Form.Screens
            select screen.Purpose == Purpose.Level
                ? $"could make it {screen.CouldBecome.Name()}"
                : "could point to a cause that must not be missed"
        );

    /// <summary>Emergencies that an empty form finds only after this many screens.</summary>
    public static IReadOnlyList<Obstacle> FoundLate(IEnumerable<Scored> part, int screens) =>
        [
            .. part.Where(one => one.Form.Screens.Count > screens)
                .OrderByDescending(one => one.Form.Screens.Count)
                .ThenBy(one => one.Patient.Id, StringComparer.Ordinal)
                .Select(one => new Obstacle(one.Patient.Id, one.Form.Screens.Count)),
        ];

    private static IReadOnlyList<Obstacle> Count(IEnumerable<string> all) =>
        [
            .. all.GroupBy(what => what)
                .Select(same => new Obstacle(same.Key, same.Count()))
                .OrderByDescending(obstacle => obstacle.Count)
                .ThenBy(obstacle => obstacle.What, StringComparer.Ordinal),
        ];
}
