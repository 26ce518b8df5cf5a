using BackSignal.Engine.Tests.Clinics;

namespace BackSignal.Engine.Tests.Forms;

public class GateTests
{
    private const string LegsAnswered = "leg-weakness: no, numbness: no";

    [Theory]
    [InlineData("leg-weakness: no, numbness: no, bladder: usual", false)]
    [InlineData("numbness: no, bladder: usual", true)]
    [InlineData("leg-weakness: not-sure, numbness: no, bladder: usual", false)]
    public void Nobody_is_told_self_care_before_every_danger_question_is_asked(string given, bool isOpen)
    {
        var assessment = SmallClinic.Assess($"back-pain: yes, {given}");

        Assert.Equal(isOpen, assessment.HasUnaskedDanger);
        Assert.True(!isOpen || assessment.Told >= Urgency.Today);
        Assert.Equal(Urgency.SelfCare, assessment.AtLeast);
    }

    [Theory]
    [InlineData("back-pain: no, leg-weakness: no", false)]
    [InlineData("back-pain: yes, leg-weakness: no, bladder: usual", true)]
    [InlineData("leg-weakness: no, bladder: usual", true)]
    public void A_gate_with_a_condition_stands_while_that_may_be_true(string given, bool isOpen) =>
        Assert.Equal(isOpen, SmallClinic.Assess(given).HasUnaskedDanger);

    [Theory]
    [InlineData("back-pain: no", false)]
    [InlineData("back-pain: yes", true)]
    [InlineData("back-pain: not-sure", true)]
    public void A_gate_counts_as_answered_when_its_screen_is_not_asked(string given, bool isOpen) =>
        Assert.Equal(isOpen, SmallClinic.Assess($"{given}, {LegsAnswered}").HasUnaskedDanger);

    [Theory]
    [InlineData("{ is: no, ago: 12 h }", false)]
    [InlineData("{ is: no, ago: 13 h }", true)]
    public void An_old_answer_opens_the_gate_again(string legWeakness, bool isOpen) =>
        Assert.Equal(isOpen, SmallClinic.Assess($"back-pain: no, leg-weakness: {legWeakness}").HasUnaskedDanger);

    [Fact]
    public void The_finding_lists_what_is_not_asked()
    {
        var finding = Assert.Single(
            SmallClinic.Assess("back-pain: yes").Findings,
            finding => finding.Kind == FindingKind.NotAsked
        );

        Assert.Equal(Urgency.Today, finding.Urgency);
        Assert.Equal("Danger questions are open", finding.Name);
        Assert.Equal(["bladder", "new weakness of a leg", "numbness"], finding.Because);
        Assert.Equal(["p. 1"], finding.Citations.Select(citation => citation.At));
    }

    [Fact]
    public void An_open_gate_lowers_no_higher_level() =>
        Assert.Equal(Urgency.Ambulance, SmallClinic.Assess("bleeding: yes, faint: yes").Told);

    [Fact]
    public void Told_today_for_an_open_gate_is_within_what_could_be()
    {
        var assessment = SmallClinic.Assess("back-pain: yes");

        Assert.InRange(assessment.Told, assessment.AtLeast, assessment.AtMost);
    }
}
