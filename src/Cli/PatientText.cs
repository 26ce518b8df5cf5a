using BackSignal.Engine;
using BackSignal.Engine.Rules;
using BackSignal.Records.Assessments;

namespace BackSignal.Cli;

/// <summary>What the person is told: what to do first, why in their words, what not to take, what changes everything.</summary>
internal static class PatientText
{
    public static void Write(Sheet sheet, Assessment assessment)
    {
        var knowledge = assessment.Facts.Knowledge;
        var wording = knowledge.Wording;
        if (!assessment.IsReport)
        {
            sheet.Line(wording["levels/no-report/patient"]);
            SiteText.Numbers(sheet, assessment, "patient");
            return;
        }

        var told = assessment.Told;
        sheet.Line($"{LevelStyle.Shape(told)} {FindingWords.Level(knowledge, told)}", LevelStyle.Colour(told));
        sheet.Line(wording[$"levels/{told.Name()}/patient"]);
        SiteText.Numbers(sheet, assessment, "patient");
        Dangers(sheet, assessment);
        if (told <= Urgency.Today)
        {
            Options(sheet, assessment);
        }

        if (told <= Urgency.Soon)
        {
            Causes(sheet, assessment);
            if (wording.Find("product/safety-net/patient") is { } net)
            {
                sheet.Heading("Call at once if");
                foreach (var line in net.Split('\n'))
                {
                    sheet.Item("•", line);
                }
            }
        }

        if (wording.Find($"levels/{told.Name()}/check-in") is { } checkIn)
        {
            sheet.Blank();
            sheet.Line(checkIn);
        }

        sheet.Blank();
        foreach (var key in new[] { "product/not-a-diagnosis/patient", "product/draft-review/patient" })
        {
            if (wording.Find(key) is { } text)
            {
                sheet.Line(text, "grey");
            }
        }

        SiteText.MadeWith(sheet, assessment, "patient");
    }

    private static void Dangers(Sheet sheet, Assessment assessment)
    {
        var texts = assessment
            .Findings.Where(finding => finding.Urgency == assessment.Told && finding.Patient is not null)
            .Select(finding => finding.Patient!)
            .Distinct()
            .Take(3)
            .ToList();
        if (texts.Count == 0)
        {
            return;
        }

        sheet.Heading("What this means");
        foreach (var text in texts)
        {
            sheet.Item("•", text);
        }
    }

    /// <summary>An emergency shows no list of causes (P61); a likely harmless one is told with what it is.</summary>
    private static void Causes(Sheet sheet, Assessment assessment)
    {
        var likely = assessment.Causes.Where(view => view.Fit == Fit.FitsWell).Take(2).ToList();
        if (likely.Count == 0)
        {
            return;
        }

        sheet.Heading("What it could be");
        foreach (var view in likely)
        {
            sheet.Item("•", $"{view.Cause.Patient}. {view.Cause.Explain}".Trim());
        }
    }

    private static void Options(Sheet sheet, Assessment assessment)
    {
        var shown = assessment
            .Options.Where(option => option.IsShown && option.Outcome != Outcome.ClinicianAction)
            .ToList();
        var wording = assessment.Facts.Knowledge.Wording;
        foreach (var (title, isForbidden) in new[] { ("What may help", false), ("Do not use", true) })
        {
            var part = shown.Where(option => option.Outcome >= Outcome.CannotTell == isForbidden).ToList();
            if (part.Count == 0)
            {
                continue;
            }

            sheet.Heading(title);
            foreach (var option in part)
            {
                var outcome = wording.Find($"outcomes/{option.Outcome.Name()}/patient") ?? option.Outcome.Name();
                sheet.Item("•", $"{option.Therapy.Patient}. {outcome}");
                var reasons =
                    isForbidden
                        ? option
                            .Checks.Where(check => check.Check.Kind == CheckKind.Block)
                            .Select(check => check.Check.Because)
                    : option.Therapy.Advice is { } advice ? [advice]
                    : [];
                foreach (var reason in reasons.Distinct().Take(3))
                {
                    sheet.Item("", reason, indent: 4);
                }
            }
        }
    }

    /// <summary>A known reason is said as it is; an unknown one is never said as if it were so.</summary>
    private static IEnumerable<string> Reasons(OptionView option) =>
        option
            .Checks.Where(check => check.Check.Kind == CheckKind.Block)
            .Select(check => check.Truth == Truth.True ? check.Check.Because : $"Not known yet: {check.Check.Because}")
            .Distinct()
            .Take(2);

    private static IEnumerable<string> Advice(OptionView option) => option.Therapy.Advice is { } advice ? [advice] : [];
}
