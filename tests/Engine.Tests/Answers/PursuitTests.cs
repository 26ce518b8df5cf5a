using BackSignal.Engine.Reading;
using BackSignal.Engine.Tests.Clinics;

namespace BackSignal.Engine.Tests.Answers;

/// <summary>A rule that needs two things asks for one of them first, and never forgets the other.</summary>
public class PursuitTests
{
    private static readonly Knowledge Knowledge = Read("when: { coughing: yes, travel: yes }");

    private static readonly Knowledge Relieved = Read("when: { coughing: yes, not: { hands: no, travel: no } }");

    private static readonly string[] Parts = ["coughing", "travel", "hands"];

    [Fact]
    public void One_of_two_parts_is_asked_and_the_other_waits()
    {
        var questions = Ask("", Knowledge);

        Assert.Equal(["coughing"], Needed(questions));
        Assert.Contains(questions, question => question.Question.Id == "travel" && !question.IsNeeded);
    }

    [Theory]
    [InlineData("coughing: yes", "travel")]
    [InlineData("coughing: not-sure", "travel")]
    [InlineData("travel: yes", "coughing")]
    public void The_other_part_is_asked_unless_the_first_is_a_no(string given, string next) =>
        Assert.Equal([next], Needed(Ask(given, Knowledge)));

    [Theory]
    [InlineData("coughing: no")]
    [InlineData("travel: no")]
    public void A_no_to_one_part_spares_the_other(string given) => Assert.Empty(Needed(Ask(given, Knowledge)));

    [Fact]
    public void A_relief_is_asked_for_only_when_there_is_something_to_relieve()
    {
        Assert.Equal(["coughing"], Needed(Ask("", Relieved)));
        Assert.Empty(Needed(Ask("coughing: no", Relieved)));
        Assert.Equal(["hands", "travel"], Needed(Ask("coughing: yes", Relieved)));
    }

    [Fact]
    public void A_part_that_is_asked_anyway_is_waited_for()
    {
        var gated = Read(
            "when: { coughing: yes, travel: yes }",
            "gate: yes\nif-asked-unknown: [ { urgency: soon } ]\n"
        );

        Assert.Equal(["travel"], Needed(Ask("", gated)));
    }

    [Fact]
    public void A_screen_waits_for_what_decides_whether_it_is_asked()
    {
        var conditional = Read("when: { coughing: yes }", "", "when: { travel: yes }\n");

        Assert.Equal(["travel"], Needed(Ask("", conditional)));
        Assert.Equal(["coughing"], Needed(Ask("travel: yes", conditional)));
        Assert.Equal(["coughing"], Needed(Ask("travel: not-sure", conditional)));
        Assert.Empty(Ask("travel: no", conditional));
    }

    /// <summary>The clinic with a rule about three facts nothing else looks at; all else harmless and tested.</summary>
    private static IReadOnlyList<OpenQuestion> Ask(string given, Knowledge knowledge)
    {
        var facts = SmallClinic
            .Facts($"back-pain: yes, {SmallClinic.AllTested}{(given == "" ? "" : ", " + given)}", "harmless", knowledge)
            .ToBuilder();
        foreach (var id in Parts.Where(id => !given.Contains(id, StringComparison.Ordinal)))
        {
            facts.Set(knowledge.Fact(id), knowledge.Fact(id).Unasked);
        }

        return Assess.Report(facts.Build()).Questions;
    }

    private static IEnumerable<string> Needed(IReadOnlyList<OpenQuestion> questions) =>
        questions.Where(question => question.IsNeeded).Select(question => question.Question.Id);

    private static Knowledge Read(string when, string travel = "", string coughing = "") =>
        KnowledgeReader.Read([
            .. SmallClinic.Files,
            Fact("coughing", ""),
            Fact("travel", travel),
            Fact("hands", ""),
            new("questions/coughing.yaml", $"title: Cough\norder: 80\nasks: [coughing]\n{coughing}"),
            new("questions/hands.yaml", "title: Hands\norder: 81\nasks: [hands]\n"),
            new("questions/travel.yaml", "title: Travel\norder: 82\nasks: [travel]\n"),
            new(
                "red-flags/cough.yaml",
                $"name: Cough\ndomain: infection\nurgency: today\n{when}\npatient: Ring us.\n"
                    + "cite: [ { source: book, at: p. 98, confidence: known } ]\nreview: { state: draft }\n"
            ),
        ]);

    private static KnowledgeFile Fact(string id, string more) =>
        new(
            $"facts/{id}.yaml",
            $"name: {id}\ntype: yes-no\nharmless: no\n{more}ask: {{ patient: Is there {id}? }}\n"
                + "cite: [ { source: book, at: p. 97, confidence: known } ]\n"
        );
}
