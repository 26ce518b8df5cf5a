using System.Globalization;

namespace BackSignal.Records;

/// <summary>
/// When something happened, as exactly as the record says: an instant, or everything between the start and the end of a day, a
/// month or a year in the patient's zone. Inclusive.
/// </summary>
public readonly record struct Moment(DateTimeOffset Earliest, DateTimeOffset Latest)
{
    /// <summary>An exact instant.</summary>
    public static Moment At(DateTimeOffset instant) => new(instant, instant);

    /// <summary>
    /// Reads an ISO 8601 date or date-time of any precision ("2026", "2026-11", "2026-11-16", "2026-11-16T08:00:00Z"). A time without
    /// offset is in the patient's zone. Null when it is none.
    /// </summary>
    public static Moment? Parse(string text, TimeZoneInfo zone)
    {
        var invariant = CultureInfo.InvariantCulture;
        if (!HasYear(text))
        {
            return null;
        }

        if (text.Length > 10)
        {
            return text[4] == '-' && text[7] == '-' && text[10] is 'T' or ' ' ? WithTime(text, zone) : null;
        }

        if (
            text.Length == 10
            && DateOnly.TryParseExact(text, "yyyy-MM-dd", invariant, DateTimeStyles.None, out var day)
        )
        {
            return Days(day, day, zone);
        }

        if (
            text.Length == 7
            && DateOnly.TryParseExact(text + "-01", "yyyy-MM-dd", invariant, DateTimeStyles.None, out var month)
        )
        {
            return Days(month, month.AddMonths(1).AddDays(-1), zone);
        }

        return text.Length == 4
            ? Days(
                new DateOnly(int.Parse(text, invariant), 1, 1),
                new DateOnly(int.Parse(text, invariant), 12, 31),
                zone
            )
            : null;
    }

    /// <summary>The calendar days of the patient it can have been on.</summary>
    public (DateOnly First, DateOnly Last) Days(TimeZoneInfo zone) => (Day(Earliest, zone), Day(Latest, zone));

    /// <summary>The patient's calendar day of an instant.</summary>
    public static DateOnly Day(DateTimeOffset instant, TimeZoneInfo zone) =>
        DateOnly.FromDateTime(TimeZoneInfo.ConvertTime(instant, zone).DateTime);

    /// <summary>From the start of the first day to the last tick of the last.</summary>
    public static Moment Days(DateOnly first, DateOnly last, TimeZoneInfo zone) =>
        new(Start(first, zone), Start(last.AddDays(1), zone).AddTicks(-1));

    /// <summary>Begins with a year somebody can have lived in; 0001 and 9999 are how systems write "none", and no calendar goes beyond them.</summary>
    private static bool HasYear(string text) =>
        text.Length >= 4
        && int.TryParse(text.AsSpan(0, 4), NumberStyles.None, CultureInfo.InvariantCulture, out var year)
        && year is > 1800 and < 9999;

    private static Moment? WithTime(string text, TimeZoneInfo zone)
    {
        // FHIR requires an offset with a time; without one the clock on the patient's wall is meant.
        var hasOffset = text.EndsWith('Z') || text.LastIndexOfAny(['+', '-']) > 10;
        if (hasOffset)
        {
            return DateTimeOffset.TryParse(
                text,
                CultureInfo.InvariantCulture,
                DateTimeStyles.RoundtripKind,
                out var instant
            )
                ? At(instant)
                : null;
        }

        return DateTime.TryParse(text, CultureInfo.InvariantCulture, DateTimeStyles.None, out var local)
            ? At(Resolve(local, zone))
            : null;
    }

    private static DateTimeOffset Start(DateOnly day, TimeZoneInfo zone) =>
        Resolve(day.ToDateTime(TimeOnly.MinValue), zone);

    /// <summary>A local time as an instant; one that daylight saving skips moves on to the first that exists.</summary>
    private static DateTimeOffset Resolve(DateTime local, TimeZoneInfo zone)
    {
        var unspecified = DateTime.SpecifyKind(local, DateTimeKind.Unspecified);
        while (zone.IsInvalidTime(unspecified))
        {
            unspecified = unspecified.AddMinutes(30);
        }

        return new DateTimeOffset(unspecified, zone.GetUtcOffset(unspecified));
    }
}
