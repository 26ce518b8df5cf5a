using BackSignal.Engine.Conditions;
using BackSignal.Engine.Rules;

namespace BackSignal.Engine.Reading;

/// <summary>Refuses what stands in a place where it cannot be judged, or in two.</summary>
internal static class Places
{
    /// <summary>Domains are counted over the red flags, so only a red flag can count them.</summary>
    public static void RefuseDomainCounts(
        IEnumerable<Fact> facts,
        IEnumerable<Definition> definitions,
        IEnumerable<Cause> causes,
        IEnumerable<Therapy> therapies,
        IEnumerable<Interaction> interactions,
        IEnumerable<Question> questions,
        Problems problems
    )
    {
        foreach (var fact in facts)
        {
            var derived = fact.Derived is Derivation.Score score ? score.Items.Select(item => item.When) : [];
            Refuse(
                $"facts/{fact.Id}.yaml",
                [
                    fact.Gate,
                    .. fact.IfAskedUnknown.Select(row => row.When),
                    .. fact.Valid.Select(row => row.When),
                    .. derived,
                ]
            );
        }

        foreach (var definition in definitions)
        {
            Refuse($"definitions/{definition.Id}.yaml", [definition.When]);
        }

        foreach (var cause in causes)
        {
            Refuse(
                $"causes/{cause.Id}.yaml",
                [
                    cause.Gate,
                    .. cause.Floors.Select(floor => floor.When),
                    .. cause.Arguments.Select(argument => argument.When),
                ]
            );
        }

        foreach (var therapy in therapies)
        {
            Refuse($"therapies/{therapy.Id}.yaml", therapy.Checks.Select(check => check.When));
        }

        foreach (var interaction in interactions)
        {
            Refuse($"interactions/{interaction.Id}.yaml", interaction.Checks.Select(check => check.When));
        }

        foreach (var question in questions)
        {
            Refuse($"questions/{question.Id}.yaml", [question.When]);
        }

        void Refuse(string file, IEnumerable<Condition?> conditions)
        {
            if (conditions.Any(when => when?.Parts().Any(part => part is Condition.DistinctDomains) == true))
            {
                problems.Add(file, 1, "counts domains; 'distinct-domains' stands in red flags only");
            }
        }
    }

    /// <summary>A screen that comes after a question nobody asks would never come; one that comes after a detail would not be spared with it.</summary>
    public static void RefuseAfterUnasked(IReadOnlyList<Question> questions, Problems problems)
    {
        foreach (var question in questions.Where(question => question.After is not null))
        {
            var lead = questions.FirstOrDefault(other => other.Asks.Contains(question.After!));
            if (lead is null || lead.After is not null)
            {
                problems.Add(
                    $"questions/{question.Id}.yaml",
                    1,
                    $"comes after '{question.After}', which {(lead is null ? "no screen asks" : "comes after a question itself")}; ask it on a screen that comes after none"
                );
            }
        }
    }

    /// <summary>A fact on two screens would count as answered when only one of them is not asked.</summary>
    public static void RefuseAskedTwice(IEnumerable<Question> questions, Problems problems)
    {
        var asked = new Dictionary<Fact, Question>();
        foreach (var question in questions)
        {
            foreach (var fact in question.Asks.Where(fact => !asked.TryAdd(fact, question)))
            {
                problems.Add(
                    $"questions/{question.Id}.yaml",
                    1,
                    $"'{fact.Id}' is asked in questions/{asked[fact].Id}.yaml already; ask it on one screen"
                );
            }
        }
    }
}
