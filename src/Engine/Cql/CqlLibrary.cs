using BackSignal.Engine.Conditions;
using BackSignal.Engine.Rows;
using BackSignal.Engine.Rules;

namespace BackSignal.Engine.Cql;

/// <summary>
/// The red flags of a release as a library of Clinical Quality Language 1.5: a second reading of the conditions, whose logic of null is
/// ours of the unknown. Written as text (<see cref="ToCql"/>) and as its ELM (<see cref="ToElm"/>) from one set of terms.
/// </summary>
public sealed class CqlLibrary
{
    /// <summary>The name of the library in both forms.</summary>
    public const string Name = "BackSignalRedFlags";

    private readonly TestTerms _terms;
    private readonly List<CqlAnswer> _answers = [];
    private readonly List<(Urgency Urgency, Term Term, string Domain)> _ambers = [];

    public CqlLibrary(Knowledge knowledge)
    {
        Knowledge = knowledge;
        _terms = new TestTerms(knowledge.Facts) { Domains = Domains };
        Floors();
        EarlierReports();
        foreach (var (flag, level) in InOrder())
        {
            Level(flag, level);
        }

        foreach (var raise in knowledge.Reasoning.Raises)
        {
            Answer(raise.Flag, raise.Flag.Id + ": raise", raise.Raise.When, raise.Row, raise.Assumed);
        }
    }

    public Knowledge Knowledge { get; }

    /// <summary>Every level and raise of every red flag; <c>told</c> is the same with what the rule assumes of the unknown.</summary>
    public IReadOnlyList<CqlAnswer> Answers => _answers;

    internal IReadOnlyList<CqlDefine> Defines => _terms.Defines;

    /// <summary>The facts the library looks at, by slot.</summary>
    internal IEnumerable<Fact> Facts => _terms.Facts.Select(slot => Knowledge.Facts[slot]);

    /// <summary>Whether the fact has a parameter for its age.</summary>
    internal bool HasAge(Fact fact) => _terms.Aged.Contains(fact.Index);

    /// <summary>The library as text.</summary>
    public string ToCql() => CqlText.Write(this);

    /// <summary>The library as ELM, JSON.</summary>
    public string ToElm() => ElmJson.Write(this);

    /// <summary>The parameters of one person as a JSON object; what is not stated is null.</summary>
    public string Parameters(Facts facts) => PersonJson.Write(this, facts);

    /// <summary>The floors of causes count among the domains.</summary>
    private void Floors()
    {
        foreach (var cause in Knowledge.Causes.Where(cause => cause.Domain is not null))
        {
            for (var i = 0; i < cause.Floors.Count; i++)
            {
                var floor = cause.Floors[i];
                var when = CauseRows.FloorOf(cause, floor);
                var name = Numbered($"{cause.Id}: {floor.Urgency.Name()}", i, cause.Floors.Count);
                var term = _terms.Define(name, cause.Name, () => _terms.Of(when, true, Assuming.Nothing));
                _ambers.Add((floor.Urgency, term, cause.Domain!));
            }
        }
    }

    private void EarlierReports()
    {
        foreach (var (domain, slot, _) in Knowledge.EarlierAmbers)
        {
            var isYes = new Condition.OneOf(slot, slot.Bit("yes")!.Value);
            _ambers.Add((Urgency.Ambulance, _terms.Of(isYes, true, Assuming.Nothing), domain));
        }
    }

    /// <summary>The levels as the table has them: rules that count the domains of others come after those.</summary>
    private IEnumerable<(RedFlag Flag, LevelRow Level)> InOrder() =>
        from level in Knowledge.Reasoning.Levels
        where level.Flag is not null
        select (level.Flag, level);

    private void Level(RedFlag flag, LevelRow row)
    {
        var level = flag.Levels[row.Index];
        var same = flag.Levels.Count(other => other.Urgency == level.Urgency);
        var name = Numbered($"{flag.Id}: {level.Urgency.Name()}", row.Index, same);
        var term = Answer(flag, name, level.When, row.Row, row.Assumed);
        if (flag.Domain is { } domain)
        {
            _ambers.Add((level.Urgency, term, domain));
        }
    }

    private Term Answer(RedFlag flag, string name, Condition when, int row, int assumed)
    {
        var term = _terms.Define(name, flag.Name, () => _terms.Of(when, true, Assuming.Nothing));
        _answers.Add(new CqlAnswer(name, a => Said(a, row)));
        if (assumed != row)
        {
            _terms.Define(name + ", told", flag.Name, () => _terms.Of(when, true, AssumedBy(flag)));
            _answers.Add(new CqlAnswer(name + ", told", a => Said(a, assumed)));
        }

        return term;
    }

    /// <summary>The condition of an assumption sees the assumptions before it.</summary>
    private Assuming AssumedBy(RedFlag flag)
    {
        var all = new List<(Assumed, Term)>();
        foreach (var assumption in flag.AssumeUnknown)
        {
            var before = new Assuming($", as {flag.Id} assumes at first ({all.Count})", [.. all]);
            var when = assumption.When is { } condition ? _terms.Of(condition, true, before) : Terms.True;
            all.Add(
                assumption.Test switch
                {
                    Condition.OneOf(var fact, var values) => (new Assumed(fact.Index, (long)values, 0, -1), when),
                    Condition.Within(var fact, var low, var high, _) => (new Assumed(fact.Index, low, high, -1), when),
                    _ => throw new InvalidOperationException("An assumption is a test of one fact."),
                }
            );
        }

        return new Assuming($", as {flag.Id} assumes", all);
    }

    private Term Domains(Condition.DistinctDomains domains) =>
        Terms.AtLeast(
            domains.Count,
            [
                .. _ambers
                    .Where(amber => amber.Urgency >= domains.At)
                    .GroupBy(amber => amber.Domain, amber => amber.Term)
                    .Select(terms =>
                        _terms.Define(
                            $"{terms.Key}, {domains.At.Name()} or above",
                            "one domain, now or in an earlier report",
                            () => Terms.Any([.. terms])
                        )
                    ),
            ]
        );

    private static bool? Said(Assessment assessment, int row) =>
        assessment.Truths[row] is var truth && truth == Truth.Unknown ? null : truth == Truth.True;

    private static string Numbered(string name, int index, int count) => count > 1 ? $"{name} ({index + 1})" : name;
}
