using BackSignal.Engine.Conditions;
using CsCheck;

namespace BackSignal.Engine.Tests.Properties;

/// <summary>Random people of a knowledge: nothing asked, all harmless or a mixture, and some answers anywhere near a threshold.</summary>
internal sealed class People
{
    private static readonly Gen<long> Ages = OneOf(
        0L,
        59L,
        5 * Age.Hour,
        13 * Age.Hour,
        25 * Age.Hour,
        3 * Age.Day + 1,
        8 * Age.Day,
        31 * Age.Day,
        400 * Age.Day,
        Age.Unknown
    );

    private readonly Knowledge _knowledge;
    private readonly IReadOnlyList<Fact> _facts;
    private readonly long[][] _points;
    private readonly Gen<FactValue>[] _values;

    public People(Knowledge knowledge)
    {
        _knowledge = knowledge;
        _facts = knowledge.Facts;
        _points = Points(knowledge);
        _values = [.. _facts.Select(Value)];
        Statement = Gen.Int[0, _facts.Count - 1].SelectMany(i => _values[i].Select(value => (i, value)));
        var few = Statement.Array[0, 12];
        var harmless = _facts.Where(f => f.Harmless is not null).Select(f => (f.Index, f.Harmless!.Value)).ToArray();
        Any = Gen.OneOf(
            few.Select(some => Person.Of(knowledge, some)),
            few.Select(some => Person.Of(knowledge, some.Concat(harmless))),
            Gen.Select(few, Gen.Bool.Array[harmless.Length])
                .Select((some, kept) => Person.Of(knowledge, some.Concat(harmless.Where((_, i) => kept[i])))),
            Statement.Array[0, _facts.Count].Select(many => Person.Of(knowledge, many))
        );
    }

    /// <summary>Anyone.</summary>
    public Gen<Person> Any { get; }

    /// <summary>One thing said about one fact.</summary>
    public Gen<(int Fact, FactValue Value)> Statement { get; }

    /// <summary>Anyone, and one of the facts that pass, if there is one.</summary>
    public Gen<(Person Person, Fact Fact)> AnyWithFact(Func<Person, Fact, bool> passes) =>
        Gen.Select(Any, Gen.Int[0, int.MaxValue])
            .Select(
                (person, pick) =>
                {
                    var passing = _facts.Where(fact => passes(person, fact)).ToList();
                    return (person, passing.Count == 0 ? null : passing[pick % passing.Count]);
                }
            )
            .Where(pair => pair.Item2 is not null)
            .Select(pair => (pair.person, pair.Item2!));

    /// <summary>A fresh value within what the fact may still be.</summary>
    public Gen<FactValue> Within(Fact fact, FactValue value)
    {
        if (fact.IsChoice)
        {
            var bits = Enumerable
                .Range(0, 64)
                .Select(i => 1UL << i)
                .Where(bit => (value.Possible & bit) != 0)
                .ToArray();
            return Gen
                .Bool.Array[bits.Length]
                .Select(kept => bits.Where((_, i) => kept[i]).Aggregate(0UL, (all, bit) => all | bit))
                .Select(some => FactValue.Choice(some == 0 ? bits[0] : some));
        }

        var points = _points[fact.Index]
            .Append(value.Low)
            .Append(value.High)
            .Where(point => point >= value.Low && point <= value.High)
            .Distinct()
            .ToArray();
        var point = OneOf(points);
        return Gen.OneOf(point.Select(p => FactValue.Exactly(p)), Gen.Select(point, point, Between));
    }

    private static Gen<T> OneOf<T>(params T[] values) => Gen.Int[0, values.Length - 1].Select(i => values[i]);

    private static FactValue Between(long a, long b) => FactValue.Between(Math.Min(a, b), Math.Max(a, b));

    private Gen<FactValue> Value(Fact fact)
    {
        var known = Within(fact, fact.Unasked);
        if (fact.IsOwnRecord)
        {
            return known;
        }

        var old = Gen.Select(known, Ages, (value, age) => value with { AgeMinutes = age });
        var notSure = Gen.Const(fact.NotSure);
        return Gen.OneOf(known, known, known, known, old, old, notSure, Gen.Const(fact.Unasked));
    }

    /// <summary>For each number the thresholds of every rule, one step to either side, and what lies far from them.</summary>
    private static long[][] Points(Knowledge knowledge)
    {
        var points = knowledge
            .Facts.Select(fact => new SortedSet<long>
            {
                fact.Unasked.Low,
                Math.Min(fact.Unasked.High, 1000 * Amount.One),
            })
            .ToArray();
        foreach (var part in Rulebook.Of(knowledge).SelectMany(condition => condition.Parts()))
        {
            if (part is Condition.Within(var fact, var low, var high, _))
            {
                points[fact.Index]
                    .UnionWith([low - 1, low, low == Amount.Smallest ? low : low + 1, high - 1, high, high]);
                points[fact.Index].Add(high >= Amount.Largest ? high : high + 1);
            }
        }

        foreach (var fact in knowledge.Facts.Where(fact => fact.IsAge))
        {
            points[fact.Index].Add(Amount.Never);
        }

        return
        [
            .. points.Select(
                (some, i) =>
                    some.Where(point =>
                            point >= knowledge.Facts[i].Unasked.Low && point <= knowledge.Facts[i].Unasked.High
                        )
                        .ToArray()
            ),
        ];
    }
}
