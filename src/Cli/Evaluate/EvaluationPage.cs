using System.Globalization;
using System.Text;
using BackSignal.Engine;

namespace BackSignal.Cli.Evaluate;

/// <summary>The scores as a page of Markdown that reads well in a terminal too.</summary>
internal static class EvaluationPage
{
    public static string Of(Knowledge knowledge, IReadOnlyList<Scored> all)
    {
        var page = new StringBuilder();
        page.AppendLine("# How good the answers are");
        page.AppendLine();
        page.AppendLine(
            CultureInfo.InvariantCulture,
            $"{all.Count} whole patients, knowledge {knowledge.Version} ({knowledge.Hash[..12]}). Written by `backsignal evaluate`."
        );
        page.AppendLine();
        page.AppendLine(
            "One rater, short abstracts, disasters over-represented, many patients written by the people who wrote the rules: a good score is"
        );
        page.AppendLine(
            "necessary, never sufficient, and says nothing about real patients. *As stated*: the report was broken off, what was not said was not"
        );
        page.AppendLine(
            "asked. *As answered*: the conversation was completed, every question has its harmless answer unless the case says otherwise; tests"
        );
        page.AppendLine("that are not stated stay unknown.");
        foreach (var (title, part) in Parts(all))
        {
            page.AppendLine();
            page.AppendLine(CultureInfo.InvariantCulture, $"## {title} ({part.Count})");
            page.AppendLine();
            Table(page, part);
        }

        page.AppendLine();
        page.AppendLine("## Expected level against told level, as answered");
        page.AppendLine();
        Confusion(page, all);
        page.AppendLine();
        page.AppendLine("## Every miss");
        page.AppendLine();
        Misses(page, all);
        return page.ToString();
    }

    /// <summary>All, the two halves (tune on A, report on B), and each set.</summary>
    private static IEnumerable<(string Title, IReadOnlyList<Scored> Part)> Parts(IReadOnlyList<Scored> all)
    {
        yield return ("All", all);
        yield return (
            "Half B (split by id alone; no rule was tuned to a case of either half, and both have been seen)",
            [.. all.Where(one => one.IsInHalfB)]
        );
        yield return ("Half A", [.. all.Where(one => !one.IsInHalfB)]);
        foreach (var set in all.GroupBy(one => one.Vignette.Set).OrderBy(group => group.Key, StringComparer.Ordinal))
        {
            yield return ("Set: " + set.Key, [.. set]);
        }
    }

    private static void Table(StringBuilder page, IReadOnlyList<Scored> part)
    {
        var low = part.Where(one => one.IsLowUrgency).ToList();
        var withCause = part.Where(one => one.Vignette.Cause is not null).ToList();
        var mustSee = part.Select(one => one.IsCauseSeen(one.Answered)).OfType<bool>().ToList();
        Row("", "as stated", "as answered");
        Row("---", "---", "---");
        Row(
            "below its lowest acceptable level",
            Count(part, one => one.IsUnsafe(one.Stated)),
            Count(part, one => one.IsUnsafe(one.Answered))
        );
        Row(
            "inside the acceptable band",
            Count(part, one => one.IsInBand(one.Stated)),
            Count(part, one => one.IsInBand(one.Answered))
        );
        Row(
            "low urgency told too high",
            Count(low, one => one.IsOverTriaged(one.Stated)),
            Count(low, one => one.IsOverTriaged(one.Answered))
        );
        Row(
            "true cause first",
            Count(withCause, one => one.RankOf(one.Stated) == 1),
            Count(withCause, one => one.RankOf(one.Answered) == 1)
        );
        Row(
            "true cause in the first three",
            Count(withCause, one => one.RankOf(one.Stated) is >= 1 and <= 3),
            Count(withCause, one => one.RankOf(one.Answered) is >= 1 and <= 3)
        );
        Row("cannot-miss cause seen", "", new Proportion(mustSee.Count(seen => seen), mustSee.Count).ToString());
        Row("screens, red (median)", "", Median(part, Urgency.HospitalNow, Urgency.Ambulance));
        Row("screens, green (median)", "", Median(part, Urgency.SelfCare, Urgency.SelfCare));
        Row("forbidden therapy allowed", "", Count(part, one => one.WronglyAllowed.Any()));

        void Row(string what, string stated, string answered) =>
            page.AppendLine(CultureInfo.InvariantCulture, $"| {what} | {stated} | {answered} |");
    }

    private static void Confusion(StringBuilder page, IReadOnlyList<Scored> all)
    {
        var levels = Enum.GetValues<Urgency>().Reverse().ToList();
        page.AppendLine("| expected | " + string.Join(" | ", levels.Select(level => level.Name())) + " |");
        page.AppendLine("|---" + string.Concat(levels.Select(_ => "|---")) + "|");
        foreach (var expected in levels.Where(level => level != Urgency.Ambulance))
        {
            var row = all.Where(one => one.Vignette.Expected.Min() == expected).ToList();
            var name = expected == Urgency.HospitalNow ? "ambulance or hospital-now" : expected.Name();
            page.AppendLine(
                "| "
                    + name
                    + " | "
                    + string.Join(" | ", levels.Select(told => row.Count(one => Scored.Told(one.Answered) == told)))
                    + " |"
            );
        }
    }

    private static void Misses(StringBuilder page, IReadOnlyList<Scored> all)
    {
        foreach (var one in all.OrderBy(one => one.Patient.Id, StringComparer.Ordinal))
        {
            Miss(page, one, one.Stated, "as stated");
            Miss(page, one, one.Answered, "as answered");
            if (one.Vignette.Cause is { } cause && one.RankOf(one.Answered) is 0 or > 3)
            {
                var first = string.Join(", ", one.Answered.Causes.Take(3).Select(view => view.Cause.Id));
                page.AppendLine(
                    CultureInfo.InvariantCulture,
                    $"- {one.Patient.Id}, cause: {one.Vignette.Cause} is at place {one.RankOf(one.Answered)}; first are {first}"
                );
            }

            foreach (var therapy in one.WronglyAllowed)
            {
                page.AppendLine(
                    CultureInfo.InvariantCulture,
                    $"- {one.Patient.Id}, option: {therapy} is allowed and must not be"
                );
            }
        }
    }

    private static void Miss(StringBuilder page, Scored one, Assessment assessment, string reading)
    {
        var kind =
            one.IsUnsafe(assessment) ? "**too low**"
            : one.IsOverTriaged(assessment) ? "too high"
            : one.IsInBand(assessment) ? null
            : "outside the band";
        if (kind is null)
        {
            return;
        }

        var why = assessment
            .Findings.Where(finding => finding.Urgency == assessment.Told)
            .Select(finding => finding.Id)
            .Take(3);
        var acceptable = string.Join("/", one.Vignette.Acceptable.Select(level => level.Name()));
        page.AppendLine(
            CultureInfo.InvariantCulture,
            $"- {one.Patient.Id}, {reading}, {kind}: told {Scored.Told(assessment).Name()}, acceptable {acceptable}; because {string.Join(", ", why)}"
        );
    }

    private static string Count(IReadOnlyList<Scored> part, Func<Scored, bool> counts) =>
        new Proportion(part.Count(counts), part.Count).ToString();

    private static string Median(IReadOnlyList<Scored> part, Urgency from, Urgency to)
    {
        var screens = part.Where(one => Scored.Told(one.Answered) >= from && Scored.Told(one.Answered) <= to)
            .Select(one => one.Screens)
            .Order()
            .ToList();
        return screens.Count == 0 ? "none" : screens[screens.Count / 2].ToString(CultureInfo.InvariantCulture);
    }
}
