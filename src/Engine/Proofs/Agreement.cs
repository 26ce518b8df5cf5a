using BackSignal.Engine.Rules;

namespace BackSignal.Engine.Proofs;

/// <summary>
/// Compares the model the proofs speak of with the engine that runs: everything the engine says of a person is a named Boolean of one
/// script, to which the facts of one person after the other are added.
/// </summary>
public sealed class Agreement
{
    private readonly Script _script = new();
    private readonly SmtPatient _person;
    private readonly List<(string Name, Func<Assessment, bool> Engine)> _outputs = [];
    private readonly List<(string Name, Func<Assessment, bool> Engine)> _pins = [];

    public Agreement(Knowledge knowledge)
    {
        _person = new SmtPatient(knowledge, _script);
        Levels();
        Rules(knowledge);
        Options(knowledge);
    }

    /// <summary>Declarations and definitions, once.</summary>
    public string Script => _script.ToString();

    /// <summary>How many things are compared of each person.</summary>
    public int Compared => _outputs.Count;

    /// <summary>The facts of the person as an assertion; the model must know such a person.</summary>
    public string Facts(Assessment assessment) =>
        All(_person.Facts.Declared.SelectMany(fact => _person.Facts.Is(fact, assessment.Facts[fact])));

    /// <summary>
    /// Everything the engine says of the person as an assertion. The facts settle every output of the model, so that it agrees exactly
    /// when facts and outputs can be true together.
    /// </summary>
    public string Outputs(Assessment assessment) =>
        All(_outputs.Concat(_pins).Select(output => Smt.Is(output.Name, output.Engine(assessment))));

    /// <summary>Numbers at which a test of the fact changes, and the ends of what is plausible.</summary>
    public static IReadOnlyList<long> Limits(Fact fact, Knowledge knowledge)
    {
        var limits = new SortedSet<long> { fact.Unasked.Low, fact.Unasked.High };
        var table = knowledge.Reasoning.Table;
        for (var row = 0; row < table.Count; row++)
        {
            var node = table[row];
            if (node.IsTest && node.Fact == fact.Index && !fact.IsChoice)
            {
                limits.UnionWith([node.Low, node.High]);
            }
        }

        return [.. limits.Where(limit => limit >= fact.Unasked.Low && limit <= fact.Unasked.High)];
    }

    private void Levels()
    {
        var levels = _person.Levels;
        Add("is a report", levels.IsReport, a => a.IsReport);
        Add("has an unasked danger", levels.HasUnaskedDanger, a => a.HasUnaskedDanger);
        foreach (var urgency in Enum.GetValues<Urgency>().Skip(1))
        {
            Add($"at least {urgency}", levels.AtLeast(urgency), a => a.AtLeast >= urgency);
            Add($"settled {urgency}", levels.Settled(urgency), a => a.Settled >= urgency);
            Add($"told {urgency}", levels.Told(urgency), a => a.Told >= urgency);
            Add($"at most {urgency}", levels.AtMost(urgency), a => a.AtMost >= urgency);
        }
    }

    private void Rules(Knowledge knowledge)
    {
        var reasoning = knowledge.Reasoning;
        var checks = reasoning.Checks.SelectMany(rows => rows).Concat(reasoning.Interactions.SelectMany(rows => rows));
        var rows = reasoning
            .Levels.SelectMany(level => new[] { level.Row, level.Assumed })
            .Concat(reasoning.Raises.SelectMany(raise => new[] { raise.Row, raise.Assumed }))
            .Concat(reasoning.Causes.SelectMany(cause => cause.Arguments.Append(cause.Gate)))
            .Concat(checks);
        foreach (var row in rows.Distinct())
        {
            Add($"row {row} is certain", _person.Rows.Certain(row), a => a.Truths[row] == Truth.True);
            Add($"row {row} is possible", _person.Rows.Possible(row), a => a.Truths[row] != Truth.False);
        }
    }

    private void Options(Knowledge knowledge)
    {
        for (var i = 0; i < knowledge.Causes.Count; i++)
        {
            var cause = i;
            Add($"cause {i} fits", _person.Options.Fits(i), a => a.FitOf(cause).Fit >= Fit.PartlyFits);
            _pins.Add((_person.Options.IsPinned(i), a => a.FitOf(cause).IsPinned));
        }

        for (var i = 0; i < knowledge.Therapies.Count; i++)
        {
            var therapy = i;
            Add($"therapy {i} is shown", _person.Options.IsShown(i), a => a.VerdictOf(therapy).IsShown);
            foreach (var outcome in Enum.GetValues<Outcome>().Skip(1))
            {
                Add(
                    $"therapy {i} is {outcome} or stricter",
                    _person.Options.IsNoFreerThan(i, outcome),
                    a => a.VerdictOf(therapy).Outcome >= outcome
                );
            }
        }
    }

    /// <summary>A Boolean of its own, so that a solver has seen the definition before any person comes.</summary>
    private void Add(string what, string term, Func<Assessment, bool> engine)
    {
        var name = Smt.Name("model: " + what);
        _script.Declare(name, "Bool");
        _script.Assert($"(= {name} {term})");
        _outputs.Add((name, engine));
    }

    private static string All(IEnumerable<string> terms) => $"(assert (and {string.Join(' ', terms)}))";
}
