using System.Globalization;

namespace BackSignal.Engine.Proofs;

/// <summary>Reads a person out of a solver's values.</summary>
internal static class SmtModel
{
    public static Facts Read(SmtFacts person, IEnumerable<Fact> facts, IReadOnlyDictionary<string, string> values)
    {
        var builder = new FactsBuilder(person.Knowledge);
        foreach (var fact in facts)
        {
            if (Value(person, fact, values) is { } value)
            {
                builder.Set(fact, value);
            }
        }

        return builder.Build();
    }

    private static FactValue? Value(SmtFacts person, Fact fact, IReadOnlyDictionary<string, string> values)
    {
        if (!fact.IsOwnRecord && !Holds("known"))
        {
            return Holds("asked in vain") ? fact.NotSure : null;
        }

        var age = values.TryGetValue(person.Variable(fact, "age"), out var minutes) ? Number(minutes) : 0;
        if (!fact.IsChoice)
        {
            return FactValue.Between(Of("low"), Of("high"), age);
        }

        var possible = SmtFacts
            .Bits(fact)
            .Where(bit => values[person.MayName(fact, bit)] == Smt.True)
            .Aggregate(0UL, (bits, bit) => bits | (1UL << bit));
        return FactValue.Choice(possible, age);

        bool Holds(string what) => values[person.Variable(fact, what)] == Smt.True;

        long Of(string what) => Number(values[person.Variable(fact, what)]);
    }

    /// <summary>A number as solvers write it: <c>5</c> or <c>(- 5)</c>.</summary>
    private static long Number(string text) =>
        long.Parse(text.Trim('(', ')').Replace("- ", "-", StringComparison.Ordinal), CultureInfo.InvariantCulture);
}
