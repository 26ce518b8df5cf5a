using BackSignal.Engine.Reading;
using BackSignal.Engine.Rules;
using BackSignal.Engine.Tests.Clinics;

namespace BackSignal.Engine.Tests.Answers;

public class OptionTests
{
    private const string Painkiller = "ibuprofen-or-naproxen";

    /// <summary>Nothing speaks against a painkiller: every datum its blocks need is known and good.</summary>
    private const string Safe =
        "platelets: 210 10*9/L, clearance: 90 mL/min, days-since-antifolate: never, days-to-antifolate: never, "
        + "thinner: none, days-since-cytotoxic: never, age: 40, on-steroid: no, steroid-total: 0 mg";

    [Theory]
    [InlineData("", "ask-first")]
    [InlineData("platelets: 49 10*9/L", "do-not")]
    [InlineData("platelets: 50 10*9/L", "ask-first")]
    [InlineData("platelets: 40..60 10*9/L", "cannot-tell")]
    [InlineData("platelets: not-sure", "cannot-tell")]
    [InlineData("platelets: { is: 210 10*9/L, ago: 31 d }", "cannot-tell")]
    [InlineData("platelets: { is: 38 10*9/L, ago: 31 d }", "do-not")]
    [InlineData("age: 75", "prescriber")]
    [InlineData("age: not-sure", "prescriber")]
    [InlineData("on-steroid: yes", "ask-first")]
    [InlineData("on-steroid: not-sure", "ask-first")]
    [InlineData("thinner: full", "do-not")]
    [InlineData("thinner: low", "prescriber")]
    [InlineData("thinner: [none, low]", "prescriber")]
    [InlineData("thinner: not-sure", "cannot-tell")]
    [InlineData("clearance: 79 mL/min, days-since-antifolate: 2", "do-not")]
    [InlineData("clearance: 79 mL/min, days-to-antifolate: 2", "do-not")]
    [InlineData("clearance: 79 mL/min, days-since-antifolate: 3", "ask-first")]
    [InlineData("clearance: 80 mL/min, days-since-antifolate: 2", "ask-first")]
    [InlineData("clearance: not-sure, days-since-antifolate: 2", "cannot-tell")]
    [InlineData("age: 75, platelets: not-sure, thinner: full", "do-not")]
    public void The_strictest_check_decides(string given, string expected) =>
        Assert.Equal(expected, Outcome(Painkiller, With(given)));

    [Theory]
    [InlineData("days-since-cytotoxic: 10, temperature: 37.4 Cel", "ask-first")]
    [InlineData("days-since-cytotoxic: 10, temperature: 37.5 Cel", "do-not")]
    [InlineData("days-since-cytotoxic: 10", "cannot-tell")]
    [InlineData("days-since-cytotoxic: 10, temperature: { is: 36.5 Cel, ago: 7 h }", "cannot-tell")]
    [InlineData("days-since-cytotoxic: 43", "ask-first")]
    public void What_hides_a_fever_waits_for_the_temperature(string given, string expected) =>
        Assert.Equal(expected, Outcome(Painkiller, With(given)));

    [Fact]
    public void The_check_for_temperature_stands_first_and_is_worded_by_its_definition()
    {
        var checks = SmallClinic.Knowledge.Therapies.Single(therapy => therapy.Id == Painkiller).Checks;

        Assert.Equal("Take your temperature first.", checks[0].Because);
        Assert.Equal(["p. 13"], checks[0].Citations.Select(citation => citation.At));
        Assert.Equal(
            [
                null,
                null,
                null,
                null,
                "painkiller-antifolate",
                "painkiller-steroid",
                "painkiller-thinner",
                "painkiller-thinner",
            ],
            checks.Select(check => check.Interaction)
        );
    }

    [Theory]
    [InlineData("gabapentin-tablets", new[] { "gabapentin-confusion" })]
    [InlineData("gentle-walks", new string[0])]
    public void An_interaction_concerns_the_therapy_it_names_or_whose_medicine_belongs_to_its_class(
        string therapy,
        string[] expected
    ) =>
        Assert.Equal(
            expected,
            SmallClinic
                .Knowledge.Therapies.Single(other => other.Id == therapy)
                .Checks.Select(check => check.Interaction)
                .OfType<string>()
        );

    [Fact]
    public void What_must_not_be_used_for_a_pinned_cause_is_forbidden()
    {
        var view = View(Painkiller, SmallClinic.Assess($"{Safe}, night-pain: yes"));

        Assert.Equal(Rules.Outcome.DoNot, view.Outcome);
        Assert.Equal(["spinal-infection"], view.NotFor.Select(cause => cause.Id));
    }

    [Fact]
    public void An_option_is_shown_with_the_fitting_causes_it_helps()
    {
        var assessment = SmallClinic.AssessOtherwiseHarmless(
            $"back-pain: yes, days-since-growth-factor: never, {Safe}"
        );

        Assert.Equal(
            [
                ("gentle-walks", "self-ok", true),
                ("heat", "self-ok", false),
                (Painkiller, "ask-first", true),
                ("gabapentin-tablets", "prescriber", true),
                ("scan", "clinician-action", false),
            ],
            assessment.Options.Select(view => (view.Therapy.Id, view.Outcome.Name(), view.IsShown))
        );
        Assert.Equal(["ordinary-ache"], View(Painkiller, assessment).Helps.Select(cause => cause.Id));
    }

    [Theory]
    [InlineData("pain-now: 5", Urgency.Soon, true, true)]
    [InlineData("pain-now: 7", Urgency.Today, false, true)]
    [InlineData("numbness: yes, cancer-history: yes", Urgency.HospitalNow, false, false)]
    [InlineData("bleeding: yes, faint: yes", Urgency.Ambulance, false, false)]
    public void At_today_only_what_not_to_do_is_shown_and_above_it_nothing(
        string given,
        Urgency told,
        bool isWalkShown,
        bool isPainkillerShown
    )
    {
        var assessment = SmallClinic.AssessOtherwiseHarmless(
            $"back-pain: yes, {Safe}, {given}".Replace("210 10*9/L", "40 10*9/L", StringComparison.Ordinal)
        );

        Assert.Equal(told, assessment.Told);
        Assert.Equal(isWalkShown, View("gentle-walks", assessment).IsShown);
        Assert.Equal(isPainkillerShown, View(Painkiller, assessment).IsShown);
    }

    [Theory]
    [InlineData("age: 40")]
    [InlineData("age: 75")]
    public void At_today_nothing_is_offered_not_even_through_a_prescriber(string age)
    {
        var given = Safe.Replace("age: 40", age, StringComparison.Ordinal);

        var assessment = SmallClinic.AssessOtherwiseHarmless($"back-pain: yes, pain-now: 7, {given}");

        Assert.Equal(Urgency.Today, assessment.Told);
        Assert.DoesNotContain(assessment.Options, view => view.IsShown);
    }

    [Fact]
    public void Without_a_report_nothing_is_shown() =>
        Assert.DoesNotContain(SmallClinic.Assess($"{Safe}, diffuse: no").Options, view => view.IsShown);

    [Fact]
    public void A_check_that_is_unknown_names_what_is_missing()
    {
        var view = View(Painkiller, With("platelets: not-sure, days-since-antifolate: not-sure, clearance: 70 mL/min"));

        Assert.Equal([CheckKind.Block, CheckKind.Block], view.Checks.Select(check => check.Check.Kind));
        Assert.Equal(["platelets"], view.Checks[0].Missing.Select(fact => fact.Id));
        Assert.Equal(["platelet count: not sure"], view.Checks[0].Because);
        Assert.Equal(["days-since-antifolate"], view.Checks[1].Missing.Select(fact => fact.Id));
    }

    [Fact]
    public void A_check_that_is_true_says_why()
    {
        var view = View(Painkiller, With("on-steroid: yes, platelets: 40 10*9/L"));

        Assert.Equal(
            [(CheckKind.Block, Truth.True), (CheckKind.Caution, Truth.True)],
            view.Checks.Select(check => (check.Check.Kind, check.Truth))
        );
        Assert.Equal(["platelet count 40 ×10⁹/L, below 50 ×10⁹/L"], view.Checks[0].Because);
        Assert.Empty(view.Checks[0].Missing);
    }

    [Fact]
    public void A_therapy_that_hides_fever_needs_a_definition_of_when_it_must_not()
    {
        var files = SmallClinic.Without("definitions/temperature-first.yaml");

        var refusal = Assert.Throws<KnowledgeException>(() => KnowledgeReader.Read(files));

        Assert.Equal(
            "definitions/temperature-first.yaml:1: is missing; a therapy hides fever, so say when it must not be hidden",
            refusal.Message
        );
    }

    /// <summary>The safe facts with some replaced.</summary>
    private static Assessment With(string given)
    {
        var changed = given.Split(", ").Select(part => part.Split(':')[0]).ToHashSet(StringComparer.Ordinal);
        var safe = Safe.Split(", ").Where(part => !changed.Contains(part.Split(':')[0]));
        return SmallClinic.Assess(string.Join(", ", safe.Append(given)).TrimEnd(' ', ','));
    }

    private static string Outcome(string therapy, Assessment assessment) => View(therapy, assessment).Outcome.Name();

    private static OptionView View(string therapy, Assessment assessment) =>
        assessment.Options.Single(view => view.Therapy.Id == therapy);
}
