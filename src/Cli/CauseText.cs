using BackSignal.Engine;
using BackSignal.Engine.Rules;

namespace BackSignal.Cli;

/// <summary>The causes in words: what must be excluded apart, then the likely ones with for, against and missing.</summary>
internal static class CauseText
{
    public static void Write(Sheet sheet, Assessment assessment)
    {
        var pinned = assessment.Causes.Where(view => view.IsPinned).ToList();
        if (pinned.Count > 0)
        {
            sheet.Heading("Must be excluded");
            foreach (var view in pinned)
            {
                sheet.Item("!", $"{view.Cause.Name}: {PinnedBy(view)}");
                if (view.Cause.FirstTests.Count > 0)
                {
                    sheet.Item(
                        "",
                        "first: " + string.Join("; ", view.Cause.FirstTests.Select(test => test.TrimEnd('.'))),
                        "grey",
                        4
                    );
                }
            }
        }

        var likely = assessment.Causes.Where(view => view.Fit >= Fit.PartlyFits).Take(6).ToList();
        sheet.Heading("What it may be, best fit first (this never lowers the level)");
        if (likely.Count == 0)
        {
            sheet.Item("", "Nothing points to one cause yet.");
        }

        foreach (var view in likely)
        {
            sheet.Item(
                "•",
                $"{view.Cause.Name}: {assessment.Facts.Knowledge.Wording.Find($"fits/{view.Fit.Name()}/name") ?? view.Fit.Name().Replace('-', ' ')}",
                "bold"
            );
            Arguments(sheet, "▲ for", view.For);
            Arguments(sheet, "▼ against", view.Against);
            var missing = view
                .Missing.Where(a => a.Argument.IsFinding)
                .SelectMany(a => a.Because)
                .Distinct()
                .Take(4)
                .ToList();
            if (missing.Count > 0)
            {
                sheet.Item("○ missing", string.Join("; ", missing), "grey", 4);
            }
        }
    }

    private static string PinnedBy(CauseView view)
    {
        var findings = view.For.Where(a => a.Argument.IsFinding).SelectMany(a => a.Because);
        var assumed = view.AssumedBy.Select(flag => $"{flag.Name} (taken to be so while unknown)");
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

    private static void Arguments(Sheet sheet, string mark, IReadOnlyList<ArgumentView> arguments)
    {
        foreach (var argument in arguments)
        {
            sheet.Item(
                mark,
                $"{argument.Argument.Weight.ToString().ToLowerInvariant()}: {string.Join("; ", argument.Because)}",
                indent: 4
            );
        }
    }
}
