using BackSignal.Engine;
using BackSignal.Engine.Rules;

namespace BackSignal.Cli.Evaluate;

/// <summary>Finds every miss of a patient and explains it; what is the same in several readings is said once.</summary>
internal static class Misses
{
    private const int FewFacts = 6;

    public static IReadOnlyList<Miss> Of(Scored one, IReadOnlyList<Reading> readings) =>
        [
            .. readings
                .SelectMany(reading => In(one[reading], reading, one.IsCauseCannotMiss))
                .GroupBy(miss => (miss.Kind, miss.What, Why: string.Join('\n', miss.Why)))
                .Select(same => same.First() with { Readings = [.. same.SelectMany(miss => miss.Readings)] }),
        ];

    /// <summary>The reasons for the told level, as "name (file): facts".</summary>
    public static IEnumerable<string> Reasons(Assessment assessment) =>
        assessment
            .Findings.Where(finding => finding.Urgency == assessment.Told)
            .Select(finding => $"{finding.Name}{Manner(finding.Kind)} ({finding.Id}): {Few(finding.Because)}");

    private static string Manner(FindingKind kind) =>
        kind switch
        {
            FindingKind.Assumed => ", taken to be so while unknown",
            FindingKind.NotSure => ", asked and not known",
            FindingKind.Floor => ", least level of a cause that findings carry",
            FindingKind.Raise => ", raised",
            FindingKind.Held => ", held",
            _ => "",
        };

    private static IEnumerable<Miss> In(Score score, Reading reading, bool isCannotMiss)
    {
        if (!score.IsInBand)
        {
            yield return Level(score, reading);
        }

        if (score.Vignette.Cause is not null && !score.IsCauseAmongFirst)
        {
            var isUnseen = isCannotMiss && !score.IsCauseSeen;
            yield return new Miss(
                isUnseen ? "cannot-miss" : "cause",
                [reading],
                CauseText(score),
                [.. CauseWhy(score)]
            );
        }

        foreach (var id in score.WronglyAllowed)
        {
            yield return new Miss("option-open", [reading], $"{id} is forbidden and open ({Outcome(score, id)})", []);
        }

        // Broken off, an option that nobody could judge is rightly withheld.
        foreach (var id in reading == Reading.Stated ? [] : score.Withheld)
        {
            yield return new Miss(
                "option-withheld",
                [reading],
                $"{id} should be open and is not ({Outcome(score, id)})",
                [.. score.Option(id) is { IsShown: true } option ? Blocks(option) : []]
            );
        }
    }

    /// <summary>What forbids an option; when nothing does, what is not known of it.</summary>
    private static IEnumerable<string> Blocks(OptionView option)
    {
        var blocks = option.Checks.Where(check => check.Check.Kind == CheckKind.Block).ToList();
        foreach (var check in blocks.Where(check => check.Truth == Truth.True))
        {
            yield return $"{check.Check.Because} {Few(check.Because)}";
        }

        foreach (var cause in option.NotFor)
        {
            yield return $"not while {cause.Name} is possible";
        }

        if (option.Outcome == Engine.Rules.Outcome.CannotTell)
        {
            var missing = blocks
                .SelectMany(check => check.Missing)
                .GroupBy(fact => fact.Name)
                .OrderByDescending(same => same.Count());
            yield return $"not known: {Few([.. missing.Select(same => same.Key)])}";
        }
    }

    private static Miss Level(Score score, Reading reading)
    {
        var kind =
            score.IsTooLow ? "too-low"
            : score.IsTooHigh ? "too-high"
            : "outside-band";
        var acceptable = string.Join(", ", score.Vignette.Acceptable.Select(level => level.Name()));
        var could = score.IsTooLow ? $"; it could still become {score.Assessment.AtMost.Name()}" : "";
        var told = score.Assessment.IsReport ? score.Told.Name() : "no report";
        var why = Reasons(score.Assessment).ToList();
        return new Miss(
            kind,
            [reading],
            $"told {told}, acceptable is {acceptable}{could}",
            why.Count == 0 ? ["no reason for any level"] : why
        );
    }

    private static string CauseText(Score score)
    {
        var place =
            score.CauseRank is { } rank ? $"in place {rank}"
            : score.Cause is { } view ? view.Fit.Name().Replace('-', ' ')
            : "hidden, its gate is false";
        var first = score.Listed.Take(3).Select(v => v.Cause.Id);
        return $"the cause is {score.Vignette.Cause}: {place}; first are {string.Join(", ", first.DefaultIfEmpty("none"))}";
    }

    private static IEnumerable<string> CauseWhy(Score score)
    {
        if (score.Cause is not { } view)
        {
            yield break;
        }

        foreach (
            var (word, arguments) in new[] { ("for", view.For), ("against", view.Against), ("not known", view.Missing) }
        )
        {
            var facts = arguments
                .Where(argument => argument.Argument.IsFinding || word != "not known")
                .SelectMany(argument => argument.Because)
                .Distinct()
                .ToList();
            if (facts.Count > 0)
            {
                yield return $"{word}: {Few(facts)}";
            }
        }
    }

    private static string Outcome(Score score, string id) =>
        score.Option(id) switch
        {
            null => "no such option",
            { IsShown: false } => "not shown at this level",
            var option => option.Outcome.Name(),
        };

    private static string Few(IReadOnlyList<string> facts) =>
        facts.Count <= FewFacts
            ? string.Join("; ", facts)
            : $"{string.Join("; ", facts.Take(FewFacts))}; and {facts.Count - FewFacts} more";
}
