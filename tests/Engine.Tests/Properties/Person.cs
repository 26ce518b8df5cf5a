using System.Collections.Immutable;
using System.Globalization;

namespace BackSignal.Engine.Tests.Properties;

/// <summary>Statements about someone, in the order they were made, none of them contradicting another.</summary>
internal sealed class Person
{
    private readonly Knowledge _knowledge;

    private Person(Knowledge knowledge, ImmutableSortedDictionary<int, FactValue> stated)
    {
        _knowledge = knowledge;
        Stated = stated;
        Facts = Build(knowledge, stated);
        Assessment = Assess.Report(Facts);
    }

    public ImmutableSortedDictionary<int, FactValue> Stated { get; }

    public Facts Facts { get; }

    public Assessment Assessment { get; }

    /// <summary>Whether no statement contradicts another, as days since a class and since its parts may.</summary>
    public bool IsConsistent => Contradicted(_knowledge, Stated).Count == 0;

    /// <summary>Someone of whom all this is said, without the statements that others contradict.</summary>
    public static Person Of(Knowledge knowledge, IEnumerable<(int Fact, FactValue Value)> statements)
    {
        var stated = ImmutableSortedDictionary.CreateRange(
            statements.DistinctBy(s => s.Fact).Select(s => KeyValuePair.Create(s.Fact, s.Value))
        );
        while (Contradicted(knowledge, stated) is { Count: > 0 } contradicted)
        {
            stated = stated.RemoveRange(contradicted);
        }

        return new Person(knowledge, stated);
    }

    public Person With(Fact fact, FactValue value) => new(_knowledge, Stated.SetItem(fact.Index, value));

    /// <summary>Someone of whom as little is said as still shows it.</summary>
    public Person Smallest(Func<Person, bool> shows)
    {
        var smallest = this;
        foreach (var fact in Stated.Keys)
        {
            var less = new Person(_knowledge, smallest.Stated.Remove(fact));
            smallest = shows(less) ? less : smallest;
        }

        return smallest;
    }

    /// <summary>The same person with everything observed now.</summary>
    public Person Fresh() => Of(_knowledge, Stated.Select(pair => (pair.Key, pair.Value with { AgeMinutes = 0 })));

    /// <summary>Whether a value lies within another.</summary>
    public static bool Contains(FactValue outer, FactValue inner, Fact fact) =>
        fact.IsChoice ? (inner.Possible & ~outer.Possible) == 0 : inner.Low >= outer.Low && inner.High <= outer.High;

    public override string ToString() =>
        $"told {Assessment.Told} in {Assessment.AtLeast}..{Assessment.AtMost} of "
        + string.Join(", ", Stated.Select(pair => Text(_knowledge.Facts[pair.Key], pair.Value)));

    public static string Text(Fact fact, FactValue value)
    {
        var what =
            value.State != FactState.Known ? value.State.ToString()
            : fact.IsChoice
                ? string.Join('|', fact.Values.Where((_, i) => (value.Possible & (1UL << i)) != 0).Select(v => v.Id))
            : $"{Number(value.Low)}..{Number(value.High)}";
        return $"{fact.Id}: {what}{(value.AgeMinutes == 0 ? "" : $" ({Age.Text(value.AgeMinutes)} old)")}";
    }

    private static string Number(long amount) =>
        amount == Amount.Never ? "never" : Amount.ToDecimal(amount).ToString(CultureInfo.InvariantCulture);

    private static List<int> Contradicted(Knowledge knowledge, ImmutableSortedDictionary<int, FactValue> stated)
    {
        var facts = Build(knowledge, stated);
        return
        [
            .. stated
                .Where(pair => !Contains(pair.Value, facts[knowledge.Facts[pair.Key]], knowledge.Facts[pair.Key]))
                .Select(pair => pair.Key),
        ];
    }

    private static Facts Build(Knowledge knowledge, ImmutableSortedDictionary<int, FactValue> stated)
    {
        var builder = new FactsBuilder(knowledge);
        foreach (var (fact, value) in stated)
        {
            builder.Set(knowledge.Facts[fact], value);
        }

        return builder.Build();
    }
}
