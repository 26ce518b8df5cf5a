using BackSignal.Engine.Rules;

namespace BackSignal.Engine.Proofs;

/// <summary>What holds of every option.</summary>
internal static class OptionTheorems
{
    public static IEnumerable<Proof> Of(Goals goals)
    {
        yield return new Proof(
            "no-option-in-an-emergency",
            "Nobody who is told ambulance or hospital now is offered any option.",
            Each(
                goals,
                "no-option-in-an-emergency",
                p => Smt.And(p.Levels.IsReport, p.Levels.Told(Urgency.HospitalNow)),
                (p, therapy) => Smt.Not(p.Options.IsShown(therapy))
            ),
            []
        );
        yield return new Proof(
            "only-what-not-to-do-today",
            "Nobody who is told today sees more of an option than that it must not be taken, or not before we have spoken.",
            Each(
                goals,
                "only-what-not-to-do-today",
                p => Smt.And(p.Levels.IsReport, p.Levels.Told(Urgency.Today)),
                (p, therapy) =>
                    Smt.Implies(p.Options.IsShown(therapy), p.Options.IsNoFreerThan(therapy, Outcome.CannotTell))
            ),
            []
        );
        yield return new Proof(
            "blocks",
            "Every block closes its option while it is unknown, and forbids it when it is certain.",
            [.. Blocks(goals)],
            []
        );
        yield return new Proof(
            "options-agree",
            "No two options whose medicines an interaction names are open to the same person without a prescriber.",
            [.. Pairs(goals)],
            []
        );
    }

    private static IReadOnlyList<Lazy<Goal>> Each(
        Goals goals,
        string name,
        Func<SmtPatient, string> premise,
        Func<SmtPatient, int, string> claim
    )
    {
        var therapies = goals.Knowledge.Therapies.Count;
        return
        [
            .. goals.Everybody(
                name,
                premise,
                p => Smt.And([.. Enumerable.Range(0, therapies).Select(i => claim(p, i))])
            ),
        ];
    }

    private static IEnumerable<Lazy<Goal>> Blocks(Goals goals)
    {
        var knowledge = goals.Knowledge;
        for (var i = 0; i < knowledge.Therapies.Count; i++)
        {
            var (therapy, rows, index) = (knowledge.Therapies[i], knowledge.Reasoning.Checks[i], i);
            for (var j = 0; j < rows.Length; j++)
            {
                if (therapy.Checks[j].Kind != CheckKind.Block)
                {
                    continue;
                }

                var row = rows[j];
                var goal = goals.Everybody(
                    $"blocks--{therapy.Id}--{j + 1}",
                    p => p.Rows.Possible(row),
                    p =>
                        Smt.And(
                            p.Options.IsNoFreerThan(index, Outcome.CannotTell),
                            Smt.Implies(p.Rows.Certain(row), p.Options.IsNoFreerThan(index, Outcome.DoNot))
                        )
                );
                foreach (var question in goal)
                {
                    yield return question;
                }
            }
        }
    }

    /// <summary>Pairs of options whose medicines an interaction names.</summary>
    private static IEnumerable<Lazy<Goal>> Pairs(Goals goals)
    {
        var knowledge = goals.Knowledge;
        var pairs =
            from interaction in knowledge.Interactions
            from first in Enumerable.Range(0, knowledge.Therapies.Count)
            from second in Enumerable.Range(0, knowledge.Therapies.Count)
            where first != second
            where
                Belongs(knowledge, first, interaction.Between[0]) && Belongs(knowledge, second, interaction.Between[1])
            select (Interaction: interaction, First: first, Second: second);
        return pairs.Select(pair =>
            goals.Nobody(
                $"options-agree--{pair.Interaction.Id}--{knowledge.Therapies[pair.First].Id}--{knowledge.Therapies[pair.Second].Id}",
                p => Smt.And(IsOpen(p, pair.First), IsOpen(p, pair.Second))
            )
        );
    }

    private static string IsOpen(SmtPatient person, int therapy) =>
        Smt.And(person.Options.IsShown(therapy), Smt.Not(person.Options.IsNoFreerThan(therapy, Outcome.Prescriber)));

    private static bool Belongs(Knowledge knowledge, int therapy, string party) =>
        knowledge.Therapies[therapy].Id == party
        || knowledge
            .Therapies[therapy]
            .Drugs.SelectMany(knowledge.Formulary.Members)
            .Any(drug => knowledge.Formulary.Belongs(drug, party));
}
