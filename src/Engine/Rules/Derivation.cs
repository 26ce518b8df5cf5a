using BackSignal.Engine.Conditions;

namespace BackSignal.Engine.Rules;

/// <summary>How a number follows from other facts: interval in, interval out. A closed set; every number is in knowledge.</summary>
public abstract record Derivation
{
    /// <summary>Creatinine clearance, mL/min, by Cockcroft and Gault from years, kg, mg/dL and sex (evidence dossier 0.3).</summary>
    public sealed record CockcroftGault(
        Fact Age,
        Fact Weight,
        Fact Creatinine,
        Fact Sex,
        long AgeFrom,
        long Divisor,
        long FemaleFactor,
        ulong Female
    ) : Derivation;

    /// <summary>One fact divided by another.</summary>
    public sealed record Ratio(Fact Of, Fact To) : Derivation;

    /// <summary>The sum of the points whose condition holds.</summary>
    public sealed record Score(IReadOnlyList<(Condition When, long Points)> Items) : Derivation;

    /// <summary>A weighted sum and a constant.</summary>
    public sealed record Linear(IReadOnlyList<(Fact Of, decimal Times)> Terms, long Plus) : Derivation;

    /// <summary>The smallest of several facts.</summary>
    public sealed record Least(IReadOnlyList<Fact> Of) : Derivation;

    /// <summary>Every fact it looks at; the result is as old as the oldest of them.</summary>
    public IEnumerable<Fact> Facts =>
        this switch
        {
            CockcroftGault c => [c.Age, c.Weight, c.Creatinine, c.Sex],
            Ratio r => [r.Of, r.To],
            Linear l => l.Terms.Select(term => term.Of),
            Least l => l.Of,
            Score s => s.Items.SelectMany(item => item.When.Facts()).Distinct(),
            _ => [],
        };
}
