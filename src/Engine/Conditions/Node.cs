namespace BackSignal.Engine.Conditions;

/// <summary>
/// One row of the compiled table. Rows stand in an order in which each only looks back, and equal rows are one, so that
/// the table is a single pass and its column of truths is the explanation.
/// </summary>
internal readonly record struct Node(Op Op)
{
    /// <summary>Whether the row looks at one fact.</summary>
    public bool IsTest => Op is Op.OneOf or Op.Within;

    /// <summary>Slot of the fact a test looks at.</summary>
    public int Fact { get; init; }

    /// <summary>Number bounds, or choice bits in Low; the needed count of AtLeast and Domains.</summary>
    public long Low { get; init; }

    public long High { get; init; }

    /// <summary>Operands: rows in the operand list, or validities of Stale.</summary>
    public int First { get; init; }

    public int Count { get; init; }

    /// <summary>Row that says whether the fact is stale; -1 when it never is.</summary>
    public int Stale { get; init; }

    /// <summary>On a stale value a raising test may still be true and a calming one still false, nothing else.</summary>
    public bool Raises { get; init; }

    /// <summary>Assumptions that stand in while the fact is unknown.</summary>
    public int FirstAssumption { get; init; }

    public int Assumptions { get; init; }

    /// <summary>How the author wrote a number test.</summary>
    public WrittenTest? Written { get; init; }
}
