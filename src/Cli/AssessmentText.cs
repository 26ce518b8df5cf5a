using System.Globalization;
using BackSignal.Engine;
using BackSignal.Engine.Rules;
using BackSignal.Records.Assessments;
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
            sheet.Line($"{LevelStyle.Shape(told)} {FindingWords.Level(knowledge, told)}", LevelStyle.Colour(told));
            sheet.Line(wording[$"levels/{told.Name()}/{Key(audience)}"]);
            sheet.Line(FindingWords.Span(assessment));
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

        sheet.Heading(Headings.Why);
        foreach (var finding in FindingWords.Shown(assessment))
        {
            var word = FindingWords.Level(assessment.Facts.Knowledge, finding.Urgency);
            sheet.Item(
                LevelStyle.Shape(finding.Urgency),
                $"{word}: {finding.Name}{FindingWords.Manner(finding.Kind)}",
                LevelStyle.Colour(finding.Urgency)
            );
            sheet.Item(
                "",
                FindingWords.NotAsked(finding) ?? "because " + string.Join("; ", finding.Because),
                indent: 4
            );
            if ((audience == Audience.Nurse ? finding.Nurse ?? finding.Clinician : finding.Clinician) is { } doNow)
            {
                sheet.Item("→", doNow, indent: 4);
            }

            if (FindingWords.Never(finding) is { } never)
            {
                sheet.Item("", never, "grey", 4);
            }

            sheet.Item("", Cited(finding.Citations), "grey", 4);
        }
    }

    private static void Open(Sheet sheet, Assessment assessment, Audience audience)
    {
        if (assessment.Questions.Count == 0 && assessment.MissingTests.Count == 0)
        {
            return;
        }

        sheet.Heading(Headings.Open);
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
                $"{Headings.Tests}: " + string.Join("; ", assessment.MissingTests.Take(10).Select(fact => fact.Name)),
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

        sheet.Heading(Headings.Doubts);
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

        sheet.Heading(Headings.Sources);
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
