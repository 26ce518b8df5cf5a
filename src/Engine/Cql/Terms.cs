namespace BackSignal.Engine.Cql;

/// <summary>Makes terms, and leaves out what is settled before any person comes.</summary>
internal static class Terms
{
    public static Term True { get; } = new Term.Literal(true);

    public static Term False { get; } = new Term.Literal(false);

    public static Term Unknown { get; } = new Term.Literal(null);

    public static Term All(params IReadOnlyList<Term> parts)
    {
        var open = parts.Where(part => part != True).Distinct().ToList();
        return open.Contains(False) ? False
            : open.Count == 0 ? True
            : open.Count == 1 ? open[0]
            : new Term.All(open);
    }

    public static Term Any(params IReadOnlyList<Term> parts)
    {
        var open = parts.Where(part => part != False).Distinct().ToList();
        return open.Contains(True) ? True
            : open.Count == 0 ? False
            : open.Count == 1 ? open[0]
            : new Term.Any(open);
    }

    public static Term Not(Term part) =>
        part switch
        {
            Term.Literal(var value) => new Term.Literal(!value),
            Term.Not(var inner) => inner,
            _ => new Term.Not(part),
        };

    public static Term If(Term when, Term then, Term otherwise) =>
        when is Term.Literal(var value) ? (value is true ? then : otherwise) : new Term.If(when, then, otherwise);

    public static Term Is(Term part, bool? value) =>
        part is Term.Literal(var known) ? new Term.Literal(known == value) : new Term.Is(part, value);

    /// <summary>True, then false when it cannot be true, else unknown.</summary>
    public static Term Settle(Term certain, Term impossible) => If(certain, True, If(impossible, False, Unknown));

    /// <summary>As <c>Tests.Counted</c>: how many are certain, and how many possible.</summary>
    public static Term AtLeast(int count, IReadOnlyList<Term> parts)
    {
        if (parts.Count < count)
        {
            return False;
        }

        var (one, none, needed) = (new Term.Whole(1), new Term.Whole(0), new Term.Whole(count));
        var certain = new Term.Sum([.. parts.Select(part => If(part, one, none))]);
        var possible = new Term.Sum([.. parts.Select(part => If(Not(part), none, one))]);
        return Settle(
            new Term.Compare(Comparison.GreaterOrEqual, certain, needed),
            new Term.Compare(Comparison.Less, possible, needed)
        );
    }
}
