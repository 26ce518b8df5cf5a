using BackSignal.Engine.Conditions;
using BackSignal.Engine.Reading;
using BackSignal.Engine.Rules;
using BackSignal.Engine.Tests.Clinics;

namespace BackSignal.Engine.Tests.Forms;

public class RaiseTests
{
    [Theory]
    [InlineData("pain-now: 1", Urgency.Soon)]
    [InlineData("pain-now: 5", Urgency.Today)]
    [InlineData("pain-now: 8", Urgency.Today)]
    [InlineData("bleeding: yes, faint: yes", Urgency.Ambulance)]
    public void A_raise_is_added_to_the_maximum_and_capped(string given, Urgency expected)
    {
        var assessment = SmallClinic.AssessOtherwiseHarmless($"back-pain: yes, contacts: 2, {given}");

        Assert.Equal((expected, expected), (assessment.AtLeast, assessment.Told));
    }

    [Theory]
    [InlineData("contacts: 2, pain-run: 3, pain-rise: 1", Urgency.Today)]
    [InlineData("contacts: 2, pain-run: 2, pain-rise: 1", Urgency.Soon)]
    [InlineData("contacts: 1, pain-run: 2, pain-rise: 1", Urgency.SelfCare)]
    public void Only_the_largest_raise_counts_and_only_once(string given, Urgency expected) =>
        Assert.Equal(expected, SmallClinic.AssessOtherwiseHarmless($"back-pain: yes, pain-now: 1, {given}").Told);

    [Fact]
    public void Two_raises_of_the_same_size_are_one()
    {
        var knowledge = KnowledgeReader.Read(
            SmallClinic.With(
                "red-flags/once-more.yaml",
                """
                name: Once more
                raise: { by: 1, at-least: soon, at-most: today }
                when: { contacts: ">= 2" }
                cite: [ { source: book, at: p. 95, confidence: known } ]
                review: { state: draft }
                """
            )
        );

        var assessment = SmallClinic.AssessOtherwiseHarmless("back-pain: yes, pain-now: 1, contacts: 2", knowledge);

        Assert.Equal((Urgency.Soon, Urgency.Soon), (assessment.AtLeast, assessment.Told));
        Assert.Equal(
            2,
            assessment.Findings.Count(finding => finding is { Kind: FindingKind.Raise, Urgency: Urgency.Soon })
        );
    }

    [Fact]
    public void A_raise_that_may_be_widens_what_could_be()
    {
        var assessment = SmallClinic.AssessOtherwiseHarmless(
            "back-pain: yes, pain-now: 5, contacts: 1..2, pain-run: 0"
        );

        Assert.Equal((Urgency.Soon, Urgency.Soon), (assessment.AtLeast, assessment.Told));
        Assert.True(assessment.AtMost >= Urgency.Today);
    }

    [Theory]
    [InlineData("pain-now: 1", Urgency.Soon)]
    [InlineData("pain-now: 5", Urgency.Today)]
    [InlineData("bleeding: yes, faint: yes", Urgency.Today)]
    public void Its_finding_stands_for_the_level_it_reaches_by_itself(string given, Urgency expected)
    {
        var assessment = SmallClinic.AssessOtherwiseHarmless($"back-pain: yes, contacts: 2, {given}");

        var finding = assessment.Findings.Single(finding => finding.Kind == FindingKind.Raise);
        Assert.Equal("red-flags/same-again", finding.Id);
        Assert.Equal(expected, finding.Urgency);
        Assert.Equal(["contacts about the same pain 2, at or above 2"], finding.Because);
    }

    [Fact]
    public void It_makes_no_report_of_nothing() => Assert.False(SmallClinic.Assess("contacts: 5").IsReport);

    [Fact]
    public void It_never_lowers()
    {
        var raise = new Raise(1, Urgency.Soon, Urgency.Today, Condition.Always);

        Assert.Equal(
            [Urgency.Soon, Urgency.Today, Urgency.Today, Urgency.HospitalNow, Urgency.Ambulance],
            Enum.GetValues<Urgency>().Select(raise.Of)
        );
    }
}
