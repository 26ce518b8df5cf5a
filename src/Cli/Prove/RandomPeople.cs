using BackSignal.Engine;
using BackSignal.Engine.Proofs;

namespace BackSignal.Cli.Prove;

/// <summary>People whose facts are drawn at random: some say nearly nothing, some everything; numbers stand at and around the limits of rules.</summary>
internal sealed class RandomPeople(Knowledge knowledge, int seed)
{
    private readonly Random _random = new(seed);

    private readonly long[][] _limits =
    [
        .. knowledge.Facts.Select(fact => Agreement.Limits(fact, knowledge).ToArray()),
    ];

    public Facts Next()
    {
        var builder = new FactsBuilder(knowledge);
        var (talks, isHarmless) = (_random.NextDouble(), _random.NextDouble());
        foreach (var fact in knowledge.Facts)
        {
            if (_random.NextDouble() < talks * (fact.IsOwnRecord ? 0.2 : 1))
            {
                builder.Set(fact, Value(fact, isHarmless));
            }
        }

        return builder.Build();
    }

    private FactValue Value(Fact fact, double isHarmless)
    {
        if (!fact.IsOwnRecord && _random.NextDouble() < 0.08)
        {
            return fact.NotSure;
        }

        if (fact.Harmless is { } harmless && _random.NextDouble() < isHarmless)
        {
            return harmless with { AgeMinutes = AgeOf() };
        }

        return fact.IsChoice ? FactValue.Choice(Choice(fact), AgeOf()) : Number(fact);
    }

    private ulong Choice(Fact fact)
    {
        var one = 1UL << _random.Next(fact.Values.Count);
        return _random.NextDouble() < 0.1 ? one | (1UL << _random.Next(fact.Values.Count)) : one;
    }

    private FactValue Number(Fact fact)
    {
        var (a, b) = (Near(fact), Near(fact));
        return _random.NextDouble() < 0.2
            ? FactValue.Between(Math.Min(a, b), Math.Max(a, b), AgeOf())
            : FactValue.Exactly(a, AgeOf());
    }

    private long Near(Fact fact)
    {
        var limits = _limits[fact.Index];
        var limit = limits[_random.Next(limits.Length)];
        var (low, high) = (fact.Unasked.Low, fact.Unasked.High);
        return limit switch
        {
            _ when limit > low && limit < high => Math.Clamp(limit + _random.Next(-1, 2), low, high),
            _ => limit,
        };
    }

    /// <summary>Mostly now; else anything up to three years, so that every validity is passed by some.</summary>
    private long AgeOf() => _random.NextDouble() < 0.7 ? 0 : (long)Math.Exp(_random.NextDouble() * Math.Log(1_600_000));
}
