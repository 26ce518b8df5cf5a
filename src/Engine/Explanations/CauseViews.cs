using BackSignal.Engine.Rows;
using BackSignal.Engine.Rules;

namespace BackSignal.Engine.Explanations;

/// <summary>Words for the causes: for, against and missing, as chips of facts.</summary>
internal static class CauseViews
{
    public static IReadOnlyList<CauseView> Of(Facts facts, Truth[] truths, CauseFit[] fits)
    {
        var sorted = (CauseFit[])fits.Clone();
        Array.Sort(sorted, Differential.Order);
        return
        [
            .. sorted
                .Where(fit =>
                    fit.IsPinned
                    || truths[facts.Knowledge.Reasoning.Causes[fit.Cause].Gate] != Truth.False
                    || SuspectedBy(facts, truths, fit.Cause, level => level.Row).Any()
                )
                .Select(fit => View(facts, truths, fit)),
        ];
    }

    private static CauseView View(Facts facts, Truth[] truths, CauseFit fit)
    {
        var cause = facts.Knowledge.Causes[fit.Cause];
        var rows = facts.Knowledge.Reasoning.Causes[fit.Cause].Arguments;
        var arguments = new List<ArgumentView>();
        for (var i = 0; i < rows.Length; i++)
        {
            if (truths[rows[i]] != Truth.False)
            {
                var because =
                    truths[rows[i]] == Truth.True
                        ? Because.True(facts, rows[i], truths)
                        : Because.Unknown(facts, rows[i], truths);
                arguments.Add(new ArgumentView(cause.Arguments[i], truths[rows[i]], because));
            }
        }

        var suspectedBy = SuspectedBy(facts, truths, fit.Cause, level => level.Row).ToList();
        var isHidden =
            suspectedBy.Count == 0 && truths[facts.Knowledge.Reasoning.Causes[fit.Cause].Gate] == Truth.False;
        var strongestFirst = arguments.OrderByDescending(a => a.Argument.Weight).ToList();
        return new CauseView(
            cause,
            fit.Fit,
            fit.IsPinned,
            [.. strongestFirst.Where(a => a.Truth == Truth.True && a.Argument.IsFor)],
            [.. strongestFirst.Where(a => a.Truth == Truth.True && !a.Argument.IsFor)],
            [.. strongestFirst.Where(a => a.Truth == Truth.Unknown && a.Argument.IsFor)],
            suspectedBy,
            isHidden ? [] : [.. SuspectedBy(facts, truths, fit.Cause, level => level.Assumed).Except(suspectedBy)]
        );
    }

    private static IEnumerable<RedFlag> SuspectedBy(Facts facts, Truth[] truths, int cause, Func<LevelRow, int> rowOf)
    {
        var reasoning = facts.Knowledge.Reasoning;
        return reasoning
            .Suspicions[cause]
            .Where(level => truths[rowOf(reasoning.Levels[level])] == Truth.True)
            .Select(level => reasoning.Levels[level].Flag!)
            .Distinct();
    }
}
