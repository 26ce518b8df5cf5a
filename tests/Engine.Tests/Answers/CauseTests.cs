using BackSignal.Engine.Tests.Clinics;

namespace BackSignal.Engine.Tests.Answers;

public class CauseTests
{
    private const string Infection = "spinal-infection";
    private const string Ache = "growth-factor-ache";
    private const string Fracture = "old-fracture";
    private const string Ordinary = "ordinary-ache";

    [Theory]
    [InlineData(Ache, "days-since-growth-factor: 3, diffuse: yes", Fit.FitsWell)]
    [InlineData(Ache, "days-since-growth-factor: 14, onset: days", Fit.PartlyFits)]
    [InlineData(Ache, "days-since-growth-factor: 3, age: 40", Fit.NothingPointsToIt)]
    [InlineData(Ache, "days-since-growth-factor: 15, diffuse: yes, onset: days", Fit.DoesNotFit)]
    [InlineData(Ache, "days-since-growth-factor: 3, diffuse: yes, night-pain: yes", Fit.PartlyFits)]
    [InlineData(Ache, "days-since-growth-factor: 3, diffuse: yes, temperature: 38 Cel", Fit.PartlyFits)]
    [InlineData(Ache, "days-since-growth-factor: 3, onset: days, temperature: 38 Cel", Fit.DoesNotFit)]
    [InlineData(Ache, "days-since-growth-factor: 3, temperature: 38 Cel", Fit.DoesNotFit)]
    [InlineData(Infection, "night-pain: yes", Fit.PartlyFits)]
    [InlineData(Infection, "night-pain: yes, inflammation: 60 mg/L", Fit.FitsWell)]
    [InlineData(Infection, "days-since-spine-operation: 3", Fit.PartlyFits)]
    [InlineData(Infection, "age: 70", Fit.NothingPointsToIt)]
    [InlineData(Infection, "", Fit.NothingPointsToIt)]
    [InlineData(Fracture, "fall: yes, back-pain: yes", Fit.PartlyFits)]
    [InlineData(Fracture, "fall: yes, back-pain: yes, age: 70", Fit.FitsWell)]
    [InlineData(Fracture, "fall: yes, back-pain: yes, age: 30, steroid-total: 0 mg", Fit.DoesNotFit)]
    public void A_cause_fits_by_its_findings(string cause, string given, Fit expected) =>
        Assert.Equal(expected, FitOf(cause, SmallClinic.Assess(given)));

    [Theory]
    [InlineData("back-pain: yes, onset: days", Fit.FitsWell)]
    [InlineData("back-pain: yes, onset: days, numbness: yes", Fit.PartlyFits)]
    [InlineData("back-pain: yes, onset: days, pain-now: 7", Fit.PartlyFits)]
    public void A_cause_by_exclusion_never_fits_well_while_there_is_a_danger(string given, Fit expected) =>
        Assert.Equal(expected, FitOf(Ordinary, SmallClinic.AssessOtherwiseHarmless(given)));

    [Fact]
    public void Nor_while_a_danger_is_not_asked() =>
        Assert.Equal(
            Fit.PartlyFits,
            FitOf(Ordinary, SmallClinic.Assess("back-pain: yes, onset: days, night-pain: no"))
        );

    [Theory]
    [InlineData("bleeding: yes, faint: yes", Fit.FitsWell)]
    [InlineData("bleeding: yes, faint: yes, age: 30, steroid-total: 0 mg", Fit.FitsWell)]
    [InlineData("bleeding: yes, faint: no", Fit.NothingPointsToIt)]
    public void A_true_red_flag_is_a_strong_finding_for_the_cause_it_suspects(string given, Fit expected) =>
        Assert.Equal(expected, FitOf(Fracture, SmallClinic.Assess(given)));

    [Fact]
    public void A_suspicion_counts_once_with_the_finding_of_the_cause_itself()
    {
        var suspected = SmallClinic.Assess("days-since-cytotoxic: 3, temperature: 38 Cel, back-pain: yes");
        var found = SmallClinic.Assess("days-since-cytotoxic: never, temperature: 38 Cel, back-pain: yes");

        Assert.Equal(Fit.FitsWell, FitOf(Infection, found));
        Assert.Equal(Strong(found), Strong(suspected));

        static int Strong(Assessment assessment) =>
            assessment
                .FitOf(assessment.Facts.Knowledge.Causes.ToList().FindIndex(cause => cause.Id == Infection))
                .Strong;
    }

    [Theory]
    [InlineData("temperature: 38 Cel, back-pain: no", Fit.PartlyFits, true)]
    [InlineData("days-since-cytotoxic: never, temperature: 38 Cel, back-pain: no", Fit.NothingPointsToIt, false)]
    public void A_flag_told_on_an_assumption_ranks_and_pins_what_it_suspects_and_makes_nothing_fit_well(
        string given,
        Fit expected,
        bool isPinned
    )
    {
        var view = SmallClinic.Assess(given).Causes.Single(view => view.Cause.Id == Infection);

        Assert.Equal((expected, isPinned), (view.Fit, view.IsPinned));
        Assert.Empty(view.SuspectedBy);
        Assert.Equal(isPinned ? ["fever-on-treatment"] : [], view.AssumedBy.Select(flag => flag.Id));
    }

    [Theory]
    [InlineData("night-pain: yes", true)]
    [InlineData("night-pain: not-sure", true)]
    [InlineData("temperature: not-sure", true)]
    [InlineData("highest-temperature: not-sure, back-pain: no", false)]
    [InlineData("days-since-spine-operation: 3", false)]
    [InlineData("", false)]
    [InlineData("night-pain: yes, excluded/spinal-infection: yes", false)]
    [InlineData("night-pain: yes, excluded/spinal-infection: no", true)]
    [InlineData("night-pain: yes, excluded/spinal-infection: [no, yes]", true)]
    public void What_must_not_be_missed_is_pinned_until_a_clinician_excludes_it(string given, bool expected)
    {
        var assessment = SmallClinic.Assess(given);

        Assert.Equal(expected, assessment.Causes.Single(view => view.Cause.Id == Infection).IsPinned);
    }

    [Fact]
    public void Only_what_must_not_be_missed_can_be_excluded()
    {
        var knowledge = SmallClinic.Knowledge;

        Assert.NotNull(knowledge.ExclusionOf(Infection));
        Assert.Null(knowledge.ExclusionOf(Ordinary));
        Assert.Equal(30 * Age.Day, knowledge.ExclusionValidMinutes);
    }

    [Theory]
    [InlineData("pain-now: 7, days-since-growth-factor: 3, diffuse: yes", Urgency.Soon)]
    [InlineData("pain-now: 6, days-since-growth-factor: 3, diffuse: yes", Urgency.SelfCare)]
    [InlineData("pain-now: 7, days-since-growth-factor: 15, diffuse: yes", Urgency.SelfCare)]
    [InlineData("pain-now: 7, days-since-growth-factor: 10, diffuse: yes", Urgency.SelfCare)]
    [InlineData("night-pain: yes", Urgency.SelfCare)]
    [InlineData("night-pain: yes, inflammation: 60 mg/L", Urgency.Today)]
    [InlineData("age: 90", Urgency.SelfCare)]
    [InlineData("steroid-total: 500 mg", Urgency.SelfCare)]
    [InlineData("steroid-total: 500 mg, fall: yes, back-pain: yes", Urgency.Today)]
    public void A_floor_is_carried_by_one_strong_or_two_moderate_findings_and_never_by_background(
        string given,
        Urgency expected
    ) => Assert.Equal(expected, SmallClinic.AssessOtherwiseHarmless(given).AtLeast);

    [Fact]
    public void An_argument_against_lowers_the_fit_and_never_the_floor()
    {
        var assessment = SmallClinic.AssessOtherwiseHarmless(
            "pain-now: 7, days-since-growth-factor: 3, diffuse: yes, night-pain: yes"
        );

        Assert.Equal(Fit.PartlyFits, FitOf(Ache, assessment));
        Assert.Contains(
            assessment.Findings,
            finding => finding is { Kind: FindingKind.Floor, Id: "causes/growth-factor-ache" }
        );
    }

    [Fact]
    public void Causes_stand_in_order_of_fit_then_of_arguments_then_of_id()
    {
        var assessment = SmallClinic.AssessOtherwiseHarmless(
            "back-pain: yes, days-since-growth-factor: 3, diffuse: yes, age: 40, steroid-total: 500 mg"
        );

        Assert.Equal([Ache, Ordinary, Fracture, Infection], assessment.Causes.Select(view => view.Cause.Id));
    }

    [Theory]
    [InlineData("days-since-growth-factor: 3", new[] { Ache, Ordinary, Fracture })]
    [InlineData("days-since-growth-factor: 0..99", new[] { Ordinary, Ache, Fracture })]
    [InlineData("", new[] { Ordinary, Fracture, Ache })]
    [InlineData("days-since-growth-factor: 0..99, age: 70", new[] { Fracture, Ordinary, Ache })]
    public void A_known_exposure_stands_before_one_without_a_date_and_that_before_one_nobody_knows_of(
        string given,
        string[] expected
    )
    {
        // The fall is a strong finding of the fracture, the onset a moderate one of the aches.
        var assessment = SmallClinic.Assess($"back-pain: yes, onset: days, fall: yes, {given}".TrimEnd(',', ' '));

        Assert.Equal(
            expected,
            assessment.Causes.Where(view => view.Fit >= Fit.PartlyFits).Select(view => view.Cause.Id)
        );
    }

    [Fact]
    public void A_cause_whose_gate_is_false_is_not_shown_unless_a_red_flag_suspects_it()
    {
        const string young = "age: 30, steroid-total: 0 mg";

        Assert.DoesNotContain(SmallClinic.Assess(young).Causes, view => view.Cause.Id == Fracture);
        Assert.Contains(
            SmallClinic.Assess($"{young}, bleeding: yes, faint: yes").Causes,
            view => view.Cause.Id == Fracture
        );
    }

    [Fact]
    public void A_suspected_cause_is_shown_though_its_gate_is_false_and_it_may_be_missed()
    {
        var files = SmallClinic.Files.Select(file =>
            file.Path == "causes/old-fracture.yaml"
                ? file with
                {
                    Text = file.Text.Replace("cannot-miss: yes", "cannot-miss: no", StringComparison.Ordinal),
                }
                : file
        );
        var knowledge = Reading.KnowledgeReader.Read(files);

        var assessment = SmallClinic.Assess("age: 30, steroid-total: 0 mg, bleeding: yes, faint: yes", knowledge);

        var view = assessment.Causes.Single(view => view.Cause.Id == Fracture);
        Assert.Equal(Fit.FitsWell, view.Fit);
        Assert.Equal(["bleed-into-the-back"], view.SuspectedBy.Select(flag => flag.Id));
    }

    [Fact]
    public void Arguments_speak_for_and_against_and_say_what_is_missing()
    {
        var view = SmallClinic
            .Assess("days-since-growth-factor: 3, diffuse: yes, night-pain: yes, age: 40")
            .Causes.Single(view => view.Cause.Id == Ache);

        Assert.Equal(
            [
                ["3 days since a growth factor, within 1 to 5 days", "an ache all over"],
                ["age 40, below 50"],
            ],
            view.For.Select(argument => argument.Because.Order(StringComparer.Ordinal).ToArray())
        );
        Assert.Equal(["pain at night"], Assert.Single(view.Against).Because);
        Assert.Equal(["onset: not asked"], Assert.Single(view.Missing).Because);
    }

    private static Fit FitOf(string cause, Assessment assessment) =>
        assessment.FitOf(assessment.Facts.Knowledge.Causes.ToList().FindIndex(other => other.Id == cause)).Fit;
}
