using BackSignal.Engine.Rules;

namespace BackSignal.Engine;

/// <summary>A worked case beside a rule: what is given and what must come out. The cases are the clinician's tests.</summary>
/// <param name="Kind">Folder of the file it belongs to; "patients" for a whole patient.</param>
/// <param name="Id">The file's id.</param>
/// <param name="Name">The case in one sentence.</param>
/// <param name="Given">What is stated; the rest is not asked.</param>
/// <param name="IsOtherwiseHarmless">Whether every other question has its harmless answer.</param>
/// <param name="Expect">What must come out, as written: "fires" to "yes".</param>
/// <param name="File">The case file.</param>
/// <param name="Line">Where the case stands in it.</param>
public sealed record KnowledgeCase(
    string Kind,
    string Id,
    string Name,
    IReadOnlyList<(Fact Fact, FactValue Value)> Given,
    bool IsOtherwiseHarmless,
    IReadOnlyDictionary<string, IReadOnlyList<string>> Expect,
    string File,
    int Line
)
{
    /// <summary>How the patient is scored; null for a case that only has expectations.</summary>
    public Vignette? Vignette { get; init; }

    /// <summary>The facts of the case.</summary>
    public Facts Facts(Knowledge knowledge)
    {
        var builder = new FactsBuilder(knowledge);
        if (IsOtherwiseHarmless)
        {
            foreach (var fact in knowledge.Facts.Where(fact => fact is { Harmless: not null, Derived: null }))
            {
                builder.Set(fact, fact.Harmless!.Value);
            }
        }

        foreach (var (fact, value) in Given)
        {
            builder.Set(fact, value);
        }

        return builder.Build();
    }

    /// <summary>Every expectation that does not come out, in words; empty when the case holds.</summary>
    public IReadOnlyList<string> Run(Knowledge knowledge)
    {
        var assessment = Assess.Report(Facts(knowledge));
        return [.. Expect.Select(pair => Check(assessment, pair.Key, pair.Value)).OfType<string>()];
    }

    private string? Check(Assessment assessment, string what, IReadOnlyList<string> expected)
    {
        var knowledge = assessment.Facts.Knowledge;
        if (KindOf(what) is { } kind && (kind != Kind || !IsThere(knowledge)))
        {
            return kind != Kind ? $"'{what}' is for cases of {kind}/" : $"there is no {Kind}/{Id}.yaml";
        }

        switch (what)
        {
            case "fires":
                var flag = knowledge.RedFlags.First(f => f.Id == Id);
                return Same(what, expected, Word(assessment.TruthOf(flag, out _)));
            case "urgency":
                assessment.TruthOf(knowledge.RedFlags.First(f => f.Id == Id), out var urgency);
                return Same(what, expected, urgency?.Name() ?? "none");
            case "holds":
                var definition = knowledge.Definitions.First(d => d.Id == Id);
                return Same(what, expected, Word(definition.When.Given(assessment.Facts.Values)));
            case "fit":
                return Same(what, expected, Fit(assessment).Fit.Name());
            case "pinned":
                return Same(what, expected, Fit(assessment).IsPinned ? "yes" : "no");
            case "outcome":
                var verdict = assessment.VerdictOf(Index(knowledge.Therapies.Select(t => t.Id)));
                return Same(
                    what,
                    expected,
                    expected[0] == "not-shown" && !verdict.IsShown ? "not-shown" : verdict.Outcome.Name()
                );
            case "dose":
                return Same(what, expected, Dose(assessment));
            case "says":
                var unsaid = expected
                    .Where(words => !Said(assessment).Contains(words, StringComparison.Ordinal))
                    .ToList();
                return unsaid.Count == 0 ? null : $"nothing beside it says “{string.Join("”, “", unsaid)}”";
            case "keeps-quiet":
                var said = expected.Where(words => Said(assessment).Contains(words, StringComparison.Ordinal)).ToList();
                return said.Count == 0 ? null : $"beside it stands “{string.Join("”, “", said)}”";
            case "does":
                return Same(what, expected, Does(assessment));
            case "lasts":
                return Same(what, expected, Lasts(knowledge.Latches.First(latch => latch.Id == Id)));
            case "told":
                return Same(what, expected, assessment.IsReport ? assessment.Told.Name() : "no-report");
            case "at-least":
                return Same(what, expected, assessment.IsReport ? assessment.AtLeast.Name() : "no-report");
            case "at-most":
                return Same(what, expected, assessment.IsReport ? assessment.AtMost.Name() : "no-report");
            case "first-cause":
                return Same(what, expected, assessment.Causes is [var first, ..] ? first.Cause.Id : "none");
            case "top-causes":
                var top = assessment.Causes.Take(Math.Max(3, expected.Count)).Select(c => c.Cause.Id).ToList();
                return expected.All(top.Contains)
                    ? null
                    : $"expected {string.Join(", ", expected)} among the first causes, got {string.Join(", ", top)}";
            case "asks":
                var open = assessment
                    .Questions.SelectMany(q => q.Open)
                    .Concat(assessment.MissingTests)
                    .Select(f => f.Id)
                    .ToHashSet();
                var missing = expected.Where(id => !open.Contains(id)).ToList();
                return missing.Count == 0 ? null : $"expected {string.Join(", ", missing)} to be open";
            case "because":
                var text = string.Join('\n', assessment.Findings.SelectMany(f => f.Because));
                var absent = expected
                    .Where(words => !text.Contains(words, StringComparison.OrdinalIgnoreCase))
                    .ToList();
                return absent.Count == 0 ? null : $"the explanation does not say “{string.Join("”, “", absent)}”";
            default:
                return $"'{what}' is no expectation; see knowledge/README.md";
        }
    }

    /// <summary>The kind of file an expectation is about; null for the whole person.</summary>
    private static string? KindOf(string what) =>
        what switch
        {
            "fires" or "urgency" => "red-flags",
            "holds" => "definitions",
            "fit" or "pinned" => "causes",
            "outcome" or "dose" or "says" or "keeps-quiet" => "therapies",
            "lasts" => "latches",
            "does" => "interactions",
            _ => null,
        };

    private bool IsThere(Knowledge knowledge) =>
        Kind switch
        {
            "red-flags" => knowledge.RedFlags.Any(flag => flag.Id == Id),
            "definitions" => knowledge.Definitions.Any(definition => definition.Id == Id),
            "causes" => knowledge.Causes.Any(cause => cause.Id == Id),
            "therapies" => knowledge.Therapies.Any(therapy => therapy.Id == Id),
            "latches" => knowledge.Latches.Any(latch => latch.Id == Id),
            _ => knowledge.Interactions.Any(interaction => interaction.Id == Id),
        };

    private static string? Same(string what, IReadOnlyList<string> expected, string actual) =>
        expected.Contains(actual) ? null : $"{what}: expected {string.Join(" or ", expected)}, got {actual}";

    private static string Word(Truth truth) =>
        truth switch
        {
            Truth.True => "yes",
            Truth.False => "no",
            _ => "unknown",
        };

    private CauseFit Fit(Assessment assessment) =>
        assessment.FitOf(Index(assessment.Facts.Knowledge.Causes.Select(c => c.Id)));

    private int Index(IEnumerable<string> ids) => ids.ToList().IndexOf(Id);

    /// <summary>What is said beside the therapy, whatever kind of check says it.</summary>
    private string Said(Assessment assessment) =>
        string.Join(
            '\n',
            assessment
                .Options.Where(option => option.Therapy.Id == Id)
                .SelectMany(option => option.Checks)
                .Select(check => check.Check.Because)
        );

    private string Dose(Assessment assessment) =>
        assessment.Options.FirstOrDefault(option => option.Therapy.Id == Id)?.Dose is { } bracket
            ? $"{Amount.Write(bracket.Least)}..{Amount.Write(bracket.Most)}"
            : "none";

    /// <summary>How long the level is held: a number of hours, or until a clinician lowers it.</summary>
    private static string Lasts(Latch latch) =>
        latch.ForMinutes is { } minutes
            ? string.Create(System.Globalization.CultureInfo.InvariantCulture, $"{minutes / 60.0} h")
            : "until-lowered";

    /// <summary>The strictest thing the interaction does now.</summary>
    private string Does(Assessment assessment)
    {
        var checks = assessment.Facts.Knowledge.Interactions.First(i => i.Id == Id).Checks;
        var truths = checks
            .Select(check => (check.Kind, Truth: TruthOf(check, assessment)))
            .OrderByDescending(c => c.Kind);
        foreach (var (kind, truth) in truths)
        {
            if (truth != Truth.False)
            {
                return kind == CheckKind.Block && truth == Truth.Unknown
                    ? "cannot-tell"
                    : kind.ToString().ToLowerInvariant();
            }
        }

        return "nothing";
    }

    /// <summary>As it was judged for a therapy it concerns, old values included; as it is written when it concerns none.</summary>
    private static Truth TruthOf(Check check, Assessment assessment)
    {
        var knowledge = assessment.Facts.Knowledge;
        foreach (var (therapy, rows) in knowledge.Therapies.Zip(knowledge.Reasoning.Checks))
        {
            foreach (var (other, row) in therapy.Checks.Zip(rows))
            {
                if (ReferenceEquals(other, check))
                {
                    return assessment.Truths[row];
                }
            }
        }

        return check.When.Given(assessment.Facts.Values);
    }
}
