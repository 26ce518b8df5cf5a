using BackSignal.Engine.Reading;
using BackSignal.Engine.Tests.Clinics;

namespace BackSignal.Engine.Tests.Answers;

public class InquiryTests
{
    [Fact]
    public void Dangers_come_first()
    {
        var questions = SmallClinic.Assess("back-pain: yes").Questions;
        var needed = questions.Where(question => question.IsNeeded).ToList();

        Assert.Equal(
            [
                ("bleeding", Urgency.Ambulance),
                ("heat", Urgency.HospitalNow),
                ("legs", Urgency.Ambulance),
                ("bladder", Urgency.Ambulance),
                ("complaint", Urgency.HospitalNow),
            ],
            needed.Take(5).Select(question => (question.Question.Id, question.CouldBecome))
        );
        Assert.Equal(needed, questions.Take(needed.Count));
    }

    [Fact]
    public void What_settles_an_emergency_alone_comes_before_what_needs_more()
    {
        Assert.Equal("bleeding", SmallClinic.Assess("back-pain: yes").Questions[0].Question.Id);
        Assert.Equal("legs", SmallClinic.Assess("back-pain: yes, cancer-history: yes").Questions[0].Question.Id);
    }

    [Fact]
    public void A_screen_shows_what_is_open_on_it()
    {
        var legs = SmallClinic
            .Assess("back-pain: yes, walking: usual")
            .Questions.Single(question => question.Question.Id == "legs");

        Assert.Equal(["leg-weakness", "numbness"], legs.Open.Select(fact => fact.Id));
    }

    [Fact]
    public void Only_what_can_still_change_something_is_asked()
    {
        var assessment = SmallClinic.AssessOtherwiseHarmless($"back-pain: yes, {SmallClinic.AllTested}");

        Assert.Empty(assessment.Questions);
        Assert.DoesNotContain(assessment.MissingTests, fact => fact.Id is "platelets" or "saturation" or "creatinine");
    }

    [Theory]
    [InlineData("bleeding: yes, faint: yes")]
    [InlineData("back-pain: yes, numbness: yes, cancer-history: yes")]
    [InlineData("back-pain: yes, cancer-history: yes, leg-weakness: not-sure")]
    [InlineData("latch/emergency: ambulance")]
    public void Nothing_is_asked_in_an_emergency(string given)
    {
        var assessment = SmallClinic.Assess(given);

        Assert.Empty(assessment.Questions);
        Assert.Empty(assessment.MissingTests);
    }

    [Fact]
    public void An_assumed_emergency_is_still_asked_about()
    {
        var assessment = SmallClinic.AssessOtherwiseHarmless("temperature: 38 Cel");

        Assert.Equal(Urgency.HospitalNow, assessment.Told);
        Assert.Contains(assessment.MissingTests, fact => fact.Id == "days-since-cytotoxic");
    }

    [Theory]
    [InlineData("back-pain: no", false)]
    [InlineData("back-pain: yes", true)]
    [InlineData("", true)]
    public void A_screen_is_asked_while_its_condition_may_be_true(string given, bool expected) =>
        Assert.Equal(expected, Asks(SmallClinic.Assess(given), "bladder"));

    [Theory]
    [InlineData("leg-weakness: not-sure", false)]
    [InlineData("leg-weakness: no", false)]
    [InlineData("leg-weakness: { is: no, ago: 13 h }", true)]
    [InlineData("", true)]
    public void What_was_asked_in_vain_is_not_asked_again_but_what_is_too_old_is(string given, bool expected) =>
        Assert.Equal(expected, Asks(SmallClinic.Assess($"back-pain: yes, {given}"), "leg-weakness"));

    [Fact]
    public void Gates_are_asked_though_no_rule_needs_them()
    {
        var knowledge = KnowledgeReader.Read(
            SmallClinic
                .With("questions/hands.yaml", "title: Your hands\norder: 25\nasks: [hands]\n")
                .Append(
                    new KnowledgeFile(
                        "facts/hands.yaml",
                        """
                        name: clumsy hands
                        type: yes-no
                        gate: yes
                        if-asked-unknown: [ { urgency: soon } ]
                        ask: { patient: Are your hands clumsy? }
                        cite: [ { source: book, at: p. 97, confidence: known } ]
                        """
                    )
                )
        );

        var question = SmallClinic
            .Assess("back-pain: yes", knowledge)
            .Questions.Single(question => question.Question.Id == "hands");

        Assert.Equal(Urgency.Today, question.CouldBecome);
        Assert.DoesNotContain(
            SmallClinic.Assess("back-pain: yes, numbness: yes", knowledge).Questions,
            question => question.Question.Id == "hands"
        );
    }

    [Fact]
    public void Tests_that_no_question_asks_are_named()
    {
        var assessment = SmallClinic.AssessOtherwiseHarmless("back-pain: yes, onset: minutes");

        Assert.Contains(assessment.MissingTests, fact => fact.Id == "platelets");
        Assert.Contains(assessment.MissingTests, fact => fact.Id == "thinner");
    }

    [Fact]
    public void What_is_derived_is_found_out_by_its_parts()
    {
        var assessment = SmallClinic.AssessOtherwiseHarmless("back-pain: yes");
        var missing = assessment.MissingTests.Select(fact => fact.Id).ToList();

        Assert.DoesNotContain("creatinine-rise", missing);
        Assert.Contains("creatinine", missing);
        Assert.Contains("creatinine-baseline", missing);
        Assert.Contains("pulse", missing);
    }

    [Fact]
    public void A_fever_is_found_out_by_the_temperature()
    {
        var given = "back-pain: yes, days-since-cytotoxic: 9, leg-weakness: no, numbness: no, bladder: usual";

        Assert.True(Asks(SmallClinic.Assess(given), "temperature"));
    }

    [Fact]
    public void A_level_that_a_raise_would_lift_is_still_asked_for()
    {
        var given = $"back-pain: yes, pain-now: not-sure, {SmallClinic.AllTested}".Replace(
            "contacts: 0",
            "contacts: 2",
            StringComparison.Ordinal
        );
        var assessment = SmallClinic.AssessOtherwiseHarmless(given);
        var thirsty = SmallClinic.Facts(given, "harmless", SmallClinic.Knowledge).ToBuilder();
        foreach (var id in new[] { "thirst", "polyuria", "constipation" })
        {
            var fact = SmallClinic.Knowledge.Fact(id);
            thirsty.Set(fact, fact.Unasked);
        }

        var open = Assess.Report(thirsty.Build());

        Assert.Equal((Urgency.Soon, Urgency.Soon), (assessment.AtLeast, open.AtLeast));
        Assert.Equal(Urgency.Today, open.Questions.Single(question => question.Question.Id == "thirst").CouldBecome);
    }

    [Fact]
    public void A_question_says_what_it_can_change()
    {
        var questions = SmallClinic
            .AssessOtherwiseHarmless($"back-pain: yes, confusion: not-sure, {SmallClinic.AllTested}")
            .Facts.ToBuilder();
        var (fall, walking) = (SmallClinic.Knowledge.Fact("fall"), SmallClinic.Knowledge.Fact("walking"));
        questions.Set(fall, fall.Unasked).Set(walking, walking.Unasked);
        questions.Set(SmallClinic.Knowledge.Fact("age"), FactValue.Exactly(60 * Amount.One));

        var assessment = Assess.Report(questions.Build());

        Assert.Equal(
            [("legs", Purpose.Level), ("history", Purpose.Level)],
            assessment.Questions.Select(question => (question.Question.Id, question.Purpose))
        );
    }

    [Fact]
    public void A_pinned_cause_is_worth_asking_for_and_so_is_a_blocked_option()
    {
        var assessment = SmallClinic.AssessOtherwiseHarmless("back-pain: yes");

        Assert.Contains(assessment.MissingTests, fact => fact.Id == "inflammation");
        Assert.Contains(assessment.MissingTests, fact => fact.Id == "days-since-antifolate");
    }

    private static bool Asks(Assessment assessment, string fact) =>
        assessment.Questions.Any(question => question.Open.Any(open => open.Id == fact));
}
