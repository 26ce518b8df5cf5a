using System.Globalization;
using BackSignal.Engine;
using BackSignal.Engine.Rules;
using Spectre.Console;

namespace BackSignal.Cli;

/// <summary>An assessment in words, for a clinician, a nurse or the person.</summary>
internal static class AssessmentText
{
    public static void Write(IAnsiConsole console, Assessment assessment, Audience audience)
    {
        var sheet = new Sheet(console);
        if (audience == Audience.Patient)
        {
            PatientText.Write(sheet, assessment);
            return;
        }

        Head(sheet, assessment, audience);
        if (!assessment.IsReport)
        {
            Doubts(sheet, assessment);
            return;
        }

        Why(sheet, assessment, audience);
        CauseText.Write(sheet, assessment);
        OptionText.Write(sheet, assessment, audience);
        Open(sheet, assessment, audience);
        Doubts(sheet, assessment);
        Sources(sheet, assessment);
    }

    private static void Head(Sheet sheet, Assessment assessment, Audience audience)
    {
        var knowledge = assessment.Facts.Knowledge;
        var wording = knowledge.Wording;
        if (!assessment.IsReport)
        {
            sheet.Line(wording.Find("levels/no-report/name") ?? "No report", "bold");
            sheet.Line(
                wording.Find($"levels/no-report/{Key(audience)}") ?? "No complaint and no danger in this record."
            );
        }
        else
        {
            var told = assessment.Told;
            sheet.Line($"{LevelStyle.Shape(told)} {LevelStyle.Word(knowledge, told)}", LevelStyle.Colour(told));
            sheet.Line(wording[$"levels/{told.Name()}/{Key(audience)}"]);
            sheet.Line(
                $"Certain: at least {LevelStyle.Word(knowledge, assessment.AtLeast)}. What is unknown could still make it {LevelStyle.Word(knowledge, assessment.AtMost)}."
            );
        }

        var at = assessment.Facts.At?.ToString("yyyy-MM-dd HH:mm zzz", CultureInfo.InvariantCulture);
        SiteText.Numbers(sheet, assessment, Key(audience));
        sheet.Line($"As of {at}; knowledge {knowledge.Version} ({knowledge.Hash[..12]}).", "grey");
        SiteText.MadeWith(sheet, assessment, Key(audience));
        if (!knowledge.IsSigned)
        {
            sheet.Line(
                wording.Find("product/draft-review/clinician") ?? "Draft: no clinician has signed this knowledge.",
                "grey"
            );
        }
    }

    private static void Why(Sheet sheet, Assessment assessment, Audience audience)
    {
        if (assessment.Findings.Count == 0)
        {
            return;
        }

        sheet.Heading("Why");
        foreach (var finding in assessment.Findings.Where(finding => Matters(finding, assessment)))
        {
            var word = LevelStyle.Word(assessment.Facts.Knowledge, finding.Urgency);
            sheet.Item(
                LevelStyle.Shape(finding.Urgency),
                $"{word}: {finding.Name}{Manner(finding.Kind)}",
                LevelStyle.Colour(finding.Urgency)
            );
            sheet.Item("", Reasons(finding), indent: 4);
            if ((audience == Audience.Nurse ? finding.Nurse ?? finding.Clinician : finding.Clinician) is { } doNow)
            {
                sheet.Item("→", doNow, indent: 4);
            }

            if (finding.NeverLoweredBy.Count > 0)
            {
                sheet.Item("", "never lowered by: " + string.Join("; ", finding.NeverLoweredBy), "grey", 4);
            }

            sheet.Item("", Cited(finding.Citations), "grey", 4);
        }
    }

    /// <summary>What is certain counts; what is assumed or unasked only where it raises the level.</summary>
    private static bool Matters(Finding finding, Assessment assessment) =>
        finding.Kind is FindingKind.RedFlag or FindingKind.Floor or FindingKind.Held
        || finding.Urgency > assessment.AtLeast;

    private static string Reasons(Finding finding)
    {
        const int few = 8;
        var because = finding.Because;
        return finding.Kind == FindingKind.NotAsked && because.Count > few
            ? $"not asked yet: {string.Join("; ", because.Take(few))}; and {because.Count - few} more"
            : "because " + string.Join("; ", because);
    }

    private static string Manner(FindingKind kind) =>
        kind switch
        {
            FindingKind.Assumed => " (taken to be so while unknown)",
            FindingKind.Floor => " (least level of a likely cause)",
            FindingKind.Raise => " (raised)",
            FindingKind.NotSure => " (asked, not known)",
            FindingKind.Held => " (held)",
            _ => "",
        };

    /// <summary>The findings and flags that pin a cause; without any, what was asked in vain.</summary>
    /// <summary>The facts a block needs and nobody knows, those that stand in most blocks first.</summary>
    /// <summary>What is forbidden says why; what is allowed says its cautions.</summary>
    private static void Open(Sheet sheet, Assessment assessment, Audience audience)
    {
        if (assessment.Questions.Count == 0 && assessment.MissingTests.Count == 0)
        {
            return;
        }

        sheet.Heading("Still to ask, what can change most first");
        foreach (var question in assessment.Questions.Take(8))
        {
            var asks = question.Open.Select(fact =>
                audience == Audience.Nurse ? fact.Ask!.Nurse ?? fact.Name : fact.Name
            );
            sheet.Item(LevelStyle.Shape(question.CouldBecome), $"{question.Question.Title}: {string.Join("; ", asks)}");
        }

        if (assessment.Questions.Count > 8)
        {
            sheet.Item("", $"and {assessment.Questions.Count - 8} more", "grey");
        }

        if (assessment.MissingTests.Count > 0)
        {
            sheet.Item(
                "",
                "tests and records: " + string.Join("; ", assessment.MissingTests.Take(10).Select(fact => fact.Name)),
                "grey"
            );
        }
    }

    private static void Doubts(Sheet sheet, Assessment assessment)
    {
        if (assessment.Facts.Notes.Length == 0)
        {
            return;
        }

        sheet.Heading("Not read, or read with a doubt (unknown is never no)");
        foreach (var note in assessment.Facts.Notes)
        {
            sheet.Item("?", note);
        }
    }

    private static void Sources(Sheet sheet, Assessment assessment)
    {
        var cited = assessment
            .Findings.SelectMany(finding => finding.Citations)
            .Select(citation => citation.Source)
            .DistinctBy(source => source.Id)
            .ToList();
        if (cited.Count == 0)
        {
            return;
        }

        sheet.Heading("Sources");
        foreach (var source in cited.OrderBy(source => source.Id, StringComparer.Ordinal))
        {
            sheet.Item(
                "",
                $"{source.Id}: {source.Title}{(source.Year is null ? "" : ", " + source.Year)} ({source.Seen.Name()})",
                "grey"
            );
        }
    }

    public static string Cited(IReadOnlyList<Citation> citations) =>
        string.Join(
            "; ",
            citations.Select(citation => $"{citation.Source.Id} {citation.At} [{citation.Confidence.Name()}]")
        );

    private static string Key(Audience audience) => audience == Audience.Nurse ? "nurse" : "clinician";
}
