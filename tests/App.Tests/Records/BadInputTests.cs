using BackSignal.Records;

namespace BackSignal.App.Tests.Records;

public class BadInputTests
{
    [Theory]
    [InlineData("", "the input is empty")]
    [InlineData("   \n ", "the input is empty")]
    [InlineData("hello", "line 1")]
    [InlineData("""{ "answers": { "back-pain": "yes" """, "line 1")]
    [InlineData("""{ "answers": { "back-pain": "yes", "back-pain": "no" } }""", "back-pain")]
    [InlineData("""{ "anwsers": {} }""", "anwsers")]
    [InlineData("""{ "answers": { "leg-weakness": { "value": "yes", "\ud800": 1 } } }""", "leg-weakness")]
    [InlineData("null", "null")]
    [InlineData("""{ "zone": "Mars/Olympus" }""", "Mars/Olympus")]
    [InlineData("""{ "at": "yesterday" }""", "$.at")]
    public void What_is_no_record_is_refused_with_place_and_cure(string json, string part)
    {
        var refused = Assert.Throws<RecordException>(() => Plain.Read(json));

        Assert.Contains(part, refused.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Deep_nesting_is_refused()
    {
        var deep = string.Concat(Enumerable.Repeat("{\"answers\":", 5_000));

        Assert.Throws<RecordException>(() => Plain.Read(deep));
    }

    [Theory]
    [InlineData("\"temperature\": 101.4", "101.4", "[degF]", "38.555556")]
    [InlineData("\"temperature\": \"101.4 Cel\"", "impossible in this unit", "[degF]", "38.555556")]
    [InlineData("\"temperature\": \"100.4 [degF]\"", null, null, "38")]
    public void A_temperature_that_can_only_be_fahrenheit_is_read_so_and_says_so(
        string answer,
        string? said,
        string? unit,
        string celsius
    )
    {
        var facts = Plain.Facts($$"""{ "answers": { {{answer}} } }""");

        Assert.Equal(celsius, facts.Say("temperature"));
        Assert.Equal(said is null, facts.Notes.IsEmpty);
        Assert.All(facts.Notes, note => Assert.Contains(unit!, note, StringComparison.Ordinal));
        Assert.All(facts.Notes, note => Assert.Contains(said!, note, StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("\"temperature\": \"58 Cel\"")]
    [InlineData("\"temperature\": \"warm\"")]
    [InlineData("\"temperature\": true")]
    [InlineData("\"temperature\": [36.8]")]
    [InlineData("\"leg-weakness\": \"perhaps\"")]
    [InlineData("\"leg-weakness\": 1")]
    public void An_answer_that_cannot_be_read_is_asked_and_unknown_never_no(string answer)
    {
        var facts = Plain.Facts($$"""{ "answers": { {{answer}} } }""");
        var id = answer.Split('"')[1];

        Assert.Equal("not-sure", facts.Say(id));
        Assert.Contains("$.answers." + id, Assert.Single(facts.Notes), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("\"temperature\": \"\\ud800\"")]
    [InlineData("\"leg-weakness\": \"\\ud800\"")]
    [InlineData("\"leg-weakness\": [\"\\ud800\"]")]
    [InlineData("\"leg-weakness\": { \"value\": \"\\ud800\", \"at\": \"\\ud800\" }")]
    [InlineData("\"temperature\": \"1e28/1e-28 Cel\"")]
    [InlineData("\"temperature\": \"-79228162514264337593543950335 [degF]\"")]
    public void Half_characters_and_numbers_beyond_all_bounds_are_unknown_too(string answer)
    {
        var facts = Plain.Facts($$"""{ "answers": { {{answer}} } }""");

        Assert.Equal("not-sure", facts.Say(answer.Split('"')[1]));
        Assert.NotEmpty(facts.Notes);
    }

    [Fact]
    public void More_reports_than_the_range_holds_are_as_many_as_it_holds()
    {
        var reports = Enumerable
            .Range(0, 150)
            .Select(i => $$"""{ "at": "2026-11-24T{{i / 60:00}}:{{i % 60:00}}:00Z", "problem": "back" }""");

        Assert.Equal(
            "100",
            Plain.Facts($$"""{ "reports": [ {{string.Join(',', reports)}} ] }""").Say("same-problem-7d")
        );
    }

    [Theory]
    [InlineData("observations")]
    [InlineData("doses")]
    [InlineData("medicines")]
    [InlineData("conditions")]
    [InlineData("reports")]
    [InlineData("judgements")]
    public void A_null_in_a_list_is_noted(string list) =>
        Assert.Contains(
            $"$.{list}[0]",
            Assert.Single(Plain.Read($$"""{ "{{list}}": [ null ] }""").Notes),
            StringComparison.Ordinal
        );

    [Fact]
    public void Names_without_end_are_noted_in_good_time()
    {
        var strangers = Enumerable.Range(0, 20_000).Select(i => $"\"no-such-fact-at-all-{i}\": 1");
        var start = System.Diagnostics.Stopwatch.GetTimestamp();

        Plain.Read($$"""{ "answers": { {{string.Join(',', strangers)}}, "{{new string('x', 1_000_000)}}": 1 } }""");

        // Held against every fact each, they took minutes.
        Assert.True(System.Diagnostics.Stopwatch.GetElapsedTime(start) < TimeSpan.FromSeconds(10));
    }

    [Theory]
    [InlineData(150, "10*9/L", "150")]
    [InlineData(150, "10*3/uL", "150")]
    [InlineData(150000, "/uL", "150")]
    [InlineData(150000, null, "150")]
    [InlineData(150, null, "not-sure")]
    [InlineData(150, "mg/dL", "not-sure")]
    [InlineData(-3, "10*9/L", "not-sure")]
    public void Platelets_need_their_unit(int value, string? unit, string said)
    {
        var written = unit is null ? "" : $", \"unit\": \"{unit}\"";
        var facts = Plain.Facts(
            $$"""{ "observations": [ { "fact": "platelets", "value": {{value}}{{written}}, "at": "2026-11-24T08:00:00Z" } ] }"""
        );

        Assert.Equal(said, facts.Say("platelets"));
        Assert.Equal(unit is null || said == "not-sure", !facts.Notes.IsEmpty);
    }

    [Fact]
    public void Creatinine_in_micromoles_is_not_milligrams()
    {
        var facts = Plain.Facts(
            """{ "observations": [ { "fact": "creatinine", "value": 88.4, "unit": "umol/L", "at": "2026-11-24T08:00:00Z" } ] }"""
        );

        Assert.Equal("1", facts.Say("creatinine"));
    }

    [Fact]
    public void A_result_below_what_can_be_measured_is_an_interval()
    {
        var facts = Plain.Facts(
            """{ "observations": [ { "fact": "platelets", "value": 10, "comparator": "<", "unit": "10*9/L", "at": "2026-11-24T08:00:00Z" } ] }"""
        );

        Assert.Equal("0..9.999999", facts.Say("platelets"));
    }

    [Fact]
    public void A_future_result_is_refused_with_a_note()
    {
        var facts = Plain.Facts(
            """{ "observations": [ { "fact": "platelets", "value": 210, "unit": "10*9/L", "at": "2027-11-24T08:00:00Z" } ] }"""
        );

        Assert.Equal("not-asked", facts.Say("platelets"));
        Assert.Contains("future", Assert.Single(facts.Notes), StringComparison.Ordinal);
    }

    [Fact]
    public void A_misspelt_fact_is_noted_with_the_nearest_name()
    {
        var facts = Plain.Facts("""{ "answers": { "leg-weaknes": "yes" } }""");

        Assert.Contains("'leg-weakness'", Assert.Single(facts.Notes), StringComparison.Ordinal);
    }

    [Fact]
    public void A_medicine_nobody_recognises_is_noted()
    {
        var facts = Plain.Facts("""{ "doses": [ { "drug": "wonderumab" } ] }""");

        Assert.Contains("wonderumab", Assert.Single(facts.Notes), StringComparison.Ordinal);
    }

    [Fact]
    public void The_same_dose_twice_counts_once()
    {
        const string dose =
            """{ "id": "d1", "drug": "docetaxel", "at": "2026-11-16", "mg": 140, "route": "intravenous" }""";
        var facts = Plain.Facts($$"""{ "doses": [ {{dose}}, {{dose}} ] }""");

        Assert.Equal("9", facts.Say("days-since-taxane"));
        Assert.Single(Plain.Read($$"""{ "doses": [ {{dose}}, {{dose}} ] }""").Doses);
    }
}
