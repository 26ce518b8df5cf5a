using BackSignal.Engine.Rules;

namespace BackSignal.Engine;

/// <summary>Which facts say something about which others, worked out once per knowledge.</summary>
internal static class Inclusion
{
    /// <summary>Pairs of "since" (or "until") facts of doses whose classes include one another, inner first, narrow to wide.</summary>
    public static IReadOnlyList<(Fact Inner, Fact Outer)> Of(IReadOnlyList<Fact> facts, Formulary formulary)
    {
        var ages = facts
            .Where(f => f.From is { Kind: FromKind.SinceLast or FromKind.UntilNext, Dose: not null })
            .ToList();
        var pairs =
            from inner in ages
            from outer in ages
            where inner != outer && inner.Type == outer.Type && inner.From!.Kind == outer.From!.Kind
            let innerDrugs = formulary.Members(inner.From!.Dose!)
            let outerDrugs = formulary.Members(outer.From!.Dose!)
            where innerDrugs.Count < outerDrugs.Count && innerDrugs.All(outerDrugs.Contains)
            orderby innerDrugs.Count, outerDrugs.Count, inner.Index, outer.Index
            select (inner, outer);
        return [.. pairs];
    }

    /// <summary>Derived facts, each after those it needs; a circle is refused by the reader.</summary>
    public static IReadOnlyList<Fact> InOrder(IReadOnlyList<Fact> facts)
    {
        var done = new List<Fact>();
        foreach (var fact in facts)
        {
            Visit(fact);
        }

        return done;

        void Visit(Fact fact)
        {
            if (fact.Derived is null || done.Contains(fact))
            {
                return;
            }

            foreach (var input in fact.Derived.Facts)
            {
                Visit(input);
            }

            done.Add(fact);
        }
    }
}
