using BackSignal.Engine.Conditions;

namespace BackSignal.Engine.Proofs;

/// <summary>What an assumption makes of a test, term by term as <c>ConditionTable.Assume</c> does with numbers.</summary>
internal static class SmtAssumed
{
    /// <summary>Of a value too old: only what is assumed counts.</summary>
    public static string Stale(Fact fact, Node node, Assumed assumed, bool certain)
    {
        var truth = Alone(fact, node, assumed);
        return Smt.Constant(certain ? truth == Truth.True : truth != Truth.False);
    }

    /// <summary>What is assumed is enough to decide the test.</summary>
    public static bool Decides(Fact fact, Node node, Assumed assumed) => Alone(fact, node, assumed) != Truth.Unknown;

    private static Truth Alone(Fact fact, Node node, Assumed assumed) =>
        fact.IsChoice
            ? Tests.OneOf((ulong)assumed.Low, (ulong)node.Low)
            : Tests.Within(assumed.Low, assumed.High, node.Low, node.High);

    /// <summary>Of what is assumed and still possible.</summary>
    public static string Fresh(SmtFacts with, Fact fact, Node node, Assumed assumed, bool certain)
    {
        if (fact.IsChoice)
        {
            var (inside, outside) = ((ulong)(assumed.Low & node.Low), (ulong)(assumed.Low & ~node.Low));
            return certain ? Smt.Not(with.MayBeOneOf(fact, outside)) : with.MayBeOneOf(fact, inside);
        }

        return certain
            ? Smt.And(
                assumed.Low >= node.Low ? Smt.True : with.LowIsAtLeast(fact, node.Low),
                assumed.High <= node.High ? Smt.True : with.HighIsAtMost(fact, node.High)
            )
            : Smt.And(
                Smt.Constant(assumed.High >= node.Low && assumed.Low <= node.High),
                with.MayBeWithin(fact, node.Low, node.High)
            );
    }

    public static string IsPossible(SmtFacts with, Fact fact, Assumed assumed) =>
        fact.IsChoice ? with.MayBeOneOf(fact, (ulong)assumed.Low) : with.MayBeWithin(fact, assumed.Low, assumed.High);
}
