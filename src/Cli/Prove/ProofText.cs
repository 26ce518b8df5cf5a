using BackSignal.Engine;
using BackSignal.Engine.Proofs;

namespace BackSignal.Cli.Prove;

/// <summary>A line for a theorem, and for one that is refuted the person who breaks it, in plain words; OPEN is what the solver could not decide.</summary>
internal static class ProofText
{
    public static void Write(
        TextWriter to,
        Proof theorem,
        int questions,
        IReadOnlyList<(Goal Goal, Answer Answer)> failed
    )
    {
        to.WriteLine($"{Verdict(questions, failed)}  {theorem.Id}: {theorem.Statement} ({questions})");
        foreach (var (goal, answer) in failed)
        {
            to.WriteLine($"         {goal.Name}: {Why(goal, answer)}");
            Change(to, answer.People);
        }
    }

    /// <summary>A theorem that asks nothing says nothing.</summary>
    public static bool IsProved(int questions, int failed) => questions > 0 && failed == 0;

    /// <summary>A solver that gave up has refuted nothing; nothing is proved either.</summary>
    private static string Verdict(int questions, IReadOnlyList<(Goal Goal, Answer Answer)> failed) =>
        IsProved(questions, failed.Count) ? "proved "
        : failed.Any(question => question.Answer.Is(!question.Goal.IsPossible)) ? "REFUTED"
        : "OPEN   ";

    private static string Why(Goal goal, Answer answer) =>
        (goal.IsPossible, answer.Said) switch
        {
            (true, "unsat") => "there is nobody like this",
            (false, "sat") => "this person breaks it",
            (_, var other) => $"the solver gave no answer ({other}); give it more time with --seconds",
        };

    private static void Change(TextWriter to, IReadOnlyList<Facts> people)
    {
        if (people.Count == 0)
        {
            return;
        }

        var before = people[0];
        Person(to, before, before.Knowledge.Facts);
        if (people.Count > 1)
        {
            var after = before.ToBuilder();
            var changed = before.Knowledge.Facts.Where(fact => people[1].IsStated(fact)).ToList();
            changed.ForEach(fact => after.Set(fact, people[1][fact]));
            to.WriteLine("           and then:");
            Person(to, after.Build(), changed);
        }
    }

    /// <summary>The facts of a person, and what the engine says of them.</summary>
    public static void Person(TextWriter to, Facts facts, IEnumerable<Fact> which)
    {
        foreach (var fact in which.Where(facts.IsStated))
        {
            to.WriteLine($"           {fact.Id}: {ValueText.Say(fact, facts[fact], null)}{Age(facts[fact])}");
        }

        var assessment = Assess.Report(facts);
        to.WriteLine(
            $"           told {assessment.Told.Name()}, at least {assessment.AtLeast.Name()}, at most {assessment.AtMost.Name()}"
        );
    }

    private static string Age(FactValue value) => value.AgeMinutes > 0 ? $", {value.AgeMinutes} minutes old" : "";
}
