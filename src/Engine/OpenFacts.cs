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

        var node = facts.Knowledge.Reasoning.Table[row];
        if (node.IsTest)
        {
            return facts.Values[node.Fact].State == FactState.AskedUnknown;
        }

        foreach (var operand in facts.Knowledge.Reasoning.Table.Operands(node))
        {
            if (HasAskedUnknown(facts, operand, truths))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>Whether the row is unknown because of a fact that is known, but too widely or too long ago to tell.</summary>
    public static bool HasImprecise(Facts facts, int row, ReadOnlySpan<Truth> truths)
    {
        if (truths[row] != Truth.Unknown)
        {
            return false;
        }

        var node = facts.Knowledge.Reasoning.Table[row];
        if (node.IsTest)
        {
            return facts.Values[node.Fact].State == FactState.Known;
        }

        foreach (var operand in facts.Knowledge.Reasoning.Table.Operands(node))
        {
            if (HasImprecise(facts, operand, truths))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>Adds the slot of every fact that keeps the row unknown.</summary>
    public static void Collect(Facts facts, int row, ReadOnlySpan<Truth> truths, ISet<int> open, HashSet<int> visited)
    {
        if (truths[row] != Truth.Unknown || !visited.Add(row))
        {
            return;
        }

        var node = facts.Knowledge.Reasoning.Table[row];
        if (node.IsTest)
        {
            open.Add(node.Fact);
        }

        foreach (var operand in facts.Knowledge.Reasoning.Table.Operands(node))
        {
            Collect(facts, operand, truths, open, visited);
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
        var node = facts.Knowledge.Reasoning.Table[row];
        if (node.IsTest)
        {
            ofFact[node.Fact] = Math.Max(ofFact[node.Fact], priority);
        }

        foreach (var operand in facts.Knowledge.Reasoning.Table.Operands(node))
        {
            Prioritise(facts, operand, truths, priority, ofFact, ofRow);
        }
    }
}
