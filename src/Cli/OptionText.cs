using BackSignal.Engine;
using BackSignal.Engine.Rules;
using BackSignal.Records.Assessments;

namespace BackSignal.Cli;

/// <summary>The options in words: what may be said of each, why, and what is not known.</summary>
internal static class OptionText
{
    public static void Write(Sheet sheet, Assessment assessment, Audience audience)
    {
        var shown = assessment.Options.Where(option => option.IsShown).ToList();
        if (!assessment.IsReport || shown.Count == 0)
        {
            if (assessment.IsReport && assessment.Told >= Urgency.HospitalNow)
            {
                sheet.Heading(Headings.Options);
                sheet.Item("", Headings.NoOptions);
            }

            return;
        }

        sheet.Heading(Headings.Options);
        foreach (var option in shown)
        {
            sheet.Item(
                option.Outcome >= Outcome.CannotTell ? "✗" : "•",
                $"{option.Therapy.Name}: {OptionWords.OutcomeOf(assessment, option)}",
                "bold"
            );
            foreach (var check in OptionWords.Speaking(option))
            {
                sheet.Item(
                    "",
                    $"{string.Join("; ", check.Because)} ({AssessmentText.Cited(check.Check.Citations)})",
                    indent: 4
                );
            }

            Below(OptionWords.NotKnown(option));
            Below(OptionWords.NotWhile(option));
            Below(audience == Audience.Clinician ? OptionWords.Dose(option) : null);
        }

        void Below(string? text)
        {
            if (text is not null)
            {
                sheet.Item("", text, indent: 4);
            }
        }
    }
}
