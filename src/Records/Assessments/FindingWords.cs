using System.Globalization;
using BackSignal.Engine;

namespace BackSignal.Records.Assessments;

/// <summary>The level and its reasons in words for clinicians.</summary>
public static class FindingWords
{
    private const int Few = 8;

    /// <summary>The level's name from the wording of the knowledge.</summary>
    public static string Level(Knowledge knowledge, Urgency urgency) =>
        knowledge.Wording.Find($"levels/{urgency.Name()}/name") ?? urgency.Name();

    /// <summary>What is certain, and what it could still become.</summary>
    public static string Span(Assessment assessment)
    {
        var knowledge = assessment.Facts.Knowledge;
        return $"Certain: at least {Level(knowledge, assessment.AtLeast)}. What is unknown could still make it {Level(knowledge, assessment.AtMost)}.";
    }

    /// <summary>The reasons worth showing: what is certain counts; what is assumed or unasked only where it raises the level.</summary>
    public static IEnumerable<Finding> Shown(Assessment assessment) =>
        assessment.Findings.Where(finding =>
            finding.Kind is FindingKind.RedFlag or FindingKind.Floor or FindingKind.Held
            || finding.Urgency > assessment.AtLeast
        );

    /// <summary>How a reason came to count; empty when it is simply true.</summary>
    public static string Manner(FindingKind kind) =>
        kind switch
        {
            FindingKind.Assumed => " (taken to be so while unknown)",
            FindingKind.Floor => " (least level of a likely cause)",
            FindingKind.Raise => " (raised)",
            FindingKind.NotSure => " (asked, not known)",
            FindingKind.Held => " (held)",
            _ => "",
        };

    /// <summary>The questions nobody asked yet, the first few by name; null for every other reason.</summary>
    public static string? NotAsked(Finding finding)
    {
        if (finding.Kind != FindingKind.NotAsked || finding.Because.Count <= Few)
        {
            return null;
        }

        return $"not asked yet: {string.Join("; ", finding.Because.Take(Few))}; and {finding.Because.Count - Few} more";
    }

    /// <summary>Where the fact of a reason was found, and its date; empty when nobody stated it.</summary>
    public static string From(Facts facts, Reason reason) =>
        facts.OriginOf(reason.Fact) is not { } origin ? ""
        : origin.Date is not { } date ? origin.Source
        : $"{origin.Source}, {Minutes(date)}";

    /// <summary>Seconds say nothing to a reader; a day stays a day.</summary>
    private static string Minutes(string date) =>
        date.Contains('T', StringComparison.Ordinal)
        && DateTimeOffset.TryParse(date, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out var at)
            ? at.ToString("yyyy-MM-dd HH:mm zzz", CultureInfo.InvariantCulture)
            : date;

    /// <summary>What never makes it less urgent; null when nothing is named.</summary>
    public static string? Never(Finding finding) =>
        finding.NeverLoweredBy.Count == 0 ? null : "never lowered by: " + string.Join("; ", finding.NeverLoweredBy);
}
