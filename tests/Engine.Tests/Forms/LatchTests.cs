using BackSignal.Engine.Tests.Clinics;

namespace BackSignal.Engine.Tests.Forms;

public class LatchTests
{
    [Theory]
    [InlineData("none", Urgency.SelfCare, false)]
    [InlineData("self-care", Urgency.SelfCare, true)]
    [InlineData("today", Urgency.Today, true)]
    [InlineData("ambulance", Urgency.Ambulance, true)]
    public void A_held_level_is_certain_and_is_a_report(string held, Urgency expected, bool isReport)
    {
        var assessment = SmallClinic.AssessOtherwiseHarmless(
            $"back-pain: no, latch/emergency: {held}, {SmallClinic.AllTested}"
        );

        Assert.Equal((expected, expected, expected), (assessment.AtLeast, assessment.Told, assessment.AtMost));
        Assert.Equal(isReport, assessment.IsReport);
    }

    [Fact]
    public void No_good_news_lowers_it() =>
        Assert.Equal(
            Urgency.HospitalNow,
            SmallClinic.AssessOtherwiseHarmless("back-pain: yes, pain-now: 0, latch/emergency: hospital-now").Told
        );

    [Fact]
    public void Absent_it_is_none()
    {
        var facts = SmallClinic.Assess("").Facts;

        Assert.All(facts.Knowledge.Latches, latch => Assert.Equal(FactValue.Choice(1), facts[latch.Slot]));
    }

    [Fact]
    public void A_held_level_that_is_uncertain_is_an_interval()
    {
        var assessment = SmallClinic.AssessOtherwiseHarmless(
            $"back-pain: yes, latch/emergency: [none, ambulance], {SmallClinic.AllTested}"
        );

        Assert.Equal((Urgency.SelfCare, Urgency.Ambulance), (assessment.AtLeast, assessment.AtMost));
    }

    [Fact]
    public void Its_finding_names_the_latch_and_its_source()
    {
        var finding = Assert.Single(SmallClinic.AssessOtherwiseHarmless("back-pain: yes, latch/today: today").Findings);

        Assert.Equal(
            (FindingKind.Held, "latches/today", "Today is held for a day"),
            (finding.Kind, finding.Id, finding.Name)
        );
        Assert.Equal(["today is held"], finding.Because);
        Assert.Equal(["p. 61"], finding.Citations.Select(citation => citation.At));
    }

    [Fact]
    public void A_latch_says_what_it_holds_and_how_it_ends()
    {
        var (emergency, today) = (SmallClinic.Knowledge.Latches[0], SmallClinic.Knowledge.Latches[1]);

        Assert.Equal((Urgency.HospitalNow, true, null), (emergency.Urgency, emergency.OrAbove, emergency.ForMinutes));
        Assert.Equal((Urgency.Today, false, 24 * Age.Hour), (today.Urgency, today.OrAbove, today.ForMinutes));
    }
}
