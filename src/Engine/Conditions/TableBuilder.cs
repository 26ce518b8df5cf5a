using System.Collections.Immutable;

namespace BackSignal.Engine.Conditions;

/// <summary>Compiles conditions into one table; equal parts become one row.</summary>
internal sealed class TableBuilder(IReadOnlyList<Fact> facts)
{
    private readonly List<Node> _nodes = [];
    private readonly List<int> _operands = [];
    private readonly List<Assumed> _assumptions = [];
    private readonly List<ValidRow> _validities = [];
    private readonly List<int> _domains = [];
    private readonly Dictionary<string, int> _rows = [];
    private readonly Dictionary<int, int> _stale = [];

    /// <summary>Rows that count towards the domains, once all other rules are compiled: level, row, domain.</summary>
    public List<(Urgency Urgency, int Row, int Domain)> Ambers { get; } = [];

    public ConditionTable Build() =>
        new(
            [.. _nodes],
            [.. _operands],
            [.. _assumptions],
            [.. _validities],
            [.. _domains],
            [.. facts.Select(fact => fact.IsChoice)]
        );

    /// <summary>The row of a condition of a rule that raises (a flag, a block, an argument for).</summary>
    public int Raising(Condition condition) => Row(condition, raises: true, []);

    /// <summary>The row of a condition that calms (an argument against): stale data never make it true.</summary>
    public int Calming(Condition condition) => Row(condition, raises: false, []);

    /// <summary>The row of a raising condition while the assumptions stand in for what is unknown.</summary>
    public int Assuming(Condition condition, IReadOnlyList<Assumption> assumptions)
    {
        var assumed = new List<Assumed>();
        foreach (var assumption in assumptions)
        {
            var when = assumption.When is { } condition_ ? Row(condition_, raises: true, [.. assumed]) : -1;
            assumed.Add(
                assumption.Test switch
                {
                    Condition.OneOf(var fact, var values) => new Assumed(fact.Index, (long)values, 0, when),
                    Condition.Within(var fact, var low, var high, _) => new Assumed(fact.Index, low, high, when),
                    _ => throw new InvalidOperationException("An assumption is a test of one fact."),
                }
            );
        }

        return Row(condition, raises: true, [.. assumed]);
    }

    /// <summary>The row of what a relieved level takes to be so: as assumed, unless the relief is certain.</summary>
    public int Relieved(int assumed, Condition relief)
    {
        var certain = Calming(relief);
        var unless = Add(new Node(Op.NotCertain) { First = Append([certain]), Count = 1 }, $"not certain {certain}");
        return Add(new Node(Op.All) { First = Append([assumed, unless]), Count = 2 }, $"relieved {assumed} {unless}");
    }

    /// <summary>The row that is true while the fact's value is too old; -1 when it never is.</summary>
    public int Stale(Fact fact)
    {
        if (fact.Valid.Count == 0)
        {
            return -1;
        }

        if (_stale.TryGetValue(fact.Index, out var row))
        {
            return row;
        }

        var valid = fact
            .Valid.Select(v =>
                v.When is { } when
                    ? new ValidRow(v.ForMinutes, Raising(when), Calming(when))
                    : new ValidRow(v.ForMinutes, -1, -1)
            )
            .ToList();
        row = Add(
            new Node(Op.Stale)
            {
                Fact = fact.Index,
                First = _validities.Count,
                Count = valid.Count,
            },
            $"stale {fact.Index}"
        );
        _validities.AddRange(valid);
        return _stale[fact.Index] = row;
    }

    /// <summary>The rows so far that raise by what is known of the fact, without assuming anything.</summary>
    public ImmutableArray<int> TestsOf(Fact fact) =>
        [
            .. Enumerable
                .Range(0, _nodes.Count)
                .Where(row =>
                    _nodes[row] is { IsTest: true, Assumptions: 0 } node && node.Fact == fact.Index && IsRaising(node)
                ),
        ];

    /// <summary>A fact that never grows old has one row for both.</summary>
    private static bool IsRaising(Node node) => node.Raises || node.Stale < 0;

    private int Row(Condition condition, bool raises, ImmutableArray<Assumed> assumed) =>
        condition switch
        {
            Condition.All(var parts) => Many(Op.All, parts, 0, raises, assumed),
            Condition.Any(var parts) => Many(Op.Any, parts, 0, raises, assumed),
            Condition.AtLeast(var count, var parts) => Many(Op.AtLeast, parts, count, raises, assumed),
            Condition.Not(var part) => Mirror(Row(part, !raises, assumed)),
            Condition.Is(var definition) => Row(definition.When, raises, assumed),
            Condition.OneOf(var fact, var values) => Test(
                new Node(Op.OneOf) { Fact = fact.Index, Low = (long)values },
                raises,
                assumed
            ),
            Condition.Within(var fact, var low, var high, var written) => Test(
                new Node(Op.Within)
                {
                    Fact = fact.Index,
                    Low = low,
                    High = high,
                    Written = written,
                },
                raises,
                assumed
            ),
            Condition.DistinctDomains domains => Domains(domains),
            _ => throw new InvalidOperationException($"Unknown condition {condition}."),
        };

    private int Many(Op op, IReadOnlyList<Condition> parts, int count, bool raises, ImmutableArray<Assumed> assumed)
    {
        var rows = new List<int>();
        foreach (var part in parts)
        {
            var row = Row(part, raises, assumed);
            var isNested = op != Op.AtLeast && _nodes[row].Op == op;
            rows.AddRange(isNested ? _operands.GetRange(_nodes[row].First, _nodes[row].Count) : [row]);
        }

        if (op != Op.AtLeast)
        {
            rows = [.. rows.Distinct().Order()];
        }

        if (rows.Count == 1 && count <= 1)
        {
            return rows[0];
        }

        var key = $"{op} {count} {string.Join(',', rows)}";
        if (_rows.TryGetValue(key, out var known))
        {
            return known;
        }

        var node = new Node(op)
        {
            Low = count,
            First = Append(rows),
            Count = rows.Count,
        };
        return Add(node, key);
    }

    private int Mirror(int row) =>
        _nodes[row].Op == Op.Not
            ? _operands[_nodes[row].First]
            : Add(new Node(Op.Not) { First = Append([row]), Count = 1 }, $"not {row}");

    /// <summary>Adds operands with their domains (-1 is none) and says where they begin.</summary>
    private int Append(IReadOnlyList<int> rows, IReadOnlyList<int>? domains = null)
    {
        _operands.AddRange(rows);
        _domains.AddRange(domains ?? [.. rows.Select(_ => -1)]);
        return _operands.Count - rows.Count;
    }

    private int Test(Node node, bool raises, ImmutableArray<Assumed> assumed)
    {
        var stale = Stale(facts[node.Fact]);
        var own = assumed.Where(a => a.Fact == node.Fact).ToList();
        var key = $"{node.Op} {node.Fact} {node.Low} {node.High} {(stale < 0 || raises)} {string.Join(';', own)}";
        if (_rows.TryGetValue(key, out var known))
        {
            return known;
        }

        var test = node with
        {
            Stale = stale,
            Raises = raises,
            FirstAssumption = _assumptions.Count,
            Assumptions = own.Count,
        };
        _assumptions.AddRange(own);
        return Add(test, key);
    }

    private int Domains(Condition.DistinctDomains domains)
    {
        var counted = Ambers.Where(amber => amber.Urgency >= domains.At).ToList();
        var first = Append(counted.ConvertAll(amber => amber.Row), counted.ConvertAll(amber => amber.Domain));
        var node = new Node(Op.Domains)
        {
            Low = domains.Count,
            First = first,
            Count = counted.Count,
        };
        return Add(node, $"domains {first}");
    }

    private int Add(Node node, string key)
    {
        if (_rows.TryGetValue(key, out var row))
        {
            return row;
        }

        _nodes.Add(node);
        return _rows[key] = _nodes.Count - 1;
    }
}
