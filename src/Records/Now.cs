using BackSignal.Engine;

namespace BackSignal.Records;

/// <summary>The instant a record is judged at, and the patient's zone in which days are counted.</summary>
internal sealed record Now(DateTimeOffset Instant, TimeZoneInfo Zone)
{
    /// <summary>A clock that runs a little ahead is no future date.</summary>
    private static readonly TimeSpan ClockSlack = TimeSpan.FromMinutes(5);

    public DateOnly Today { get; } = Moment.Day(Instant, Zone);

    /// <summary>Whether all of it lies ahead.</summary>
    public bool IsFuture(Moment moment) => moment.Earliest > Instant + ClockSlack;

    /// <summary>
    /// Minutes since the moment, at the longest; a value without a time of day is as old as its day allows. Unknown without a date.
    /// </summary>
    public long AgeMinutes(Moment? moment) =>
        moment is { } when_ ? Math.Max(0, (long)Math.Floor((Instant - when_.Earliest).TotalMinutes)) : Age.Unknown;

    /// <summary>Calendar days since the moment, in millionths; as an interval when the day is not certain.</summary>
    public (long Low, long High) DaysSince(Moment moment)
    {
        var (first, last) = moment.Days(Zone);
        return (Days(last, Today), Days(first, Today));
    }

    /// <summary>Elapsed hours since the moment, in millionths.</summary>
    public (long Low, long High) HoursSince(Moment moment) =>
        (Hours(Instant - moment.Latest), Hours(Instant - moment.Earliest));

    /// <summary>Calendar days until the moment.</summary>
    public (long Low, long High) DaysUntil(Moment moment)
    {
        var (first, last) = moment.Days(Zone);
        return (Days(Today, first), Days(Today, last));
    }

    /// <summary>Elapsed hours until the moment.</summary>
    public (long Low, long High) HoursUntil(Moment moment) =>
        (Hours(moment.Earliest - Instant), Hours(moment.Latest - Instant));

    /// <summary>Whether the moment may lie within so many minutes before now; null is all time. A moment without a date may.</summary>
    public bool MayBeWithin(Moment? moment, long? minutes) =>
        moment is not { } when_ || minutes is not { } window || (Instant - when_.Latest).TotalMinutes <= window;

    private static long Days(DateOnly from, DateOnly to) => Math.Max(0, to.DayNumber - from.DayNumber) * Amount.One;

    private static long Hours(TimeSpan span) => Math.Max(0, (long)(span.Ticks / (TimeSpan.TicksPerHour / Amount.One)));
}
