using BackSignal.Engine;
using BackSignal.Records.Assessments;

namespace BackSignal.Cli;

/// <summary>The causes in words: what must be excluded apart, then the likely ones with for, against and missing.</summary>
internal static class CauseText
{
    public static void Write(Sheet sheet, Assessment assessment)
    {
        var pinned = assessment.Causes.Where(view => view.IsPinned).ToList();
        if (pinned.Count > 0)
        {
            sheet.Heading(Headings.MustBeExcluded);
            foreach (var view in pinned)
            {
                sheet.Item("!", $"{view.Cause.Name}: {CauseWords.PinnedBy(view)}");
                if (CauseWords.First(view) is { } first)
                {
                    sheet.Item("", first, "grey", 4);
                }
            }
        }

        var likely = CauseWords.Likely(assessment);
        sheet.Heading(Headings.Causes);
        if (likely.Count == 0)
        {
            sheet.Item("", Headings.NoCause);
        }

        foreach (var view in likely)
        {
            sheet.Item("•", $"{view.Cause.Name}: {CauseWords.FitOf(assessment, view)}", "bold");
            Arguments(sheet, "▲ for", view.For);
            Arguments(sheet, "▼ against", view.Against);
            if (CauseWords.Missing(view) is { Length: > 0 } missing)
            {
                sheet.Item("○ missing", missing, "grey", 4);
            }
        }
    }

    private static void Arguments(Sheet sheet, string mark, IReadOnlyList<ArgumentView> arguments)
    {
        foreach (var argument in arguments)
        {
            sheet.Item(mark, CauseWords.Argument(argument), indent: 4);
        }
    }
}
