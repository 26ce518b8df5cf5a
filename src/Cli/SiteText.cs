using BackSignal.Engine;

namespace BackSignal.Cli;

/// <summary>What a site adds to an answer: whom to ring here, and that its file stands over the release.</summary>
internal static class SiteText
{
    /// <summary>The site's own lines for this level.</summary>
    public static void Numbers(Sheet sheet, Assessment assessment, string audience)
    {
        var level = assessment.IsReport ? assessment.Told.Name() : "no-report";
        foreach (var line in Lines(assessment, level, audience))
        {
            sheet.Line(line, "bold");
        }
    }

    /// <summary>That the answer was made with a site's file, and with which.</summary>
    public static void MadeWith(Sheet sheet, Assessment assessment, string audience)
    {
        foreach (var line in Lines(assessment, "made-with", audience))
        {
            sheet.Line(line, "grey");
        }
    }

    /// <summary>The site in a line for who checks its file.</summary>
    public static string Summary(Knowledge knowledge)
    {
        var site = knowledge.Site!;
        var changes = site.Changes.Count == 0 ? "changes no rule" : string.Join("; ", site.Changes);
        var relief = site.SignedOff is { } signed ? $"; relief {site.Relief}, signed by {signed.Name}" : "";
        return $"Site '{site.Name}' ({site.Hash[..12]}), no problem: {changes}{relief}.";
    }

    private static IReadOnlyList<string> Lines(Assessment assessment, string level, string audience)
    {
        var knowledge = assessment.Facts.Knowledge;
        return knowledge.Site?.Lines(knowledge.Wording, level, audience) ?? [];
    }
}
