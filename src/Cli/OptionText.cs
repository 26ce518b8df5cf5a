using BackSignal.Engine;
using BackSignal.Engine.Rules;

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
                sheet.Item(
                    "",
                    $"{string.Join("; ", check.Because)} ({AssessmentText.Cited(check.Check.Citations)})",
                    indent: 4
                );
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

    private static bool Speaks(CheckView check, Outcome outcome) =>
        outcome switch
        {
            Outcome.DoNot or Outcome.CannotTell => check.Check.Kind == CheckKind.Block && check.Truth == Truth.True,
            _ => check.Truth == Truth.True || check.Check.Kind == CheckKind.Prescriber,
        };
}
