using BackSignal.Engine.Rules;

namespace BackSignal.Engine;

/// <summary>
/// What is still worth asking: only what can change the level, a pinned cause or a blocked option, dangers first. Nothing once
/// an emergency is settled (N10).
/// </summary>
internal sealed record Inquiry(IReadOnlyList<OpenQuestion> Questions, IReadOnlyList<Fact> MissingTests)
{
    // Priorities: a level the answer could lead to counts above every cause, a cause above every option.
    private const int ForOption = 1;
    private const int ForCause = 2;
    private const int ForLevel = 3;

    public static Inquiry Of(Facts facts, Truth[] truths, TriageLevels levels, OptionVerdict[] verdicts)
    {
        if (levels.Settled >= Urgency.HospitalNow)
        {
            return new Inquiry([], []);
        }

        var knowledge = facts.Knowledge;
        var ofFact = new int[knowledge.Facts.Count];
        var ofRow = new int[truths.Length];
        Levels(facts, truths, levels, ofFact, ofRow);
        Causes(facts, truths, ofFact, ofRow);
        if (levels.Told <= Urgency.Soon)
        {
            Blocks(facts, truths, verdicts, ofFact, ofRow);
        }

        Spread(knowledge, ofFact);
        var questions = new List<(OpenQuestion Question, int Priority)>();
        var asked = new HashSet<Fact>();
        foreach (var screen in knowledge.Reasoning.Screens)
        {
            asked.UnionWith(screen.Question.Asks);
            if (truths[screen.When] == Truth.False)
            {
                continue;
            }

            var open = screen.Question.Asks.Where(fact => IsOpen(facts, fact, truths)).ToList();
            var priority = open.Select(fact => ofFact[fact.Index]).DefaultIfEmpty(0).Max();
            if (priority > 0)
            {
                var could = (Urgency)Math.Max(0, priority - ForLevel);
                questions.Add((new OpenQuestion(screen.Question, open, PurposeOf(priority), could), priority));
            }
        }

        var inOrder = questions
            .OrderByDescending(q => q.Priority)
            .ThenBy(q => q.Question.Question.Order)
            .ThenBy(q => q.Question.Question.Id, StringComparer.Ordinal)
            .Select(q => q.Question);
        var tests = knowledge.Facts.Where(fact =>
            ofFact[fact.Index] > 0 && !asked.Contains(fact) && fact.Derived is null && IsOpen(facts, fact, truths)
        );
        return new Inquiry([.. inOrder], [.. tests.OrderByDescending(fact => ofFact[fact.Index])]);
    }

    /// <summary>What follows from other facts is found out by asking those.</summary>
    private static void Spread(Knowledge knowledge, int[] ofFact)
    {
        foreach (var fact in knowledge.DerivedInOrder.Reverse())
        {
            foreach (var part in fact.Derived!.Facts)
            {
                ofFact[part.Index] = Math.Max(ofFact[part.Index], ofFact[fact.Index]);
            }
        }

        foreach (var (fact, of) in knowledge.Extremes)
        {
            ofFact[of.Index] = Math.Max(ofFact[of.Index], ofFact[fact.Index]);
        }
    }

    /// <summary>Not asked yet, or too old. What was asked in vain is not asked again.</summary>
    private static bool IsOpen(Facts facts, Fact fact, Truth[] truths)
    {
        var state = facts[fact].State;
        return state == FactState.NotAsked
            || (
                state == FactState.Known
                && facts.Knowledge.Reasoning.StaleRows[fact.Index] is >= 0 and var row
                && truths[row] == Truth.True
            );
    }

    private static Purpose PurposeOf(int priority) =>
        priority switch
        {
            >= ForLevel => Purpose.Level,
            ForCause => Purpose.Cause,
            _ => Purpose.Option,
        };

    private static void Levels(Facts facts, Truth[] truths, TriageLevels levels, int[] ofFact, int[] ofRow)
    {
        var reasoning = facts.Knowledge.Reasoning;
        foreach (var row in reasoning.Levels)
        {
            var lifted = Lifted(row.Urgency, reasoning, truths);
            if (lifted > levels.Settled)
            {
                OpenFacts.Prioritise(facts, row.Row, truths, ForLevel + (int)lifted, ofFact, ofRow);
            }
        }

        foreach (var row in reasoning.Raises.Where(row => row.Raise.Of(levels.Settled) > levels.Settled))
        {
            var raised = row.Raise.Of(levels.Settled);
            OpenFacts.Prioritise(facts, row.Row, truths, ForLevel + (int)raised, ofFact, ofRow);
        }

        if (levels.Settled >= Urgency.Today)
        {
            return;
        }

        foreach (var gate in reasoning.Gates)
        {
            if (Triage.IsUnasked(facts, gate, truths))
            {
                ref var priority = ref ofFact[gate.Fact.Index];
                priority = Math.Max(priority, ForLevel + (int)Urgency.Today);
            }
        }
    }

    /// <summary>The level a rule leads to together with the raises that are certain.</summary>
    private static Urgency Lifted(Urgency urgency, Reasoning reasoning, Truth[] truths)
    {
        var lifted = urgency;
        foreach (var row in reasoning.Raises)
        {
            var raised = row.Raise.Of(urgency);
            lifted = truths[row.Row] == Truth.True && raised > lifted ? raised : lifted;
        }

        return lifted;
    }

    private static void Causes(Facts facts, Truth[] truths, int[] ofFact, int[] ofRow)
    {
        var knowledge = facts.Knowledge;
        for (var i = 0; i < knowledge.Causes.Count; i++)
        {
            var rows = knowledge.Reasoning.Causes[i];
            if (!knowledge.Causes[i].IsCannotMiss || truths[rows.Gate] == Truth.False)
            {
                continue;
            }

            for (var a = 0; a < rows.Arguments.Length; a++)
            {
                if (knowledge.Causes[i].Arguments[a] is { IsFor: true, IsFinding: true, Weight: not Weight.Weak })
                {
                    OpenFacts.Prioritise(facts, rows.Arguments[a], truths, ForCause, ofFact, ofRow);
                }
            }
        }
    }

    private static void Blocks(Facts facts, Truth[] truths, OptionVerdict[] verdicts, int[] ofFact, int[] ofRow)
    {
        var knowledge = facts.Knowledge;
        foreach (var verdict in verdicts.Where(v => v is { IsShown: true, Outcome: Outcome.CannotTell }))
        {
            var rows = knowledge.Reasoning.Checks[verdict.Therapy];
            for (var c = 0; c < rows.Length; c++)
            {
                if (knowledge.Therapies[verdict.Therapy].Checks[c].Kind == CheckKind.Block)
                {
                    OpenFacts.Prioritise(facts, rows[c], truths, ForOption, ofFact, ofRow);
                }
            }
        }
    }
}
