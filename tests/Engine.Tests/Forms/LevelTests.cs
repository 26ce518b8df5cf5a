using BackSignal.Engine.Reading;
using BackSignal.Engine.Tests.Clinics;

namespace BackSignal.Engine.Tests.Forms;

public class LevelTests
{
    [Theory]
    [InlineData("numbness: yes", Urgency.Today)]
    [InlineData("numbness: yes, cancer-history: yes", Urgency.HospitalNow)]
    [InlineData("leg-weakness: yes", Urgency.Today)]
    [InlineData("walking: cannot, bladder: cannot", Urgency.Ambulance)]
    [InlineData("walking: cannot, bladder: weak", Urgency.Today)]
    [InlineData("numbness: no", Urgency.SelfCare)]
    public void Several_levels_stand_in_one_flag_and_the_highest_true_one_counts(string given, Urgency expected)
    {
        var assessment = SmallClinic.AssessOtherwiseHarmless($"back-pain: yes, {given}");

        Assert.Equal((expected, expected), (assessment.AtLeast, assessment.Told));
    }

    [Fact]
    public void A_shared_condition_is_required_of_every_level()
    {
        var assessment = SmallClinic.AssessOtherwiseHarmless("back-pain: no, walking: cannot, bladder: cannot");

        Assert.Equal(Urgency.Today, assessment.Told);
        Assert.DoesNotContain(assessment.Findings, finding => finding.Id == "red-flags/cord-signs");
    }

    [Fact]
    public void A_level_has_its_own_words_and_sources_where_it_has_any()
    {
        var ambulance = Finding("walking: cannot, bladder: cannot");
        var today = Finding("numbness: yes");

        Assert.Equal(
            ("Call an ambulance.", "Ambulance.", "Emergency scan."),
            (ambulance.Patient, ambulance.Nurse, ambulance.Clinician)
        );
        Assert.Equal(["p. 21"], ambulance.Citations.Select(citation => citation.At));
        Assert.Equal(("Ring us now.", null, null), (today.Patient, today.Nurse, today.Clinician));
        Assert.Equal(["p. 22"], today.Citations.Select(citation => citation.At));

        static Finding Finding(string given) =>
            SmallClinic
                .AssessOtherwiseHarmless($"back-pain: yes, {given}")
                .Findings.Single(finding => finding.Id == "red-flags/cord-signs");
    }

    [Fact]
    public void The_level_is_a_maximum_and_nothing_subtracts()
    {
        var assessment = SmallClinic.AssessOtherwiseHarmless(
            "back-pain: yes, pain-now: 5, bleeding: yes, faint: yes, temperature: 38 Cel, days-since-cytotoxic: 9"
        );

        Assert.Equal(Urgency.Ambulance, assessment.Told);
        Assert.Equal(
            [Urgency.Ambulance, Urgency.HospitalNow, Urgency.Today, Urgency.Today, Urgency.Soon],
            assessment.Findings.Select(finding => finding.Urgency)
        );
    }

    [Theory]
    [InlineData("numbness: not-sure, cancer-history: yes", Urgency.SelfCare, Urgency.Today, Urgency.HospitalNow)]
    [InlineData("numbness: yes, cancer-history: not-sure", Urgency.Today, Urgency.HospitalNow, Urgency.HospitalNow)]
    [InlineData("walking: [usual, cannot], cancer-history: no", Urgency.SelfCare, Urgency.SelfCare, Urgency.Today)]
    public void What_is_unknown_makes_the_level_an_interval(string given, Urgency atLeast, Urgency told, Urgency atMost)
    {
        var assessment = SmallClinic.AssessOtherwiseHarmless($"back-pain: yes, {given}, {SmallClinic.AllTested}");

        Assert.Equal((atLeast, told, atMost), (assessment.AtLeast, assessment.Told, assessment.AtMost));
    }

    [Fact]
    public void Nothing_asked_is_today_because_dangers_are_not_asked()
    {
        var assessment = SmallClinic.Assess("back-pain: yes");

        Assert.Equal(Urgency.SelfCare, assessment.AtLeast);
        Assert.Equal(Urgency.Today, assessment.Told);
        Assert.Equal(Urgency.Ambulance, assessment.AtMost);
    }

    [Theory]
    [InlineData("", false)]
    [InlineData("back-pain: no", false)]
    [InlineData("back-pain: yes", true)]
    [InlineData("back-pain: not-sure", true)]
    [InlineData("back-pain: no, pain-now: 9", false)]
    [InlineData("saturation: 80 %", true)]
    [InlineData("creatinine-rise: 2", true)]
    [InlineData("thirst: yes, polyuria: yes", false)]
    [InlineData("leg-weakness: yes", true)]
    [InlineData("faint: yes", true)]
    [InlineData("walking: cannot", true)]
    [InlineData("walking: [slower, cannot]", false)]
    [InlineData("walking: slower", false)]
    [InlineData("leg-weakness: not-sure", true)]
    [InlineData("leg-weakness: no", false)]
    [InlineData("cancer-history: yes", false)]
    public void A_complaint_or_a_danger_makes_a_report(string given, bool expected) =>
        Assert.Equal(expected, SmallClinic.Assess(given).IsReport);

    [Theory]
    [InlineData(false, Urgency.Today)]
    [InlineData(true, Urgency.HospitalNow)]
    public void A_site_may_take_the_stricter_of_two_levels(bool isStrict, Urgency expected)
    {
        var knowledge = KnowledgeReader.Read(SmallClinic.Files, isStrict);

        var assessment = SmallClinic.AssessOtherwiseHarmless(
            "back-pain: yes, pain-now: 5, thirst: yes, polyuria: yes",
            knowledge
        );

        Assert.Equal(expected, assessment.Told);
    }
}
