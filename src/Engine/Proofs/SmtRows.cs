using BackSignal.Engine.Conditions;

namespace BackSignal.Engine.Proofs;

/// <summary>
/// The rows of the compiled table as pairs of Booleans: certainly true, and possibly true. Only rows that are asked for are defined.
/// </summary>
/// <param name="facts">The person.</param>
/// <param name="same">A person with the same facts but <paramref name="changed"/>: rows that do not look at those are shared.</param>
/// <param name="changed">The facts that differ, by slot.</param>
internal sealed class SmtRows(SmtFacts facts, SmtRows? same = null, IReadOnlySet<int>? changed = null)
{
    private readonly Dictionary<int, bool> _touched = [];

    private ConditionTable Table => facts.Knowledge.Reasoning.Table;

    public SmtFacts Facts => facts;

    /// <summary>The facts of the person that hold this fact: of the other one where it is shared.</summary>
    public SmtFacts FactsWith(Fact fact) => same is null || changed!.Contains(fact.Index) ? facts : same.Facts;

    public string Certain(int row) => IsShared(row) ? same!.Certain(row) : Define(row, "certain", certain: true);

    public string Possible(int row) => IsShared(row) ? same!.Possible(row) : Define(row, "possible", certain: false);

    /// <summary>The row may hold; a row of -1 always does.</summary>
    public string May(int row) => row < 0 ? Smt.True : Possible(row);

    /// <summary>The row holds; a row of -1 always does.</summary>
    public string Must(int row) => row < 0 ? Smt.True : Certain(row);

    private string Define(int row, string what, bool certain) =>
        facts.Script.Define(Smt.Name($"row {row} {what}{facts.Suffix}"), () => Term(row, certain));

    private string Term(int row, bool certain)
    {
        var node = Table[row];
        var parts = Table.Operands(node).ToArray();
        string Of(int part) => certain ? Certain(part) : Possible(part);
        return node.Op switch
        {
            Op.All => Smt.And([.. parts.Select(Of)]),
            Op.Any => Smt.Or([.. parts.Select(Of)]),
            Op.Not => Smt.Not(certain ? Possible(parts[0]) : Certain(parts[0])),
            Op.NotCertain => Smt.Not(Certain(parts[0])),
            Op.AtLeast => Smt.Count([.. parts.Select(Of)], node.Low),
            Op.Domains => Smt.Count([.. Domains(node, parts, Of)], node.Low),
            Op.Stale => Stale(node),
            _ => Test(node, certain),
        };
    }

    private IEnumerable<string> Domains(Node node, int[] parts, Func<int, string> of) =>
        parts.Zip(Table.Domains(node).ToArray()).GroupBy(pair => pair.Second, pair => of(pair.First)).Select(Smt.Or);

    /// <summary>As <c>ConditionTable.Stale</c>: a validity counts when none before it is certain and it may hold.</summary>
    private string Stale(Node node)
    {
        var fact = FactOf(node);
        var with = FactsWith(fact);
        var (older, reached) = (new List<string>(), new List<string>());
        foreach (var valid in Table.Validities(node))
        {
            var isOlder = $"(> {with.Age(fact)} {Smt.Number(valid.ForMinutes)})";
            older.Add(Smt.And([.. reached, May(valid.May), isOlder]));
            reached.Add(Smt.Not(Must(valid.Must)));
        }

        return Smt.And(with.IsKnown(fact), Smt.Or(older));
    }

    private string Test(Node node, bool certain)
    {
        var fact = FactOf(node);
        var with = FactsWith(fact);
        var isStale = node.Stale < 0 ? Smt.False : Certain(node.Stale);
        var (must, may) = (Plain(with, node, true), Plain(with, node, false));
        if (node.Raises)
        {
            may = Smt.Or(may, isStale);
        }
        else
        {
            must = Smt.And(must, Smt.Not(isStale));
        }

        var term = certain ? must : may;
        if (node.Assumptions == 0)
        {
            return term;
        }

        var isUnknown = Smt.And(may, Smt.Not(must));
        return Smt.If(isUnknown, Assume(with, node, isStale, certain), term);
    }

    private string Plain(SmtFacts with, Node node, bool certain) =>
        (node.Op, certain) switch
        {
            (Op.OneOf, true) => with.IsOneOf(FactOf(node), (ulong)node.Low),
            (Op.OneOf, false) => with.MayBeOneOf(FactOf(node), (ulong)node.Low),
            (_, true) => with.IsWithin(FactOf(node), node.Low, node.High),
            _ => with.MayBeWithin(FactOf(node), node.Low, node.High),
        };

    /// <summary>
    /// The first assumption whose condition is certain and which leaves something possible; else the first that decides by itself; with
    /// none it stays unknown.
    /// </summary>
    private string Assume(SmtFacts with, Node node, string isStale, bool certain)
    {
        var term = Smt.Constant(!certain);
        var inReverse = Table.Assumptions(node).ToArray().Reverse().ToList();
        foreach (var assumed in inReverse)
        {
            if (SmtAssumed.Decides(FactOf(node), node, assumed))
            {
                term = Smt.If(Must(assumed.When), SmtAssumed.Stale(FactOf(node), node, assumed, certain), term);
            }
        }

        foreach (var assumed in inReverse)
        {
            var stale = SmtAssumed.Stale(FactOf(node), node, assumed, certain);
            var fresh = SmtAssumed.Fresh(with, FactOf(node), node, assumed, certain);
            var applies = Smt.And(
                Must(assumed.When),
                Smt.Or(isStale, SmtAssumed.IsPossible(with, FactOf(node), assumed))
            );
            term = Smt.If(applies, Smt.If(isStale, stale, fresh), term);
        }

        return term;
    }

    private Fact FactOf(Node node) => facts.Knowledge.Facts[node.Fact];

    private bool IsShared(int row) => same is not null && !Touches(row);

    private bool Touches(int row)
    {
        if (_touched.TryGetValue(row, out var known))
        {
            return known;
        }

        var node = Table[row];
        var looksAt = node.Op is Op.OneOf or Op.Within or Op.Stale && changed!.Contains(node.Fact);
        var touches = looksAt || Rows(node).Any(Touches);
        return _touched[row] = touches;
    }

    private IEnumerable<int> Rows(Node node) =>
        node.Op switch
        {
            Op.OneOf or Op.Within =>
            [
                .. Table
                    .Assumptions(node)
                    .ToArray()
                    .Select(assumed => assumed.When)
                    .Append(node.Stale)
                    .Where(r => r >= 0),
            ],
            Op.Stale =>
            [
                .. Table
                    .Validities(node)
                    .ToArray()
                    .SelectMany(valid => new[] { valid.May, valid.Must })
                    .Where(r => r >= 0),
            ],
            _ => Table.Operands(node).ToArray(),
        };
}
