using System.Globalization;
using BackSignal.Engine;

namespace BackSignal.Cli;

/// <summary>The hand-over note in the order situation, background, assessment, recommendation (SBAR), on one page.</summary>
internal static class HandOverText
{
    public static void Write(Sheet sheet, Assessment assessment)
    {
        var knowledge = assessment.Facts.Knowledge;
        var told = assessment.Told;
        var certain = assessment.Findings.Where(finding => finding.Kind is not FindingKind.NotAsked).ToList();
        var leading = certain.Where(finding => finding.Urgency == told).ToList();

        sheet.Line($"{LevelStyle.Shape(told)} {LevelStyle.Word(knowledge, told)}", LevelStyle.Colour(told));
        sheet.Line(
            $"As of {assessment.Facts.At?.ToString("yyyy-MM-dd HH:mm zzz", CultureInfo.InvariantCulture)}; knowledge {knowledge.Version}.",
            "grey"
        );
        sheet.Heading("Situation");
        foreach (var finding in leading.Take(4))
        {
            sheet.Item("•", $"{finding.Name}: {string.Join("; ", finding.Because)}");
        }

        sheet.Heading("Background");
        Background(sheet, assessment);

        sheet.Heading("Assessment");
        sheet.Item("•", knowledge.Wording[$"levels/{told.Name()}/clinician"]);
        var pinned = assessment.Causes.Where(view => view.IsPinned).Select(view => view.Cause.Name).ToList();
        var likely = assessment
            .Causes.Where(view => view.Fit == Fit.FitsWell)
            .Select(view => view.Cause.Name)
            .Take(3)
            .ToList();
        List(sheet, "to be excluded: ", pinned);
        List(sheet, "fits well: ", likely);
        List(sheet, "not asked or not known: ", [.. NotKnown(assessment)]);

        sheet.Heading("Recommendation");
        foreach (var doNow in leading.Select(finding => finding.Clinician).OfType<string>().Distinct().Take(4))
        {
            sheet.Item("→", doNow);
        }

        var tests = assessment
            .Causes.Where(view => view.IsPinned || view.Fit == Fit.FitsWell)
            .SelectMany(view => view.Cause.FirstTests);
        List(
            sheet,
            "first tests: ",
            [
                .. tests
                    .Where(test => !test.StartsWith("None", StringComparison.Ordinal))
                    .Select(test => test.TrimEnd('.'))
                    .Distinct()
                    .Take(6),
            ]
        );
        List(
            sheet,
            "never lowered by: ",
            [.. leading.SelectMany(finding => finding.NeverLoweredBy).Distinct().Take(8)]
        );
        SiteText.Numbers(sheet, assessment, "clinician");
        SiteText.MadeWith(sheet, assessment, "clinician");
        if (!knowledge.IsSigned)
        {
            sheet.Line(knowledge.Wording["product/draft-review/clinician"], "grey");
        }
    }

    /// <summary>What the record knows (answers stand above): the person, the cancer, the treatment and the tests, with source and date.</summary>
    private static void Background(Sheet sheet, Assessment assessment)
    {
        var facts = assessment.Facts;
        var lines = new List<string>();
        foreach (
            var fact in facts.Knowledge.Facts.Where(fact =>
                facts.IsStated(fact) && facts[fact].State == FactState.Known
            )
        )
        {
            if (facts.OriginOf(fact) is { } origin && !IsAnswer(origin))
            {
                var date = origin.Date is null ? "" : ", " + origin.Date;
                lines.Add($"{ValueText.Say(fact, facts[fact], origin)} ({origin.Source}{date})");
            }
        }

        foreach (var line in lines.Distinct().Take(14))
        {
            sheet.Item("•", line);
        }
    }

    private static bool IsAnswer(Origin origin) =>
        origin.Source == "answer" || origin.Source.StartsWith("QuestionnaireResponse/", StringComparison.Ordinal);

    private static IEnumerable<string> NotKnown(Assessment assessment) =>
        assessment
            .Questions.SelectMany(question => question.Open)
            .Concat(assessment.MissingTests)
            .Select(fact => fact.Name)
            .Distinct()
            .Take(8);

    private static void List(Sheet sheet, string title, IReadOnlyList<string> items)
    {
        if (items.Count > 0)
        {
            sheet.Item("•", title + string.Join("; ", items));
        }
    }
}
