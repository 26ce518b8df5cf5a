using CsCheck;

namespace BackSignal.App.Tests.Records;

public class CalendarTests
{
    [Theory]
    [InlineData("2026-11-25T00:00:30+00:00", "9")]
    [InlineData("2026-11-24T23:59:30+00:00", "8")]
    public void Days_are_calendar_days_around_midnight(string at, string days) =>
        Assert.Equal(days, Plain.Facts(Dose("2026-11-16T22:00:00+00:00"), at).Say("days-since-taxane"));

    [Theory]
    [InlineData("2026-03-28T23:30:00+00:00", "2026-03-29T00:30:00+00:00", "1")] // the night the clocks go forward
    [InlineData("2026-03-28T12:00:00+00:00", "2026-03-29T22:30:00+00:00", "1")]
    [InlineData("2026-03-28T12:00:00+00:00", "2026-03-29T23:30:00+00:00", "2")] // already the 30th on the patient's wall
    [InlineData("2026-10-24T12:00:00+01:00", "2026-10-25T23:30:00+00:00", "1")] // the day with 25 hours
    public void Daylight_saving_moves_no_day(string dose, string at, string days) =>
        Assert.Equal(days, Plain.Facts(Dose(dose), at).Say("days-since-taxane"));

    [Fact]
    public void A_dose_late_in_another_zone_is_on_the_patients_day() =>
        Assert.Equal(
            "1",
            Plain.Facts(Dose("2026-11-24T01:30:00+09:00"), "2026-11-24T09:00:00+00:00").Say("days-since-taxane")
        );

    [Fact]
    public void A_month_without_a_day_is_every_day_of_it() =>
        Assert.Equal("25..55", Plain.Facts(Dose("2026-10")).Say("days-since-taxane"));

    [Fact]
    public void A_dose_without_a_date_may_have_been_at_any_time() =>
        Assert.Equal(
            "0..",
            Plain.Facts("""{ "doses": [ { "drug": "docetaxel", "route": "intravenous" } ] }""").Say("days-since-taxane")
        );

    [Fact]
    public void Days_never_depend_on_the_time_of_day() =>
        Gen.Int[0, 60 * 24 - 1]
            .Select(Gen.Int[0, 60 * 24 - 1], Gen.Int[0, 700])
            .Sample(
                (doseMinute, nowMinute, days) =>
                {
                    var day = new DateTime(2024, 12, 1, 0, 0, 0, DateTimeKind.Unspecified);
                    var given = Local(day.AddMinutes(doseMinute));
                    var now = Local(day.AddDays(days).AddMinutes(nowMinute));
                    var expected =
                        days == 0 && now < given
                            ? "not-asked"
                            : days.ToString(System.Globalization.CultureInfo.InvariantCulture);
                    var said = Plain.Facts(Dose(given.ToString("O")), now.ToString("O")).Say("days-since-taxane");
                    return said == expected || (days == 0 && said == "0");
                },
                iter: 300
            );

    private static DateTimeOffset Local(DateTime time)
    {
        while (Plain.London.IsInvalidTime(time))
        {
            time = time.AddHours(1);
        }

        return new DateTimeOffset(time, Plain.London.GetUtcOffset(time));
    }

    private static string Dose(string at) =>
        $$"""{ "doses": [ { "drug": "docetaxel", "at": "{{at}}", "route": "intravenous" } ] }""";
}
