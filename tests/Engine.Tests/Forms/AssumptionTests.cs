using BackSignal.Engine.Tests.Clinics;

namespace BackSignal.Engine.Tests.Forms;

public class AssumptionTests
{
    [Theory]
    [InlineData("temperature: 38 Cel", Urgency.HospitalNow)]
    [InlineData("temperature: 38 Cel, days-since-cytotoxic: not-sure", Urgency.HospitalNow)]
    [InlineData("temperature: 38 Cel, days-since-cytotoxic: 40..60", Urgency.HospitalNow)]
    [InlineData("temperature: 38 Cel, days-since-cytotoxic: 43..60", Urgency.SelfCare)]
    [InlineData("temperature: 38 Cel, days-since-cytotoxic: never", Urgency.SelfCare)]
    [InlineData("temperature: 37.9 Cel", Urgency.SelfCare)]
    public void What_is_unknown_is_taken_as_the_worse_it_may_be(string given, Urgency told) =>
        Assert.Equal(told, SmallClinic.AssessOtherwiseHarmless(given).Told);

    [Fact]
    public void An_assumption_is_told_and_not_certain()
    {
        var assessment = SmallClinic.AssessOtherwiseHarmless("temperature: 38 Cel");

        Assert.Equal(Urgency.SelfCare, assessment.AtLeast);
        Assert.Equal(Urgency.HospitalNow, assessment.Told);
        Assert.Equal(Urgency.HospitalNow, assessment.AtMost);
        var finding = Assert.Single(assessment.Findings, finding => finding.Urgency == Urgency.HospitalNow);
        Assert.Equal((FindingKind.Assumed, "red-flags/fever-on-treatment"), (finding.Kind, finding.Id));
        Assert.Contains("days since a cytotoxic: not asked, taken as the worse", finding.Because);
    }

    [Fact]
    public void A_level_that_is_only_assumed_is_a_report_all_the_same() =>
        Assert.True(SmallClinic.Assess("temperature: 38 Cel").IsReport);

    [Theory]
    [InlineData("pain-now: 7, days-since-sact: 10", Urgency.HospitalNow)]
    [InlineData("pain-now: 7, days-since-sact: 42, platelets: not-sure", Urgency.HospitalNow)]
    [InlineData("pain-now: 6, bruising: yes, days-since-sact: 10", Urgency.HospitalNow)]
    [InlineData("pain-now: 6, days-since-sact: 10", Urgency.Soon)]
    [InlineData("pain-now: 7, days-since-sact: 43", Urgency.Today)]
    [InlineData("pain-now: 7", Urgency.Today)]
    [InlineData("pain-now: 6..7, days-since-sact: 10", Urgency.SelfCare)]
    public void An_assumption_with_a_condition_stands_only_when_that_is_certain(string given, Urgency told) =>
        Assert.Equal(
            told,
            SmallClinic.AssessOtherwiseHarmless($"back-pain: yes, onset: minutes, thinner: none, {given}").Told
        );

    [Theory]
    [InlineData("210 10*9/L", Urgency.Today)]
    [InlineData("{ is: 210 10*9/L, ago: 4 d }", Urgency.HospitalNow)]
    [InlineData("40..210 10*9/L", Urgency.HospitalNow)]
    [InlineData("60..210 10*9/L", Urgency.Today)]
    public void It_stands_in_for_what_is_too_old_or_too_imprecise(string platelets, Urgency told) =>
        Assert.Equal(
            told,
            SmallClinic
                .AssessOtherwiseHarmless(
                    $"back-pain: yes, onset: minutes, thinner: none, pain-now: 7, days-since-sact: 10, platelets: {platelets}"
                )
                .Told
        );

    [Fact]
    public void It_takes_a_choice_as_one_of_the_values_that_are_left()
    {
        var flag = UnderTest.When("walking: [slower, cannot]", "assume-unknown: [ { walking: [slower, cannot] } ]");

        Assert.Equal(Urgency.HospitalNow, flag.AssessOtherwiseHarmless("walking: [usual, slower]").Told);
        Assert.Equal(Urgency.HospitalNow, flag.AssessOtherwiseHarmless("walking: not-sure").Told);
        Assert.Equal(Urgency.SelfCare, flag.AssessOtherwiseHarmless("walking: usual").Told);
    }

    [Fact]
    public void It_never_takes_away_what_could_be()
    {
        var flag = UnderTest.When("walking: slower", "assume-unknown: [ { walking: usual } ]");

        var assessment = flag.AssessOtherwiseHarmless($"walking: not-sure, {SmallClinic.AllTested}");

        Assert.Equal(Urgency.SelfCare, assessment.Told);
        Assert.Equal(Urgency.HospitalNow, assessment.AtMost);
    }

    [Theory]
    [InlineData("{ is: no, ago: 13 h }", Urgency.HospitalNow)]
    [InlineData("{ is: no, ago: 12 h }", Urgency.SelfCare)]
    public void It_stands_in_for_a_choice_that_is_too_old(string legWeakness, Urgency expected)
    {
        var flag = UnderTest.When(
            "leg-weakness: yes, rash: yes",
            "assume-unknown: [ { leg-weakness: yes }, { rash: yes } ]"
        );

        Assert.Equal(expected, flag.AssessOtherwiseHarmless($"rash: not-sure, leg-weakness: {legWeakness}").Told);
    }
}
