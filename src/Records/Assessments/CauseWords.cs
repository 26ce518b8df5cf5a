using BackSignal.Engine;

namespace BackSignal.Records.Assessments;

/// <summary>Causes in words for clinicians.</summary>
public static class CauseWords
{
    /// <summary>Those some finding speaks for, best fit first.</summary>
    public static IReadOnlyList<CauseView> Likely(Assessment assessment) =>
        [.. assessment.Causes.Where(view => view.Fit >= Fit.PartlyFits).Take(6)];

    /// <summary>The fit's name from the wording of the knowledge.</summary>
    public static string FitOf(Assessment assessment, CauseView view) =>
        assessment.Facts.Knowledge.Wording.Find($"fits/{view.Fit.Name()}/name") ?? view.Fit.Name().Replace('-', ' ');

    /// <summary>The findings and flags that pin a cause; without any, what was asked in vain.</summary>
    public static string PinnedBy(CauseView view)
    {
        var findings = view.For.Where(a => a.Argument.IsFinding).SelectMany(a => a.Because);
        var assumed = view.AssumedBy.Select(flag => flag.Name + FindingWords.Manner(FindingKind.Assumed));
        var reasons = findings
            .Concat(view.SuspectedBy.Select(flag => flag.Name))
            .Concat(assumed)
            .Distinct()
            .Take(5)
            .ToList();
        var inVain = view
            .Missing.SelectMany(m => m.Because)
            .Where(text => text.EndsWith("not sure", StringComparison.Ordinal));
        return string.Join("; ", reasons.Count > 0 ? reasons : inVain.Distinct().Take(3));
    }

    /// <summary>What to do first to tell; null when nothing is named.</summary>
    public static string? First(CauseView view) =>
        view.Cause.FirstTests.Count == 0
            ? null
            : "first: " + string.Join("; ", view.Cause.FirstTests.Select(test => test.TrimEnd('.')));

    /// <summary>An argument with its weight.</summary>
    public static string Argument(ArgumentView view) =>
        $"{view.Argument.Weight.ToString().ToLowerInvariant()}: {string.Join("; ", view.Because)}";

    /// <summary>The findings nobody knows, the first few; empty when there are none.</summary>
    public static string Missing(CauseView view) =>
        string.Join("; ", view.Missing.Where(a => a.Argument.IsFinding).SelectMany(a => a.Because).Distinct().Take(4));
}
