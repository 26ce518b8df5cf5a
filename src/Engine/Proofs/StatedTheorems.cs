using BackSignal.Engine.Rules;

namespace BackSignal.Engine.Proofs;

/// <summary>The statements of theorems/.</summary>
internal static class StatedTheorems
{
    public static IEnumerable<Proof> Of(Goals goals) =>
        goals.Knowledge.Theorems.Select(theorem => new Proof(
            theorem.Id,
            theorem.Name,
            [.. Levels(goals, theorem), .. Closed(goals, theorem), .. Whatever(goals, theorem)],
            theorem.Citations
        ));

    private static IEnumerable<Lazy<Goal>> Levels(Goals goals, Theorem theorem) =>
        theorem.ToldAtLeast is { } urgency
            ? goals.Everybody(
                theorem.Id,
                p => Premise(p, theorem),
                p => Smt.And(p.Levels.IsReport, p.Levels.Told(urgency))
            )
            : [];

    private static IEnumerable<Lazy<Goal>> Closed(Goals goals, Theorem theorem)
    {
        var knowledge = goals.Knowledge;
        return from therapy in Enumerable.Range(0, knowledge.Therapies.Count)
            let id = knowledge.Therapies[therapy].Id
            where theorem.Closed.Contains(id)
            from goal in goals.Everybody(
                $"{theorem.Id}--{id}",
                p => Premise(p, theorem),
                p => p.Options.IsNoFreerThan(therapy, Outcome.CannotTell)
            )
            select goal;
    }

    /// <summary>A level that holds, or is assumed, while a fact is unknown is told still when it is known, whatever it is.</summary>
    private static IEnumerable<Lazy<Goal>> Whatever(Goals goals, Theorem theorem) =>
        from fact in theorem.Whatever
        from level in goals.Knowledge.Reasoning.Levels
        where level.Flag is { } flag && theorem.Flags.Contains(flag.Id)
        from goal in goals.EveryChange(
            $"{theorem.Id}--{fact.Id}--{level.Flag!.Id}-{level.Index + 1}",
            [fact],
            (a, b) =>
                Smt.And(
                    Smt.Not(a.Facts.IsKnown(fact)),
                    b.Facts.IsExactly(fact),
                    a.Rows.Certain(level.Assumed),
                    Premise(b, theorem)
                ),
            (_, b) => b.Levels.Told(level.Urgency)
        )
        select goal;

    private static string Premise(SmtPatient person, Theorem theorem) =>
        Smt.And([
            SmtConditions.Certain(theorem.When, person),
            .. theorem.Unknown.Select(fact => Smt.Not(person.With(fact).IsKnown(fact))),
            .. theorem.Unless.Select(but => Smt.Not(SmtConditions.Certain(but.When, person))),
        ]);
}
