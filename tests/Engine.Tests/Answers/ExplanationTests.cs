using BackSignal.Engine.Tests.Clinics;

namespace BackSignal.Engine.Tests.Answers;

public class ExplanationTests
{
    [Theory]
    [InlineData("rash: yes", "rash: yes", "rash")]
    [InlineData("not: { rash: yes }", "rash: no", "no rash")]
    [InlineData("leg-weakness: yes", "leg-weakness: yes", "new weakness of a leg")]
    [InlineData("not: { leg-weakness: yes }", "leg-weakness: no", "strong legs")]
    [InlineData("walking: [slower, cannot]", "walking: [slower, cannot]", "walks slower or cannot walk")]
    [InlineData("temperature: '>= 37.95 Cel'", "temperature: 38.24 Cel", "temperature 38.2 °C, at or above 38.0 °C")]
    [InlineData("temperature: '< 36 Cel'", "temperature: 35 Cel", "temperature 35.0 °C, below 36.0 °C")]
    [InlineData(
        "platelets: '<= 50 10*9/L'",
        "platelets: 38..44 10*9/L",
        "platelet count 38 to 44 ×10⁹/L, at or below 50 ×10⁹/L"
    )]
    [InlineData(
        "platelets: '<= 50 10*9/L'",
        "platelets: 0..44 10*9/L",
        "platelet count 44 or less ×10⁹/L, at or below 50 ×10⁹/L"
    )]
    [InlineData("pulse: '> 100 /min'", "pulse: 120 /min", "pulse 120 /min, above 100 /min")]
    [InlineData("pulse: 100..120 /min", "pulse: 120 /min", "pulse 120 /min, between 100 and 120 /min")]
    [InlineData("contacts: '>= 2'", "contacts: 3", "contacts about the same pain 3, at or above 2")]
    [InlineData("contacts: 3", "contacts: 3", "contacts about the same pain 3")]
    [InlineData("days-since-taxane: within 5 d", "days-since-taxane: 3", "day 3 after days since a taxane")]
    [InlineData(
        "days-since-sact: within 5 d",
        "days-since-sact: 1",
        "1 day since cancer treatment, within 0 to 5 days"
    )]
    [InlineData("days-since-sact: never", "days-since-sact: never", "days since cancer treatment: never")]
    [InlineData(
        "hours-since-taxane: '<= 2 d'",
        "hours-since-taxane: 1 d",
        "24 hours since a taxane, at or below 48 hours"
    )]
    [InlineData("is: nerve-sign", "numbness: yes, leg-weakness: no", "numbness")]
    public void What_made_a_rule_true_is_said_in_words(string condition, string given, string expected)
    {
        var assessment = UnderTest.When(condition).Assess(given);

        var finding = assessment.Findings.Single(finding => finding.Id == "red-flags/under-test");
        Assert.Equal([expected], finding.Because);
    }

    [Theory]
    [InlineData(
        "platelets: '< 50 10*9/L'",
        "platelets: { is: 38 10*9/L, ago: 9 d }",
        "platelet count 38 ×10⁹/L, below 50 ×10⁹/L (9 days old)"
    )]
    [InlineData("rash: yes", "rash: { is: yes, ago: 23 h }", "rash")]
    [InlineData("rash: yes", "rash: { is: yes, ago: 25 h }", "rash (25 hours old)")]
    public void A_value_of_a_day_or_more_says_how_old_it_is(string condition, string given, string expected) =>
        What_made_a_rule_true_is_said_in_words(condition, given, expected);

    [Fact]
    public void Every_true_branch_is_said_once()
    {
        var assessment = UnderTest
            .When("any: [ { rash: yes }, { fall: yes, rash: yes }, { thirst: yes } ]")
            .Assess("rash: yes, fall: yes, thirst: no");

        var finding = assessment.Findings.Single(finding => finding.Id == "red-flags/under-test");
        Assert.Equal(["a fall", "rash"], finding.Because.Order(StringComparer.Ordinal));
    }

    [Fact]
    public void The_highest_reading_is_not_repeated_when_it_is_the_reading()
    {
        var assessment = UnderTest
            .When("temperature: '>= 38 Cel', highest-temperature: '>= 38 Cel'")
            .Assess("temperature: 38.5 Cel");

        var finding = assessment.Findings.Single(finding => finding.Id == "red-flags/under-test");
        Assert.Equal(["temperature 38.5 °C, at or above 38.0 °C"], finding.Because);
    }

    [Fact]
    public void The_medicine_is_named_where_the_record_names_it()
    {
        var knowledge = SmallClinic.Knowledge;
        var taxane = knowledge.Fact("hours-since-taxane");
        var facts = SmallClinic
            .Facts("rash: yes", "not-asked", knowledge)
            .ToBuilder()
            .Set(
                taxane,
                FactValue.Exactly(5 * Amount.One),
                new Origin("MedicationAdministration/1", "2026-11-20", "docetaxel")
            )
            .Build();

        var finding = Assess.Report(facts).Findings.Single(finding => finding.Id == "red-flags/rash-after-taxane");

        Assert.Contains("5 hours since docetaxel, at or below 48 hours", finding.Because);
    }

    [Fact]
    public void Findings_stand_in_order_of_urgency_kind_and_id()
    {
        var assessment = SmallClinic.Assess(
            "back-pain: yes, pain-now: 8, contacts: 2, bladder: not-sure, latch/today: today, numbness: yes, cancer-history: no"
        );

        Assert.Equal(
            [
                (Urgency.Today, FindingKind.RedFlag, "red-flags/cord-signs"),
                (Urgency.Today, FindingKind.RedFlag, "red-flags/nerve-signs"),
                (Urgency.Today, FindingKind.RedFlag, "red-flags/strong-pain"),
                (Urgency.Today, FindingKind.RedFlag, "red-flags/two-ambers"),
                (Urgency.Today, FindingKind.Raise, "red-flags/same-again"),
                (Urgency.Today, FindingKind.NotSure, "facts/bladder"),
                (Urgency.Today, FindingKind.NotAsked, "questions"),
                (Urgency.Today, FindingKind.Held, "latches/today"),
            ],
            assessment.Findings.Select(finding => (finding.Urgency, finding.Kind, finding.Id))
        );
    }

    [Fact]
    public void A_finding_carries_the_words_the_sources_and_what_never_lowers_it()
    {
        var finding = SmallClinic
            .Assess("temperature: 38 Cel, days-since-cytotoxic: 9")
            .Findings.Single(finding => finding.Id == "red-flags/fever-on-treatment");

        Assert.Equal("Fever on treatment", finding.Name);
        Assert.Equal(
            ("Ring us now.", "Fever pathway.", "First antibiotic within the hour."),
            (finding.Patient, finding.Nurse, finding.Clinician)
        );
        Assert.Equal(["feeling well"], finding.NeverLoweredBy);
        Assert.Equal(
            [("book", "p. 20", Rules.Confidence.Verified)],
            finding.Citations.Select(c => (c.Source.Id, c.At, c.Confidence))
        );
    }

    [Theory]
    [InlineData("platelets: '< 50 10*9/L'", "", "platelet count: not asked")]
    [InlineData("platelets: '< 50 10*9/L'", "platelets: not-sure", "platelet count: not sure")]
    [InlineData(
        "platelets: '< 50 10*9/L'",
        "platelets: 40..60 10*9/L",
        "platelet count 40 to 60 ×10⁹/L, too old or too imprecise to tell"
    )]
    [InlineData(
        "walking: cannot",
        "walking: [slower, cannot]",
        "walks slower or cannot walk, too old or too imprecise to tell"
    )]
    public void What_is_missing_is_said_in_words(string condition, string given, string expected)
    {
        var files = SmallClinic.With(
            "therapies/under-test.yaml",
            $$"""
            name: Under test
            patient: Under test
            kind: topical
            outcome: self-ok
            helps: [ { cause: ordinary-ache } ]
            block: [ { when: { {{condition}} }, because: Wait. } ]
            cite: [ { source: book, at: p. 96, confidence: known } ]
            review: { state: draft }
            """
        );

        var view = SmallClinic
            .Assess(given, Reading.KnowledgeReader.Read(files))
            .Options.Single(view => view.Therapy.Id == "under-test");

        Assert.Equal([expected], Assert.Single(view.Checks).Because);
    }
}
