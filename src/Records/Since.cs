using BackSignal.Engine;

namespace BackSignal.Records;

/// <summary>Time since the last and until the next dose, procedure or condition, as an interval when dates are not certain.</summary>
internal static class Since
{
    public static (FactValue Value, Origin Origin)? Last(Fact fact, PatientRecord record, Now now)
    {
        var found = fact.From!.Codes is null ? Doses(fact, record, now) : Events(fact, record, now);
        return Soonest(found);
    }

    public static (FactValue Value, Origin Origin)? Next(Fact fact, PatientRecord record, Now now)
    {
        var planned =
            from dose in record.Doses
            where record.Knowledge.Formulary.Belongs(dose.Drug, fact.From!.Dose!)
            where dose.At is not null
            let at = dose.At!.Value
            where (dose.IsPlanned || now.IsFuture(at)) && !IsPast(at, now)
            let span = fact.Type == FactType.Days ? now.DaysUntil(at) : now.HoursUntil(at)
            select (span.Low, span.High, About(dose.Origin, dose.Drug));
        return Soonest(planned);
    }

    private static bool IsPast(Moment at, Now now) =>
        at.Latest < now.Instant && Moment.Day(at.Latest, now.Zone) < now.Today;

    private static IEnumerable<(long Low, long High, Origin Origin)> Doses(Fact fact, PatientRecord record, Now now)
    {
        var formulary = record.Knowledge.Formulary;
        foreach (
            var dose in record.Doses.Where(dose => !dose.IsPlanned && formulary.Belongs(dose.Drug, fact.From!.Dose!))
        )
        {
            // On the skin or in the eye it is no exposure; unknown routes count.
            if (dose.Route == Route.Local || (dose.At is { } at && now.IsFuture(at)))
            {
                continue;
            }

            var (low, high) = dose.At is { } given ? Span(fact, given, now) : (0, Amount.Largest);
            yield return (low, high, About(dose.Origin, dose.Drug));
        }

        foreach (var course in record.Courses.Where(course => formulary.Belongs(course.Drug, fact.From!.Dose!)))
        {
            if (course.Route == Route.Local || (course.From is { } from && now.IsFuture(from)))
            {
                continue;
            }

            // Where doses are charted, an order from before the last of them adds nothing.
            var isCharted = record.Doses.Any(dose =>
                !dose.IsPlanned
                && dose.Drug == course.Drug
                && dose.At is { } given
                && course.From is { } ordered
                && given.Latest >= ordered.Earliest
            );
            if (isCharted)
            {
                continue;
            }

            // Some dose lies between its start and its end, or now; when, the record does not say.
            var low = course.Until is { } until && !now.IsFuture(until) ? Span(fact, until, now).Low : 0;
            var high = course.From is { } start ? Span(fact, start, now).High : Amount.Largest;
            yield return (low, Math.Max(low, high), About(course.Origin, course.Drug));
        }
    }

    private static IEnumerable<(long Low, long High, Origin Origin)> Events(Fact fact, PatientRecord record, Now now)
    {
        foreach (var sighting in record.Sightings.Where(sighting => sighting.Fact == fact))
        {
            if (sighting.At is { } at && now.IsFuture(at))
            {
                continue;
            }

            var (low, high) = sighting.At is { } when_ ? Span(fact, when_, now) : (0, Amount.Largest);
            yield return (low, high, sighting.Origin);
        }
    }

    private static (long Low, long High) Span(Fact fact, Moment at, Now now) =>
        fact.Type == FactType.Days ? now.DaysSince(at) : now.HoursSince(at);

    /// <summary>The last of several: at most as long ago as the one that is surely most recent, at least as the one that may be.</summary>
    private static (FactValue, Origin)? Soonest(IEnumerable<(long Low, long High, Origin Origin)> found)
    {
        var all = found.ToList();
        if (all.Count == 0)
        {
            return null;
        }

        var low = all.Min(one => one.Low);
        var high = all.Min(one => one.High);
        var nearest = all.Where(one => one.High == high)
            .OrderBy(one => one.Origin.Source, StringComparer.Ordinal)
            .First();
        return (FactValue.Between(low, high), nearest.Origin);
    }

    private static Origin About(Origin origin, string drug) => origin with { About = drug };
}
