using System.Collections.Immutable;

namespace BackSignal.Engine;

/// <summary>What is known about one person at one instant: a flat vector with one slot per fact of the knowledge. Immutable.</summary>
public sealed class Facts
{
    private readonly FactValue[] _values;
    private readonly Origin?[] _origins;

    internal Facts(
        Knowledge knowledge,
        FactValue[] values,
        Origin?[] origins,
        IReadOnlyList<string> notes,
        DateTimeOffset? at
    )
    {
        Knowledge = knowledge;
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

    /// <summary>A builder that starts from these facts.</summary>
    public FactsBuilder ToBuilder()
    {
        var builder = new FactsBuilder(Knowledge) { At = At };
        foreach (var fact in Knowledge.Facts)
        {
            if (fact.Derived is null && _values[fact.Index] != fact.Unset)
            {
                builder.Set(fact, _values[fact.Index], _origins[fact.Index]);
            }
        }

        foreach (var note in Notes)
        {
            builder.Note(note);
        }

        return builder;
    }
}
