using System.Globalization;
using System.Text;
using BackSignal.Engine.Rules;

namespace BackSignal.Engine.Tests.Properties;

/// <summary>Everything an assessment says, as text.</summary>
internal static class Printout
{
    private static readonly CultureInfo Invariant = CultureInfo.InvariantCulture;

    public static string Of(Assessment assessment)
    {
        var text = new StringBuilder();
        text.AppendLine(
            Invariant,
            $"{assessment.IsReport} {assessment.AtLeast} {assessment.Told} {assessment.AtMost} {assessment.HasUnaskedDanger}"
        );
        foreach (var f in assessment.Findings)
        {
            text.AppendLine(
                Invariant,
                $"{f.Kind} {f.Id} {f.Name} {f.Urgency} {Join(f.Because)} {f.Patient} {f.Nurse} {f.Clinician} {Join(f.NeverLoweredBy)} {Cited(f.Citations)}"
            );
        }

        foreach (var c in assessment.Causes)
        {
            text.AppendLine(
                Invariant,
                $"{c.Cause} {c.Fit} {c.IsPinned} {Said(c.For)} {Said(c.Against)} {Said(c.Missing)} {Join(c.SuspectedBy)}"
            );
        }

        foreach (var o in assessment.Options)
        {
            text.AppendLine(
                Invariant,
                $"{o.Therapy} {o.Outcome} {o.IsShown} {Join(o.Helps)} {Join(o.NotFor)} {o.Dose}"
            );
            foreach (var check in o.Checks)
            {
                text.AppendLine(
                    Invariant,
                    $"{check.Check.Kind} {check.Check.Because} {check.Truth} {Join(check.Because)} {Join(check.Missing)} {Cited(check.Check.Citations)}"
                );
            }
        }

        foreach (var q in assessment.Questions)
        {
            text.AppendLine(Invariant, $"{q.Question.Id} {Join(q.Open)} {q.CouldBecome}");
        }

        return text.AppendLine(Join(assessment.MissingTests)).AppendLine(Join(assessment.Facts.Notes)).ToString();
    }

    private static string Join<T>(IEnumerable<T> all) => string.Join('|', all);

    private static string Said(IEnumerable<ArgumentView> arguments) =>
        Join(arguments.Select(argument => $"{argument.Truth} {Join(argument.Because)}"));

    private static string Cited(IEnumerable<Citation> citations) =>
        Join(citations.Select(citation => $"{citation.Source.Id} {citation.At} {citation.Confidence}"));
}
