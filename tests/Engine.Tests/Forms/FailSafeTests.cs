using BackSignal.Engine.Tests.Clinics;

namespace BackSignal.Engine.Tests.Forms;

public class FailSafeTests
{
    [Theory]
    [InlineData("back-pain: yes, cancer-history: yes", Urgency.HospitalNow)]
    [InlineData("back-pain: yes, cancer-history: not-sure", Urgency.HospitalNow)]
    [InlineData("back-pain: not-sure, cancer-history: yes", Urgency.HospitalNow)]
    [InlineData("back-pain: yes, cancer-history: no", Urgency.Today)]
    [InlineData("back-pain: no, cancer-history: yes", Urgency.Today)]
    public void The_highest_row_counts_whose_condition_is_not_known_to_be_false(string given, Urgency expected)
    {
        var assessment = SmallClinic.AssessOtherwiseHarmless($"leg-weakness: not-sure, {given}");

        Assert.Equal(expected, assessment.Told);
        Assert.Equal(Urgency.SelfCare, assessment.AtLeast);
    }

    [Fact]
    public void What_was_asked_in_vain_closes_the_gate_but_not_the_danger()
    {
        var assessment = SmallClinic.AssessOtherwiseHarmless("back-pain: yes, bladder: not-sure");

        Assert.False(assessment.HasUnaskedDanger);
        Assert.Equal(Urgency.Today, assessment.Told);
        var finding = Assert.Single(assessment.Findings);
        Assert.Equal((FindingKind.NotSure, "facts/bladder", "bladder"), (finding.Kind, finding.Id, finding.Name));
        Assert.Equal(["bladder: not sure"], finding.Because);
        Assert.Equal(["p. 5"], finding.Citations.Select(citation => citation.At));
    }

    [Fact]
    public void The_finding_cites_the_row_where_it_has_a_source_of_its_own()
    {
        var assessment = SmallClinic.AssessOtherwiseHarmless(
            "leg-weakness: not-sure, cancer-history: yes, back-pain: yes"
        );

        var finding = assessment.Findings.Single(finding => finding.Kind == FindingKind.NotSure);
        Assert.Equal(["p. 2"], finding.Citations.Select(citation => citation.At));
    }

    [Theory]
    [InlineData("bladder: not-sure, back-pain: no")]
    [InlineData("bladder: usual, back-pain: yes")]
    [InlineData("bladder: [weak, cannot], back-pain: no")]
    public void It_stands_only_for_a_question_that_is_asked_and_not_answered(string given) =>
        Assert.DoesNotContain(
            SmallClinic.AssessOtherwiseHarmless(given).Findings,
            finding => finding.Kind == FindingKind.NotSure
        );

    [Fact]
    public void A_question_that_may_be_asked_counts_as_asked() =>
        Assert.Equal(Urgency.Today, SmallClinic.AssessOtherwiseHarmless("bladder: not-sure, back-pain: not-sure").Told);
}
