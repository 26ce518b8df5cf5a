using BackSignal.Engine.Proofs;
using BackSignal.Engine.Sites;

namespace BackSignal.Engine.Tests.Sites;

public class ChangedConditionTests
{
    private const string Wider = "widen: [ { red-flag: dry, when: { any: [ { thirst: yes }, { polyuria: yes } ] } } ]";

    [Fact]
    public void Without_a_solver_it_is_refused_and_the_package_named()
    {
        var refusal = SmallSite.Refusal(Wider);

        Assert.Contains("ours.yaml:2:", refusal, StringComparison.Ordinal);
        Assert.Contains("install Debian's package z3", refusal, StringComparison.Ordinal);
    }

    [Fact]
    public void It_stands_when_every_question_is_answered_with_nobody()
    {
        var asked = new List<string>();
        var site = SmallSite.With(Wider, goal => Said(goal, asked, "unsat"));

        Assert.Equal(["site-lowers-nothing", "site-lowers-nothing--dry"], asked);
        Assert.Equal(["red-flags/dry: another condition"], site.Site!.Changes);
    }

    [Theory]
    [InlineData("unknown")]
    [InlineData("timeout")]
    [InlineData("")]
    public void No_answer_is_no_proof(string said) =>
        Assert.Contains(
            "the solver gave no answer",
            SmallSite.Refusal(Wider, goal => Said(goal, [], said)),
            StringComparison.Ordinal
        );

    [Fact]
    public void Who_is_told_less_is_named_with_rule_and_levels()
    {
        var refusal = SmallSite.Refusal(
            "widen: [ { red-flag: dry, when: { thirst: yes, polyuria: yes, constipation: yes } } ]",
            goal => new SolverAnswer("sat", [Thirsty(goal)])
        );

        Assert.Contains("the red flag 'dry' would say", refusal, StringComparison.Ordinal);
        Assert.Contains("instead of soon", refusal, StringComparison.Ordinal);
        Assert.Contains("theorem site-lowers-nothing", refusal, StringComparison.Ordinal);
    }

    [Fact]
    public void A_level_without_a_condition_of_its_own_is_refused() =>
        Assert.Contains(
            "has levels; say which",
            SmallSite
                .Refusal("widen: [ { red-flag: cord-signs, when: { thirst: yes } } ]")
                .Replace("3 levels", "levels", StringComparison.Ordinal),
            StringComparison.Ordinal
        );

    private static SolverAnswer Said(Goal goal, List<string> asked, string said)
    {
        asked.Add(goal.Name);
        return new SolverAnswer(said, []);
    }

    private static Facts Thirsty(Goal goal)
    {
        var knowledge = goal.People[0].Knowledge;
        return new FactsBuilder(knowledge)
            .Set(knowledge.Fact("thirst"), FactValue.Choice(knowledge.Fact("thirst").Bit("yes")!.Value))
            .Set(knowledge.Fact("polyuria"), FactValue.Choice(knowledge.Fact("polyuria").Bit("yes")!.Value))
            .Set(knowledge.Fact("constipation"), FactValue.Choice(knowledge.Fact("constipation").Bit("no")!.Value))
            .Build();
    }
}
