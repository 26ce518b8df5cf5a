namespace BackSignal.Engine.Cql;

/// <summary>A fact, or its age, as a parameter of the library.</summary>
internal sealed record CqlParameter(string Name, string Remark, CqlType Type)
{
    public static IEnumerable<CqlParameter> Of(CqlLibrary library)
    {
        foreach (var fact in library.Facts)
        {
            yield return new CqlParameter(fact.Id, Remarked(fact), CqlType.Of(fact));
            if (library.HasAge(fact))
            {
                yield return new CqlParameter(FactTerms.AgeOf(fact), "minutes since it was observed", CqlType.Decimal);
            }
        }
    }

    private static string Remarked(Fact fact) =>
        fact.IsChoice && !FactTerms.IsYesNo(fact)
            ? $"{fact.Name}: what it may be of {string.Join(", ", fact.Values.Select(value => value.Id))}"
        : fact.Unit is { } unit ? $"{fact.Name}, {unit}"
        : fact.Name;
}
