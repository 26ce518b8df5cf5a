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
        Causes(sheet, assessment);
        Options(sheet, assessment, audience);
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
        sheet.Line($"As of {at}; knowledge {knowledge.Version} ({knowledge.Hash[..12]}).", "grey");
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

    private static void Causes(Sheet sheet, Assessment assessment)
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

    /// <summary>The findings and flags that pin a cause; without any, what was asked in vain.</summary>
    private static string PinnedBy(CauseView view)
    {
        var findings = view.For.Where(a => a.Argument.IsFinding).SelectMany(a => a.Because);
        var reasons = findings.Concat(view.SuspectedBy.Select(flag => flag.Name)).Distinct().Take(5).ToList();
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

    private static void Options(Sheet sheet, Assessment assessment, Audience audience)
    {
        var shown = assessment.Options.Where(option => option.IsShown).ToList();
        if (!assessment.IsReport || shown.Count == 0)
        {
            if (assessment.IsReport && assessment.Told >= Urgency.HospitalNow)
            {
                sheet.Heading("Options");
                sheet.Item("", "None at this level: what to do now stands above.");
            }

            return;
        }

        sheet.Heading("Options, checked against this person");
        foreach (var option in shown)
        {
            var wording = assessment.Facts.Knowledge.Wording;
            var outcome =
                wording.Find($"outcomes/{option.Outcome.Name()}/name") ?? option.Outcome.Name().Replace('-', ' ');
            sheet.Item(option.Outcome >= Outcome.CannotTell ? "✗" : "•", $"{option.Therapy.Name}: {outcome}", "bold");
            foreach (var check in option.Checks.Where(check => Speaks(check, option.Outcome)))
            {
                sheet.Item("", $"{string.Join("; ", check.Because)} ({Cited(check.Check.Citations)})", indent: 4);
            }

            if (option.Outcome == Outcome.CannotTell)
            {
                sheet.Item("", "not known: " + NotKnown(option), indent: 4);
            }

            foreach (var cause in option.NotFor)
            {
                sheet.Item("", $"not while {cause.Name} is possible", indent: 4);
            }

            if (audience == Audience.Clinician && option.Dose is { } dose)
            {
                sheet.Item(
                    "",
                    $"daily dose {Amount.Write(dose.Least)} to {Amount.Write(dose.Most)} mg by {option.Therapy.Dose!.By.Name} {dose.Regimen}",
                    indent: 4
                );
            }
        }
    }

    /// <summary>The facts a block needs and nobody knows, those that stand in most blocks first.</summary>
    private static string NotKnown(OptionView option)
    {
        const int few = 10;
        var missing = option
            .Checks.Where(check => check is { Truth: Truth.Unknown, Check.Kind: CheckKind.Block })
            .SelectMany(check => check.Missing)
            .GroupBy(fact => fact.Name)
            .OrderByDescending(group => group.Count())
            .Select(group => group.Key)
            .ToList();
        return string.Join("; ", missing.Take(few)) + (missing.Count > few ? $"; and {missing.Count - few} more" : "");
    }

    /// <summary>What is forbidden says why; what is allowed says its cautions.</summary>
    private static bool Speaks(CheckView check, Outcome outcome) =>
        outcome switch
        {
            Outcome.DoNot or Outcome.CannotTell => check.Check.Kind == CheckKind.Block && check.Truth == Truth.True,
            _ => check.Truth == Truth.True || check.Check.Kind == CheckKind.Prescriber,
        };

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
