using BackSignal.Engine.Conditions;

namespace BackSignal.Engine;

/// <summary>Which facts keep a row unknown.</summary>
internal static class OpenFacts
{
    /// <summary>Whether the row is unknown because of a fact that was asked in vain.</summary>
    public static bool HasAskedUnknown(Facts facts, int row, ReadOnlySpan<Truth> truths)
    {
        if (truths[row] != Truth.Unknown)
        {
            return false;
        }

        var table = facts.Knowledge.Reasoning.Table;
        var node = table[row];
        switch (node.Op)
        {
            case Op.OneOf or Op.Within:
                return facts.Values[node.Fact].State == FactState.AskedUnknown;
            case Op.Not:
                return HasAskedUnknown(facts, node.First, truths);
            case Op.All or Op.Any or Op.AtLeast:
                foreach (var operand in table.Operands(node))
                {
                    if (HasAskedUnknown(facts, operand, truths))
                    {
                        return true;
                    }
                }

                return false;
            case Op.Domains:
                foreach (var term in table.Terms(node))
                {
                    if (HasAskedUnknown(facts, term.Node, truths))
                    {
                        return true;
                    }
                }

                return false;
            default:
                return false;
        }
    }

    /// <summary>Adds the slot of every fact that keeps the row unknown.</summary>
    public static void Collect(Facts facts, int row, ReadOnlySpan<Truth> truths, ISet<int> open, HashSet<int> visited)
    {
        if (truths[row] != Truth.Unknown || !visited.Add(row))
        {
            return;
        }

        var table = facts.Knowledge.Reasoning.Table;
        var node = table[row];
        switch (node.Op)
        {
            case Op.OneOf or Op.Within:
                open.Add(node.Fact);
                break;
            case Op.Not:
                Collect(facts, node.First, truths, open, visited);
                break;
            case Op.All or Op.Any or Op.AtLeast:
                foreach (var operand in table.Operands(node))
                {
                    Collect(facts, operand, truths, open, visited);
                }

                break;
            case Op.Domains:
                foreach (var term in table.Terms(node))
                {
                    Collect(facts, term.Node, truths, open, visited);
                }

                break;
        }
    }

    /// <summary>Raises the priority of every fact that keeps the row unknown; rows already visited as high are passed over.</summary>
    public static void Prioritise(
        Facts facts,
        int row,
        ReadOnlySpan<Truth> truths,
        int priority,
        Span<int> ofFact,
        Span<int> ofRow
    )
    {
        if (truths[row] != Truth.Unknown || ofRow[row] >= priority)
        {
            return;
        }

        ofRow[row] = priority;
        var table = facts.Knowledge.Reasoning.Table;
        var node = table[row];
        switch (node.Op)
        {
            case Op.OneOf or Op.Within:
                ofFact[node.Fact] = Math.Max(ofFact[node.Fact], priority);
                break;
            case Op.Not:
                Prioritise(facts, node.First, truths, priority, ofFact, ofRow);
                break;
            case Op.All or Op.Any or Op.AtLeast:
                foreach (var operand in table.Operands(node))
                {
                    Prioritise(facts, operand, truths, priority, ofFact, ofRow);
                }

                break;
            case Op.Domains:
                foreach (var term in table.Terms(node))
                {
                    Prioritise(facts, term.Node, truths, priority, ofFact, ofRow);
                }

                break;
        }
    }
}
