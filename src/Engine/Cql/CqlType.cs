namespace BackSignal.Engine.Cql;

/// <summary>The type of a parameter: a plain one, a list of it, or a lowest and a highest of it.</summary>
internal sealed record CqlType(string Name, bool IsList, bool IsRange)
{
    public static CqlType Decimal { get; } = new("Decimal", false, false);

    public static CqlType Of(Fact fact) =>
        !fact.IsChoice ? Decimal with { IsRange = true }
        : FactTerms.IsYesNo(fact) ? new CqlType("Boolean", false, false)
        : new CqlType("String", true, false);

    public override string ToString() =>
        IsList ? $"List<{Name}>"
        : IsRange ? $"Tuple {{ {FactTerms.Low} {Name}, {FactTerms.High} {Name} }}"
        : Name;
}
