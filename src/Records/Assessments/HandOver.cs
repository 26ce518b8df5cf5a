using System.Globalization;
using System.Text;
using BackSignal.Engine;

namespace BackSignal.Records.Assessments;

/// <summary>The hand-over note in the order situation, background, assessment, recommendation (SBAR), on one page.</summary>
public static class HandOver
{
    /// <summary>The four parts; what is not known is said, never left out.</summary>
    public static IReadOnlyList<NoteSection> Of(Assessment assessment)
    {
        var told = assessment.Told;
        var leading = assessment
            .Findings.Where(finding => finding.Kind is not FindingKind.NotAsked && finding.Urgency == told)
            .ToList();
        return
        [
            new(
                "Situation",
                [
                    .. leading
                        .Take(4)
                        .Select(finding => new NoteLine($"{finding.Name}: {string.Join("; ", finding.Because)}")),
                ]
            ),
            new("Background", [.. Background(assessment).Distinct().Take(14).Select(text => new NoteLine(text))]),
            new("Assessment", [.. Judged(assessment).Select(text => new NoteLine(text))]),
            new("Recommendation", Recommended(assessment, leading)),
        ];
    }

    /// <summary>The instant and the knowledge it was judged with.</summary>
    public static string AsOf(Assessment assessment) =>
        $"As of {assessment.Facts.At?.ToString("yyyy-MM-dd HH:mm zzz", CultureInfo.InvariantCulture)}; knowledge {assessment.Facts.Knowledge.Version}.";

    /// <summary>The note as plain text, to be copied into a record.</summary>
    public static string Text(Assessment assessment)
    {
        var knowledge = assessment.Facts.Knowledge;
        var text = new StringBuilder()
            .Append(FindingWords.Level(knowledge, assessment.Told))
            .Append('\n')
            .Append(AsOf(assessment))
            .Append('\n');
        foreach (var section in Of(assessment))
        {
            text.Append('\n').Append(section.Title).Append('\n');
            foreach (var line in section.Lines)
            {
                text.Append(line.IsToDo ? "→ " : "• ").Append(line.Text).Append('\n');
            }
        }

        return knowledge.IsSigned
            ? text.ToString()
            : text.Append('\n').Append(knowledge.Wording["product/draft-review/clinician"]).Append('\n').ToString();
    }

    /// <summary>What the record knows (answers stand above): the person, the cancer, the treatment and the tests, with source and date.</summary>
    private static IEnumerable<string> Background(Assessment assessment)
    {
        var facts = assessment.Facts;
        foreach (
            var fact in facts.Knowledge.Facts.Where(fact =>
                facts.IsStated(fact) && facts[fact].State == FactState.Known
            )
        )
        {
            if (facts.OriginOf(fact) is { } origin && !IsAnswer(origin))
            {
                var date = origin.Date is null ? "" : ", " + origin.Date;
                yield return $"{ValueText.Say(fact, facts[fact], origin)} ({origin.Source}{date})";
            }
        }
    }

    private static bool IsAnswer(Origin origin) =>
        origin.Source == "answer" || origin.Source.StartsWith("QuestionnaireResponse/", StringComparison.Ordinal);

    private static IEnumerable<string> Judged(Assessment assessment)
    {
        var wording = assessment.Facts.Knowledge.Wording;
        var pinned = assessment.Causes.Where(view => view.IsPinned).Select(view => view.Cause.Name);
        var likely = assessment.Causes.Where(view => view.Fit == Fit.FitsWell).Select(view => view.Cause.Name).Take(3);
        var unknown = assessment
            .Questions.SelectMany(question => question.Open)
            .Concat(assessment.MissingTests)
            .Select(fact => fact.Name)
            .Distinct()
            .Take(8);
        return
        [
            wording[$"levels/{assessment.Told.Name()}/clinician"],
            .. Listed("to be excluded: ", pinned),
            .. Listed("fits well: ", likely),
            .. Listed("not asked or not known: ", unknown),
        ];
    }

    private static List<NoteLine> Recommended(Assessment assessment, List<Finding> leading)
    {
        var tests = assessment
            .Causes.Where(view => view.IsPinned || view.Fit == Fit.FitsWell)
            .SelectMany(view => view.Cause.FirstTests)
            .Where(test => !test.StartsWith("None", StringComparison.Ordinal))
            .Select(test => test.TrimEnd('.'))
            .Distinct()
            .Take(6);
        var never = leading.SelectMany(finding => finding.NeverLoweredBy).Distinct().Take(8);
        return
        [
            .. leading
                .Select(finding => finding.Clinician)
                .OfType<string>()
                .Distinct()
                .Take(4)
                .Select(text => new NoteLine(text, IsToDo: true)),
            .. Listed("first tests: ", tests).Select(text => new NoteLine(text)),
            .. Listed("never lowered by: ", never).Select(text => new NoteLine(text)),
        ];
    }

    private static IEnumerable<string> Listed(string title, IEnumerable<string> items)
    {
        var list = string.Join("; ", items);
        return list.Length == 0 ? [] : [title + list];
    }
}
