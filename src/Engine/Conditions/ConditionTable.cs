using System.Collections.Immutable;

namespace BackSignal.Engine.Conditions;

/// <summary>Every condition of the knowledge, compiled once over the flat fact vector and judged in one pass without allocation.</summary>
internal sealed class ConditionTable(
    ImmutableArray<Node> nodes,
    ImmutableArray<int> operands,
    ImmutableArray<Assumed> assumptions,
    ImmutableArray<ValidRow> validities,
    ImmutableArray<int> domains,
    ImmutableArray<bool> isChoice
)
{
    public int Count => nodes.Length;

    public Node this[int row] => nodes[row];

    /// <summary>The rows a row is made of; empty for a test of a fact and for staleness.</summary>
    public ReadOnlySpan<int> Operands(in Node node) =>
        node.Op is Op.OneOf or Op.Within or Op.Stale ? [] : operands.AsSpan(node.First, node.Count);

    /// <summary>For each row a count of domains looks at, its domain.</summary>
    public ReadOnlySpan<int> Domains(in Node node) => domains.AsSpan(node.First, node.Count);

    /// <summary>The validities of a row of staleness, in the order in which they decide.</summary>
    public ReadOnlySpan<ValidRow> Validities(in Node node) => validities.AsSpan(node.First, node.Count);

    /// <summary>What a test assumes while its fact is unknown, in the order in which it decides.</summary>
    public ReadOnlySpan<Assumed> Assumptions(in Node node) =>
        assumptions.AsSpan(node.FirstAssumption, node.Assumptions);

    /// <summary>Fills one truth per row.</summary>
    public void Judge(ReadOnlySpan<FactValue> facts, Span<Truth> truths)
    {
        var rows = nodes.AsSpan();
        for (var i = 0; i < rows.Length; i++)
        {
            ref readonly var node = ref rows[i];
            truths[i] = node.Op switch
            {
                Op.OneOf or Op.Within => Test(node, facts, truths),
                Op.All => All(node, truths),
                Op.Any => Any(node, truths),
                Op.Not => truths[operands[node.First]].Mirror(),
                Op.NotCertain => truths[operands[node.First]] == Truth.True ? Truth.False : Truth.True,
                Op.AtLeast => AtLeast(node, truths),
                Op.Domains => Domains(node, truths),
                _ => Stale(node, facts, truths),
            };
        }
    }

    private Truth Test(in Node node, ReadOnlySpan<FactValue> facts, ReadOnlySpan<Truth> truths)
    {
        ref readonly var fact = ref facts[node.Fact];
        var isStale = node.Stale >= 0 && truths[node.Stale] == Truth.True;
        var truth = Plain(node, fact.Low, fact.High);
        if (isStale && truth == (node.Raises ? Truth.False : Truth.True))
        {
            truth = Truth.Unknown;
        }

        return truth == Truth.Unknown && node.Assumptions > 0 ? Assume(node, fact, isStale, truths) : truth;
    }

    private static Truth Plain(in Node node, long low, long high) =>
        node.Op == Op.OneOf ? Tests.OneOf((ulong)low, (ulong)node.Low) : Tests.Within(low, high, node.Low, node.High);

    private Truth Assume(in Node node, in FactValue fact, bool isStale, ReadOnlySpan<Truth> truths)
    {
        var otherwise = Truth.Unknown;
        foreach (ref readonly var assumed in Assumptions(node))
        {
            if (assumed.When >= 0 && truths[assumed.When] != Truth.True)
            {
                continue;
            }

            var (low, high) = (assumed.Low, assumed.High);
            if (!isStale && isChoice[node.Fact])
            {
                low &= fact.Low;
            }
            else if (!isStale)
            {
                (low, high) = (Math.Max(low, fact.Low), Math.Min(high, fact.High));
            }

            var isPossible = isChoice[node.Fact] ? low != 0 : low <= high;
            if (isPossible)
            {
                return Plain(node, low, high);
            }

            // Half an answer ("5 to 43 days" at a limit of 42) leaves the test open; it must not be worth more than none.
            otherwise = otherwise == Truth.Unknown ? Plain(node, assumed.Low, assumed.High) : otherwise;
        }

        return otherwise;
    }

    private Truth All(in Node node, ReadOnlySpan<Truth> truths)
    {
        var least = Truth.True;
        foreach (var row in operands.AsSpan(node.First, node.Count))
        {
            if (truths[row] < least)
            {
                least = truths[row];
                if (least == Truth.False)
                {
                    break;
                }
            }
        }

        return least;
    }

    private Truth Any(in Node node, ReadOnlySpan<Truth> truths)
    {
        var most = Truth.False;
        foreach (var row in operands.AsSpan(node.First, node.Count))
        {
            if (truths[row] > most)
            {
                most = truths[row];
                if (most == Truth.True)
                {
                    break;
                }
            }
        }

        return most;
    }

    private Truth AtLeast(in Node node, ReadOnlySpan<Truth> truths)
    {
        var (certain, possible) = (0, 0);
        foreach (var row in operands.AsSpan(node.First, node.Count))
        {
            certain += truths[row] == Truth.True ? 1 : 0;
            possible += truths[row] != Truth.False ? 1 : 0;
        }

        return Tests.Counted(certain, possible, (int)node.Low);
    }

    private Truth Domains(in Node node, ReadOnlySpan<Truth> truths)
    {
        var (certain, possible) = (0u, 0u);
        for (var i = node.First; i < node.First + node.Count; i++)
        {
            var bit = 1u << domains[i];
            certain |= truths[operands[i]] == Truth.True ? bit : 0;
            possible |= truths[operands[i]] != Truth.False ? bit : 0;
        }

        return Tests.Counted(
            System.Numerics.BitOperations.PopCount(certain),
            System.Numerics.BitOperations.PopCount(possible),
            (int)node.Low
        );
    }

    /// <summary>The first validity that holds decides; one that may hold counts when it is shorter.</summary>
    private Truth Stale(in Node node, ReadOnlySpan<FactValue> facts, ReadOnlySpan<Truth> truths)
    {
        if (facts[node.Fact].State != FactState.Known)
        {
            return Truth.False;
        }

        var validFor = long.MaxValue;
        foreach (ref readonly var valid in Validities(node))
        {
            if (valid.May < 0 || truths[valid.May] != Truth.False)
            {
                validFor = Math.Min(validFor, valid.ForMinutes);
            }

            if (valid.Must < 0 || truths[valid.Must] == Truth.True)
            {
                break;
            }
        }

        return facts[node.Fact].AgeMinutes > validFor ? Truth.True : Truth.False;
    }
}
