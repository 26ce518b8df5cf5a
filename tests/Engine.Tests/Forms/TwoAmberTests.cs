using BackSignal.Engine.Reading;
using BackSignal.Engine.Tests.Clinics;

namespace BackSignal.Engine.Tests.Forms;

public class TwoAmberTests
{
    private const string Id = "red-flags/two-ambers";

    [Theory]
    [InlineData("pain-now: 5, thirst: yes, polyuria: yes", true)]
    [InlineData("pain-now: 8, thirst: yes, polyuria: yes", true)]
    [InlineData("pain-now: 5", false)]
    [InlineData("thirst: yes, polyuria: yes, creatinine-rise: 2", false)]
    [InlineData("pain-now: 1, contacts: 2, thirst: yes, polyuria: yes", false)]
    [InlineData("saturation: 80 %, thirst: yes, polyuria: yes", false)]
    [InlineData("pain-now: 5, earlier-amber/infection: yes", true)]
    [InlineData("pain-now: 5, earlier-amber/pain: yes", false)]
    public void Two_different_domains_count_and_one_counts_once(string given, bool expected)
    {
        var assessment = SmallClinic.AssessOtherwiseHarmless($"back-pain: yes, {given}");

        Assert.Equal(expected, assessment.Findings.Any(finding => finding.Id == Id));
    }

    [Fact]
    public void The_floor_of_a_cause_counts_in_its_domain()
    {
        var assessment = SmallClinic.AssessOtherwiseHarmless(
            "back-pain: yes, pain-now: 5, night-pain: yes, inflammation: 60 mg/L"
        );

        Assert.Contains(assessment.Findings, finding => finding.Id == Id);
    }

    [Theory]
    [InlineData("numbness: not-sure")]
    [InlineData("onset: minutes, thinner: none, days-since-sact: 10, bruising: yes")]
    public void What_is_not_sure_or_only_assumed_is_no_amber(string given) =>
        Assert.DoesNotContain(
            SmallClinic.AssessOtherwiseHarmless($"back-pain: yes, pain-now: 5, {given}").Findings,
            finding => finding.Id == Id
        );

    [Fact]
    public void The_finding_says_which_facts_made_the_ambers()
    {
        var assessment = SmallClinic.AssessOtherwiseHarmless("back-pain: yes, pain-now: 5, thirst: yes, polyuria: yes");

        var finding = assessment.Findings.Single(finding => finding.Id == Id);
        Assert.Equal(
            ["back pain", "much urine", "pain now 5, between 4 and 6", "thirst"],
            finding.Because.Order(StringComparer.Ordinal)
        );
    }

    [Fact]
    public void An_earlier_amber_is_named_in_the_finding()
    {
        var assessment = SmallClinic.AssessOtherwiseHarmless(
            "back-pain: yes, pain-now: 5, earlier-amber/infection: yes"
        );

        var finding = assessment.Findings.Single(finding => finding.Id == Id);
        Assert.Contains("an earlier report in this window reached a level for infection", finding.Because);
    }

    [Fact]
    public void A_second_amber_is_asked_for_when_two_would_lead_higher()
    {
        var knowledge = KnowledgeReader.Read(SmallClinic.Files, isStrictUkons: true);

        var assessment = SmallClinic.Assess("back-pain: yes, pain-now: 8, leg-weakness: no, numbness: no", knowledge);

        var thirst = assessment.Questions.Single(question => question.Question.Id == "thirst");
        Assert.Equal(Urgency.HospitalNow, thirst.CouldBecome);
    }

    [Fact]
    public void A_raise_may_count_domains_too()
    {
        var knowledge = KnowledgeReader.Read(
            SmallClinic.With(
                "red-flags/alarm-twice.yaml",
                """
                name: Alarm twice
                raise: { by: 1, at-least: hospital-now, at-most: hospital-now }
                when: { distinct-domains: { at: soon, within: 48 h, count: ">= 2" } }
                cite: [ { source: book, at: p. 98, confidence: known } ]
                review: { state: draft }
                """
            )
        );

        var given = "back-pain: yes, pain-now: 5, thirst: yes, polyuria: yes";
        Assert.Equal(Urgency.HospitalNow, SmallClinic.AssessOtherwiseHarmless(given, knowledge).Told);
        Assert.All(knowledge.EarlierAmbers, amber => Assert.Equal(48 * Age.Hour, amber.WithinMinutes));
    }

    [Fact]
    public void Earlier_ambers_have_a_slot_for_every_domain_of_a_rule() =>
        Assert.Equal(
            ["bleeding", "gut-urine", "infection", "medicines", "pain", "sensation"],
            SmallClinic.Knowledge.EarlierAmbers.Select(amber => amber.Domain)
        );
}
