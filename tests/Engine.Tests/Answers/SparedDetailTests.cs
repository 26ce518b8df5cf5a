using BackSignal.Engine.Reading;
using BackSignal.Engine.Tests.Clinics;

namespace BackSignal.Engine.Tests.Answers;

/// <summary>A question that stands for a whole screen: its no answers all of it, anything else opens it.</summary>
public class SparedDetailTests
{
    private static readonly Knowledge Knowledge = KnowledgeReader.Read([
        .. SmallClinic.With(
            "questions/thirst.yaml",
            "title: Thirst\norder: 50\nticks: [thirst, polyuria, constipation]\nnone: None\nafter: water\n"
        ),
        new("questions/water.yaml", "title: Water\norder: 45\nasks: [water]\n"),
        new(
            "facts/water.yaml",
            "name: trouble with water\ntype: yes-no\nharmless: no\nvalid: [ { for: 12 h } ]\nask: { patient: Are you dry? }\n"
        ),
    ]);

    [Fact]
    public void The_details_wait_for_the_question()
    {
        var questions = SmallClinic.Assess("back-pain: yes", Knowledge).Questions;

        Assert.Contains(questions, question => question is { Question.Id: "water", IsNeeded: true });
        Assert.Contains(questions, question => question is { Question.Id: "thirst", IsNeeded: false });
    }

    [Fact]
    public void No_says_that_every_detail_is_absent_and_where_that_comes_from()
    {
        var thirst = Knowledge.Fact("thirst");
        var facts = new FactsBuilder(Knowledge)
            .Set(Knowledge.Fact("water"), FactValue.Choice(1), new Origin("answer", null, null))
            .Build();

        Assert.Equal(FactValue.Choice(thirst.Bit("no")!.Value), facts[thirst]);
        Assert.Equal("answer", facts.OriginOf(thirst)?.Source);
        Assert.False(facts.IsStated(thirst));
    }

    [Theory]
    [InlineData("water: yes")]
    [InlineData("water: not-sure")]
    public void Anything_else_asks_for_the_details(string given)
    {
        var assessment = SmallClinic.Assess($"back-pain: yes, {given}", Knowledge);

        Assert.Equal(FactState.NotAsked, assessment.Facts[Knowledge.Fact("thirst")].State);
        Assert.Contains(assessment.Questions, question => question is { Question.Id: "thirst", IsNeeded: true });
    }

    [Fact]
    public void What_was_said_of_a_detail_stands()
    {
        var facts = SmallClinic.Facts("water: no, thirst: yes, polyuria: not-sure", "not-asked", Knowledge);

        Assert.Equal(FactValue.Choice(2), facts[Knowledge.Fact("thirst")]);
        Assert.Equal(FactState.AskedUnknown, facts[Knowledge.Fact("polyuria")].State);
        Assert.Equal(FactValue.Choice(1), facts[Knowledge.Fact("constipation")]);
    }

    [Fact]
    public void A_no_that_is_too_old_is_asked_again()
    {
        var facts = SmallClinic.Facts("back-pain: yes, water: { is: no, ago: 13 h }", "not-asked", Knowledge);

        Assert.Equal(13 * Age.Hour, facts[Knowledge.Fact("thirst")].AgeMinutes);
        Assert.DoesNotContain(
            Assess.Report(facts).Questions,
            question => question is { Question.Id: "thirst", IsNeeded: true }
        );
    }

    [Fact]
    public void A_conversation_of_harmless_answers_never_shows_the_details()
    {
        var conversation = new Conversation(SmallClinic.Facts("back-pain: yes", "not-asked", Knowledge));
        var asked = new List<string>();
        while (conversation.Next is { } screen)
        {
            asked.Add(screen.Question.Id);
            conversation.Answer(
                screen.Open.Where(f => f.Harmless is not null).ToDictionary(f => f, f => f.Harmless!.Value)
            );
        }

        Assert.Contains("water", asked);
        Assert.DoesNotContain("thirst", asked);
    }
}
