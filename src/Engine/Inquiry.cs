using BackSignal.Engine.Rules;

namespace BackSignal.Engine;

/// <summary>
/// What is still worth asking: only what can change the level, a pinned cause or a blocked option. Of that, what is needed next: not
/// what waits for another answer (<see cref="Pursuit"/>). First what could settle an emergency by itself. Nothing once one is settled (N10).
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
        var where = WhereAsked.Of(facts, truths);
        var pursuit = new Pursuit(facts, truths, where);
        var needed = new Purpose?[knowledge.Questions.Count];
        foreach (var (purpose, rules) in WorthClosing(facts.Knowledge, truths, levels, verdicts))
        {
            foreach (var (row, priority) in rules.OrderByDescending(rule => rule.Priority))
            {
                OpenFacts.Prioritise(facts, row, truths, priority, ofFact, ofRow);
                pursuit.Close(row);
            }

            if (purpose == Purpose.Level)
            {
                Gates(facts, truths, levels, ofFact, ofRow, pursuit);
            }

            pursuit.Choose();
            foreach (var screen in pursuit.Needed)
            {
                needed[screen] ??= purpose;
            }
        }

        Spread(facts, truths, ofFact, ofRow);
        var asked = knowledge.Questions.SelectMany(question => question.Asks).ToHashSet();
        var tests = knowledge.Facts.Where(fact =>
            ofFact[fact.Index] > 0
            && !asked.Contains(fact)
            && fact.Derived is null
            && WhereAsked.IsOpen(facts, fact, truths)
        );
        return new Inquiry(
            [.. Screens(facts, truths, ofFact, needed, new Decisive(facts, truths, where))],
            [.. tests.OrderByDescending(fact => ofFact[fact.Index])]
        );
    }

    /// <summary>Every screen that can still change something: those that are needed now before those that wait, dangers first.</summary>
    private static IEnumerable<OpenQuestion> Screens(
        Facts facts,
        Truth[] truths,
        int[] ofFact,
        Purpose?[] needed,
        Decisive decisive
    )
    {
        var questions = new List<(OpenQuestion Question, int Priority, bool Settles)>();
        var screens = facts.Knowledge.Reasoning.Screens;
        for (var i = 0; i < screens.Length; i++)
        {
            var open = screens[i]
                .Question.Asks.Where(fact => WhereAsked.IsOpen(facts, fact, truths))
                .Where(fact => ofFact[fact.Index] > 0)
                .ToList();
            var priority = open.Select(fact => ofFact[fact.Index]).DefaultIfEmpty(0).Max();
            if (truths[screens[i].When] != Truth.False && priority > 0)
            {
                var could = (Urgency)Math.Max(0, priority - ForLevel);
                var purpose = needed[i] ?? PurposeOf(priority);
                var question = new OpenQuestion(screens[i].Question, open, purpose, could, needed[i] is not null);
                questions.Add((question, priority, question.IsNeeded && decisive.Settles(i)));
            }
        }

        return questions
            .OrderByDescending(q => q.Question.IsNeeded)
            .ThenByDescending(q => q.Question.Purpose)
            .ThenByDescending(q => q.Settles)
            .ThenByDescending(q => q.Priority)
            .ThenBy(q => q.Question.Question.Order)
            .ThenBy(q => q.Question.Question.Id, StringComparer.Ordinal)
            .Select(q => q.Question);
    }

    /// <summary>The rows that are worth closing, by what they can change, each with its priority.</summary>
    private static IEnumerable<(Purpose Purpose, IEnumerable<(int Row, int Priority)> Rules)> WorthClosing(
        Knowledge knowledge,
        Truth[] truths,
        TriageLevels levels,
        OptionVerdict[] verdicts
    ) =>
        [
            (Purpose.Level, Levels(knowledge.Reasoning, truths, levels)),
            (Purpose.Cause, Causes(knowledge, truths)),
            (
                Purpose.Option,
                levels.Told <= Urgency.Soon ? Blocks(knowledge, verdicts).Concat(Helped(knowledge, truths)) : []
            ),
        ];

    /// <summary>What follows from other facts is found out by asking those.</summary>
    private static void Spread(Facts facts, Truth[] truths, int[] ofFact, int[] ofRow)
    {
        var knowledge = facts.Knowledge;
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

        // What decides whether a screen is asked is worth as much as the screen; it may stand on another such screen.
        for (var hasRisen = true; hasRisen; )
        {
            hasRisen = false;
            foreach (var screen in knowledge.Reasoning.Screens.Where(screen => truths[screen.When] != Truth.False))
            {
                var most = screen.Question.Asks.Max(fact => ofFact[fact.Index]);
                if (truths[screen.When] == Truth.Unknown && most > ofRow[screen.When])
                {
                    OpenFacts.Prioritise(facts, screen.When, truths, most, ofFact, ofRow);
                    hasRisen = true;
                }

                if (screen.Question.After is { } lead && most > ofFact[lead.Index])
                {
                    ofFact[lead.Index] = most;
                    hasRisen = true;
                }
            }
        }
    }

    private static Purpose PurposeOf(int priority) =>
        priority switch
        {
            >= ForLevel => Purpose.Level,
            ForCause => Purpose.Cause,
            _ => Purpose.Option,
        };

    private static IEnumerable<(int Row, int Priority)> Levels(
        Reasoning reasoning,
        Truth[] truths,
        TriageLevels levels
    ) =>
        reasoning
            .Levels.Select(row => (row.Row, Urgency: Lifted(row.Urgency, reasoning, truths)))
            .Concat(reasoning.Raises.Select(row => (row.Row, Urgency: row.Raise.Of(levels.Settled))))
            .Where(rule => rule.Urgency > levels.Settled)
            .Select(rule => (rule.Row, ForLevel + (int)rule.Urgency));

    private static void Gates(
        Facts facts,
        Truth[] truths,
        TriageLevels levels,
        int[] ofFact,
        int[] ofRow,
        Pursuit pursuit
    )
    {
        if (levels.Settled >= Urgency.Today)
        {
            return;
        }

        foreach (var gate in facts.Knowledge.Reasoning.Gates)
        {
            if (Triage.IsUnasked(facts, gate, truths))
            {
                ref var priority = ref ofFact[gate.Fact.Index];
                priority = Math.Max(priority, ForLevel + (int)Urgency.Today);
                OpenFacts.Prioritise(facts, gate.When, truths, priority, ofFact, ofRow);
                pursuit.Ask(gate.Fact, gate.When);
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

    private static IEnumerable<(int Row, int Priority)> Causes(Knowledge knowledge, Truth[] truths) =>
        from i in Enumerable.Range(0, knowledge.Causes.Count)
        let cause = knowledge.Causes[i]
        let rows = knowledge.Reasoning.Causes[i]
        where cause.IsCannotMiss && truths[rows.Gate] != Truth.False
        from a in Enumerable.Range(0, rows.Arguments.Length)
        where cause.Arguments[a] is { IsFor: true, IsFinding: true, Weight: not Weight.Weak }
        select (rows.Arguments[a], ForCause);

    private static IEnumerable<(int Row, int Priority)> Blocks(Knowledge knowledge, OptionVerdict[] verdicts) =>
        from verdict in verdicts
        where verdict is { IsShown: true, Outcome: Outcome.CannotTell }
        let checks = knowledge.Therapies[verdict.Therapy].Checks
        from c in Enumerable.Range(0, checks.Count)
        where checks[c].Kind == CheckKind.Block
        select (knowledge.Reasoning.Checks[verdict.Therapy][c], ForOption);

    /// <summary>What would speak for a cause that some option helps: an option is shown only beside such a cause.</summary>
    private static IEnumerable<(int Row, int Priority)> Helped(Knowledge knowledge, Truth[] truths) =>
        from i in knowledge.Reasoning.Helps.SelectMany(causes => causes).Distinct()
        let cause = knowledge.Causes[i]
        let rows = knowledge.Reasoning.Causes[i]
        where truths[rows.Gate] != Truth.False
        from a in Enumerable.Range(0, rows.Arguments.Length)
        where cause.Arguments[a] is { IsFor: true, IsFinding: true, Weight: not Weight.Weak }
        select (rows.Arguments[a], ForOption);
}
