using BackSignal.Engine;
using BackSignal.Records.Assessments;

namespace BackSignal.Fhir.Cards;

/// <summary>Cards on a person's report as a whole: when a chart is opened, and for the department the person is sent to.</summary>
public static class ReportCards
{
    private const int Few = 6;

    /// <summary>The level with its reasons; null on a chart that needs nobody's attention.</summary>
    public static Card? Level(Assessment assessment)
    {
        if (!IsDue(assessment))
        {
            return null;
        }

        var wording = assessment.Facts.Knowledge.Wording;
        var reasons = Reasons(assessment).ToList();
        var text = new Markdown().Line(wording[$"levels/{assessment.Told.Name()}/clinician"]);
        foreach (var finding in reasons.Take(Few))
        {
            text.Item(string.Join("; ", finding.Because.Take(Few)), finding.Name);
            Below(text, finding.Clinician);
            text.Below("Rule: " + finding.Id);
            text.Below(Cited.All(finding.Citations));
        }

        Listed(text, "To be excluded", assessment.Causes.Where(view => view.IsPinned).Select(view => view.Cause.Name));
        Listed(text, "Not asked or not known", OpenNames(assessment));
        return Whole(assessment, text, reasons);
    }

    /// <summary>The hand-over note, for whoever receives the person; null when there is nothing to hand over.</summary>
    public static Card? Note(Assessment assessment)
    {
        if (!IsDue(assessment))
        {
            return null;
        }

        var text = new Markdown();
        foreach (var section in HandOver.Of(assessment))
        {
            text.Heading(section.Title);
            foreach (var line in section.Lines)
            {
                text.Item(line.Text);
            }
        }

        return Whole(assessment, text, [.. Reasons(assessment)]);
    }

    /// <summary>
    /// A level of today or above for a reason of its own, or danger questions open in a current complaint of someone who is, or may be, on
    /// treatment.
    /// </summary>
    public static bool IsDue(Assessment assessment) =>
        assessment.IsReport
        && (
            Reasons(assessment).Any(finding => finding.Kind != FindingKind.NotAsked)
            || (assessment.HasUnaskedDanger && assessment.IsOnTreatment != Truth.False)
        );

    private static IEnumerable<Finding> Reasons(Assessment assessment) =>
        assessment.Findings.Where(finding => finding.Urgency >= Urgency.Today);

    private static Card Whole(Assessment assessment, Markdown text, IReadOnlyList<Finding> reasons)
    {
        var knowledge = assessment.Facts.Knowledge;
        if (!knowledge.IsSigned)
        {
            text.Line(knowledge.Wording["product/draft-review/clinician"]);
        }

        var level = knowledge.Wording[$"levels/{assessment.Told.Name()}/name"];
        return new Card
        {
            Summary = Summary.Of(reasons is [var first, ..] ? $"{level}. {first.Name}" : level),
            Detail = text.ToString(),
            Indicator = assessment.Told >= Urgency.HospitalNow ? Indicator.Critical : Indicator.Warning,
            Source = Cited.Source(reasons.SelectMany(finding => finding.Citations)),
        };
    }

    private static IEnumerable<string> OpenNames(Assessment assessment) =>
        assessment
            .Questions.SelectMany(question => question.Open)
            .Concat(assessment.MissingTests)
            .Select(fact => fact.Name)
            .Distinct();

    private static void Below(Markdown text, string? line)
    {
        if (line is not null)
        {
            text.Below(line);
        }
    }

    private static void Listed(Markdown text, string title, IEnumerable<string> items)
    {
        var few = items.Take(12).ToList();
        if (few.Count > 0)
        {
            text.Item(string.Join("; ", few), title);
        }
    }
}
