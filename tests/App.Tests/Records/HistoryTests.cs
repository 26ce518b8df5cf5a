namespace BackSignal.App.Tests.Records;

public class HistoryTests
{
    [Fact]
    public void The_latest_reading_counts_and_carries_its_age()
    {
        var facts = Plain.Facts(
            Observations(
                ("temperature", 38.4, "Cel", "2026-11-24T20:00:00Z"),
                ("temperature", 36.9, "Cel", "2026-11-25T09:00:00Z")
            )
        );

        Assert.Equal("36.9", facts.Say("temperature"));
        Assert.Equal("38.4", facts.Say("temperature-highest-24h"));
    }

    [Fact]
    public void Two_readings_of_the_same_time_that_differ_are_both_possible()
    {
        var facts = Plain.Facts(
            Observations(
                ("platelets", 38, "10*9/L", "2026-11-24T08:00:00Z"),
                ("platelets", 210, "10*9/L", "2026-11-24T08:00:00Z")
            )
        );

        Assert.Equal("38..210", facts.Say("platelets"));
    }

    [Fact]
    public void A_run_of_rising_pain_is_counted()
    {
        var facts = Plain.Facts(
            Observations(
                ("pain-worst-24h", 3, null, "2026-11-21T09:00:00Z"),
                ("pain-worst-24h", 4, null, "2026-11-22T09:00:00Z"),
                ("pain-worst-24h", 5, null, "2026-11-23T09:00:00Z"),
                ("pain-worst-24h", 7, null, "2026-11-25T09:00:00Z")
            )
        );

        Assert.Equal("3", facts.Say("pain-rising-run"));
        Assert.Equal("4", facts.Say("pain-rise-7d"));
    }

    [Fact]
    public void Unscheduled_reports_of_the_same_problem_are_counted()
    {
        var facts = Plain.Facts(
            """
            { "reports": [ { "at": "2026-11-20T09:00:00Z", "problem": "back pain" }, { "at": "2026-11-22T09:00:00Z", "problem": "back pain" },
                           { "at": "2026-11-23T09:00:00Z", "problem": "back pain", "scheduled": true },
                           { "at": "2026-11-01T09:00:00Z", "problem": "back pain" } ] }
            """
        );

        Assert.Equal("2", facts.Say("same-problem-7d"));
    }

    [Fact]
    public void An_emergency_is_held_until_a_clinician_lowers_it()
    {
        const string report =
            """ "reports": [ { "at": "2026-11-20T09:00:00Z", "problem": "back pain", "level": "hospital-now" } ] """;

        Assert.Equal(Engine.Urgency.HospitalNow, Plain.Assess($$"""{ {{report}} }""").AtLeast);
        Assert.False(
            Plain
                .Assess($$"""{ {{report}}, "judgements": [ { "at": "2026-11-21T09:00:00Z", "by": "Dr A" } ] }""")
                .IsReport
        );
        Assert.Equal(
            Engine.Urgency.HospitalNow,
            Plain
                .Assess($$"""{ {{report}}, "judgements": [ { "at": "2026-11-19T09:00:00Z", "by": "Dr A" } ] }""")
                .AtLeast
        );
    }

    [Fact]
    public void A_regimen_is_all_its_medicines()
    {
        var facts = Plain.Facts("""{ "doses": [ { "drug": "FOLFOX", "at": "2026-11-23" } ] }""");

        Assert.Equal("2", facts.Say("days-since-oxaliplatin"));
        Assert.Equal("2", facts.Say("days-since-fluoropyrimidine"));
        Assert.Equal("2", facts.Say("days-since-infection-risk-drug"));
    }

    [Fact]
    public void A_cream_is_no_exposure() =>
        Assert.Equal(
            "not-asked",
            Plain
                .Facts("""{ "doses": [ { "drug": "dexamethasone", "at": "2026-11-25T08:00:00Z", "route": "eye" } ] }""")
                .Say("hours-since-systemic-steroid")
        );

    [Fact]
    public void A_planned_dose_is_ahead_and_not_behind()
    {
        var facts = Plain.Facts("""{ "doses": [ { "drug": "pemetrexed", "at": "2026-11-27", "planned": true } ] }""");

        Assert.Equal("2", facts.Say("days-to-pemetrexed"));
        Assert.Equal("not-asked", facts.Say("days-since-pemetrexed"));
    }

    private static string Observations(params (string Fact, double Value, string? Unit, string At)[] all) =>
        $$"""{ "observations": [ {{string.Join(", ", all.Select(One))}} ] }""";

    private static string One((string Fact, double Value, string? Unit, string At) o)
    {
        var unit = o.Unit is null ? "" : $"\"unit\": \"{o.Unit}\", ";
        return $$"""{ "fact": "{{o.Fact}}", "value": {{o.Value.ToString(System.Globalization.CultureInfo.InvariantCulture)}}, {{unit}}"at": "{{o.At}}" }""";
    }
}
