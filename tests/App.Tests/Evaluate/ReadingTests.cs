using BackSignal.Engine;

namespace BackSignal.App.Tests.Evaluate;

/// <summary>A report that is broken off, one that is completed, and one that begins with an empty form.</summary>
public class ReadingTests
{
    private const string Ache = "\"back-pain\": \"yes\", \"cancer-history\": \"yes\", \"days-since-sact\": \"9 d\"";

    private static readonly Knowledge Known = RealKnowledge.Knowledge;

    [Fact]
    public void Broken_off_what_was_not_said_was_not_asked()
    {
        var stated = VignetteReading.AsStated(Line.Of(Ache), Known);

        Assert.Equal(FactState.NotAsked, State(stated, "temperature"));
        Assert.Equal(FactState.NotAsked, State(stated, "leg-weakness"));
        Assert.True(stated.HasUnaskedDanger);
    }

    [Fact]
    public void Completed_every_question_has_its_harmless_answer()
    {
        var answered = VignetteReading.AsAnswered(Line.Of(Ache), Known).Assessment;

        foreach (var id in new[] { "temperature", "leg-weakness", "hours-since-antipyretic" })
        {
            Assert.Equal(Known.Fact(id).Harmless, answered.Facts[Known.Fact(id)]);
        }

        Assert.False(answered.HasUnaskedDanger);
    }

    [Fact]
    public void Completed_what_the_case_says_stays_as_it_was_said()
    {
        var answered = VignetteReading
            .AsAnswered(Line.Of(Ache + ", \"temperature\": \"37.4 Cel\", \"numbness\": \"not-sure\""), Known)
            .Assessment;

        Assert.Equal(FactValue.Exactly(37_400_000), answered.Facts[Known.Fact("temperature")]);
        Assert.Equal(FactState.AskedUnknown, State(answered, "numbness"));
    }

    [Fact]
    public void Completed_tests_that_nobody_asks_a_person_for_stay_unknown()
    {
        var answered = VignetteReading.AsAnswered(Line.Of(Ache), Known).Assessment;

        Assert.Equal(FactState.NotAsked, State(answered, "platelets"));
        Assert.Equal(FactState.NotAsked, State(answered, "creatinine"));
    }

    [Fact]
    public void Completed_a_question_without_a_harmless_answer_was_asked_in_vain()
    {
        var report = VignetteReading.AsAnswered(Line.Of(Ache + ", \"pain-course\": \"worse\""), Known);
        var inVain = report.Screens.SelectMany(screen => screen.Open).Where(fact => fact.Harmless is null).ToList();

        Assert.NotEmpty(inVain);
        Assert.All(inVain, fact => Assert.Equal(FactState.AskedUnknown, State(report.WithOptions, fact.Id)));
    }

    [Fact]
    public void What_the_case_says_of_a_detail_opens_the_question_before_it()
    {
        var report = VignetteReading.FromEmptyForm(Line.Of(Ache + ", \"bruising\": \"yes\""), Known);
        var without = VignetteReading.FromEmptyForm(Line.Of(Ache), Known);

        Assert.Contains(report.Screens, screen => screen.Open.Any(fact => fact.Id == "bruising"));
        Assert.DoesNotContain(without.Screens, screen => screen.Open.Any(fact => fact.Id == "bruising"));
        Assert.Equal(Known.Fact("bruising").Harmless, without.Assessment.Facts[Known.Fact("bruising")]);
    }

    [Fact]
    public void An_emergency_that_was_said_asks_nothing_more()
    {
        var report = VignetteReading.AsAnswered(Line.Of(Ache + ", \"leg-weakness\": \"yes\""), Known);

        Assert.Empty(report.Screens);
        Assert.Equal(FactState.NotAsked, State(report.Assessment, "temperature"));
    }

    [Fact]
    public void An_empty_form_ends_at_the_emergency_and_never_learns_the_rest()
    {
        var report = VignetteReading.FromEmptyForm(
            Line.Of(Ache + ", \"leg-weakness\": \"yes\", \"temperature\": \"39.0 Cel\""),
            Known
        );

        Assert.NotEmpty(report.Screens);
        Assert.True(report.Assessment.Told >= Urgency.HospitalNow);
        Assert.Contains(report.Screens[^1].Open, fact => fact.Id == "leg-weakness");
        Assert.Equal(FactState.NotAsked, State(report.Assessment, "temperature"));
    }

    [Fact]
    public void An_empty_form_knows_the_record_beforehand_and_no_complaint()
    {
        var report = VignetteReading.FromEmptyForm(Line.Of(Ache + ", \"platelets\": \"61 10*9/L\""), Known);

        Assert.Contains(report.Screens, screen => screen.Open.Any(fact => fact.Id == "back-pain"));
        Assert.Equal(FactState.Known, State(report.Assessment, "platelets"));
        Assert.Equal(FactState.Known, State(report.Assessment, "back-pain"));
    }

    [Fact]
    public void An_old_reading_is_taken_anew_and_goes_on_being_the_highest()
    {
        const string old = ", \"temperature\": {\"is\": \"38.6 Cel\", \"ago\": \"6 h\"}";
        var patient = Line.Of("\"back-pain\": \"yes\", \"cancer-history\": \"no\"" + old);
        var answered = VignetteReading.AsAnswered(patient, Known).Assessment;
        var highest = answered.Facts[Known.Fact("temperature-highest-24h")];

        Assert.Equal(38_600_000, highest.High);
        Assert.True(answered.AtLeast >= VignetteReading.AsStated(patient, Known).AtLeast);
    }

    [Fact]
    public void Nothing_to_report_stays_nothing_to_report()
    {
        var patient = Line.Of("\"back-pain\": \"no\"");

        Assert.False(VignetteReading.AsStated(patient, Known).IsReport);
    }

    private static FactState State(Assessment assessment, string id) => assessment.Facts[Known.Fact(id)].State;
}
