using System.Collections.Immutable;

namespace BackSignal.Engine;

/// <summary>What is known about one person at one instant: a flat vector with one slot per fact of the knowledge. Immutable.</summary>
public sealed class Facts
{
    private readonly FactValue[] _values;
    private readonly Origin?[] _origins;
    private readonly FactsBuilder _stated;

    internal Facts(
        FactsBuilder stated,
        FactValue[] values,
        Origin?[] origins,
        IReadOnlyList<string> notes,
        DateTimeOffset? at
    )
    {
        _stated = stated;
        Knowledge = stated.Knowledge;
        _values = values;
        _origins = origins;
        Notes = [.. notes];
        At = at;
    }

    /// <summary>The knowledge whose vocabulary this is.</summary>
    public Knowledge Knowledge { get; }

    /// <summary>The instant these facts hold at; null when nobody said. It changes no answer.</summary>
    public DateTimeOffset? At { get; }

    /// <summary>What could not be read, or was read with a doubt; shown with every assessment.</summary>
    public ImmutableArray<string> Notes { get; }

    /// <summary>What is known of a fact.</summary>
    public FactValue this[Fact fact] => _values[fact.Index];

    /// <summary>Where a fact came from; null when it was not asked.</summary>
    public Origin? OriginOf(Fact fact) => _origins[fact.Index];

    internal ReadOnlySpan<FactValue> Values => _values;

    /// <summary>Whether the fact was stated, rather than derived from others.</summary>
    public bool IsStated(Fact fact) => _stated[fact] != fact.Unset;

    /// <summary>A builder that starts from what was stated.</summary>
    public FactsBuilder ToBuilder() => new(_stated);
}
