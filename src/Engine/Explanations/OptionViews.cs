using BackSignal.Engine.Rules;

namespace BackSignal.Engine.Explanations;

/// <summary>Words for the options: which checks spoke, on which facts, and what is missing.</summary>
internal static class OptionViews
{
    public static IReadOnlyList<OptionView> Of(
        Facts facts,
        Truth[] truths,
        CauseFit[] fits,
        OptionVerdict[] verdicts
    ) =>
        [
            .. verdicts
                .Select(verdict => View(facts, truths, fits, verdict))
                .OrderBy(view => view.Outcome)
                .ThenBy(view => view.Therapy.Id, StringComparer.Ordinal),
        ];

    private static OptionView View(Facts facts, Truth[] truths, CauseFit[] fits, OptionVerdict verdict)
    {
        var knowledge = facts.Knowledge;
        var therapy = knowledge.Therapies[verdict.Therapy];
        var rows = knowledge.Reasoning.Checks[verdict.Therapy];
        var checks = new List<CheckView>();
        for (var i = 0; i < rows.Length; i++)
        {
            if (truths[rows[i]] != Truth.False)
            {
                checks.Add(CheckViews.Of(facts, truths, therapy.Checks[i], rows[i]));
            }
        }

        return new OptionView(
            therapy,
            verdict.Outcome,
            verdict.IsShown,
            [.. checks.OrderByDescending(view => view.Check.Kind).ThenByDescending(view => view.Truth)],
            [.. Concerned(knowledge, knowledge.Reasoning.Helps[verdict.Therapy], fits, countPinned: false)],
            [.. Concerned(knowledge, knowledge.Reasoning.NotFor[verdict.Therapy], fits, countPinned: true)],
            DoseFor(facts, truths, therapy.Dose)
        );
    }

    /// <summary>No dose on a value that is too old.</summary>
    private static Bracket? DoseFor(Facts facts, Truth[] truths, Dose? dose)
    {
        if (dose is null)
        {
            return null;
        }

        var stale = facts.Knowledge.Reasoning.StaleRows[dose.By.Index];
        return stale >= 0 && truths[stale] == Truth.True ? null : dose.For(facts[dose.By]);
    }

    private static IEnumerable<Cause> Concerned(
        Knowledge knowledge,
        IEnumerable<int> causes,
        CauseFit[] fits,
        bool countPinned
    ) =>
        causes
            .Where(cause => fits[cause].Fit >= Fit.PartlyFits || (countPinned && fits[cause].IsPinned))
            .Select(cause => knowledge.Causes[cause]);
}
