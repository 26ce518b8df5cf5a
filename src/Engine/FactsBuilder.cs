using BackSignal.Engine.Rules;

namespace BackSignal.Engine;

/// <summary>
/// Collects what is known in any order and derives the rest: numbers that follow from others, the highest reading from
/// the only reading, and, where one class of medicines lies within another, what the one says about the other.
/// </summary>
public sealed class FactsBuilder
{
    private readonly Knowledge _knowledge;
    private readonly FactValue[] _values;
    private readonly Origin?[] _origins;
    private readonly SortedSet<string> _notes = new(StringComparer.Ordinal);

    /// <summary>Starts with nothing asked.</summary>
    public FactsBuilder(Knowledge knowledge)
    {
        _knowledge = knowledge;
        _values = [.. knowledge.Facts.Select(fact => fact.Unset)];
        _origins = new Origin?[_values.Length];
    }

    internal FactsBuilder(FactsBuilder other)
    {
        _knowledge = other._knowledge;
        _values = (FactValue[])other._values.Clone();
        _origins = (Origin?[])other._origins.Clone();
        _notes.UnionWith(other._notes);
        At = other.At;
    }

    /// <summary>The knowledge whose vocabulary is used.</summary>
    public Knowledge Knowledge => _knowledge;

    /// <summary>The instant the facts hold at.</summary>
    public DateTimeOffset? At { get; set; }

    /// <summary>What is known of a fact so far.</summary>
    public FactValue this[Fact fact] => _values[fact.Index];

    /// <summary>States a fact. An interval beyond the plausible range is cut to it; an empty one throws.</summary>
    public FactsBuilder Set(Fact fact, FactValue value, Origin? origin = null)
    {
        if (fact.IsChoice)
        {
            var possible = value.Low & fact.Unasked.Low;
            if (possible == 0)
            {
                throw new ArgumentException(
                    $"{fact.Id}: no such value; it can be {ValueText.Choices(fact)}.",
                    nameof(value)
                );
            }

            value = value with { Low = possible, High = 0 };
        }
        else
        {
            var (low, high) = (Math.Max(value.Low, fact.Unasked.Low), Math.Min(value.High, fact.Unasked.High));
            if (low > high)
            {
                throw new ArgumentException($"{fact.Id}: the value is outside {ValueText.Range(fact)}.", nameof(value));
            }

            value = value with { Low = low, High = high };
        }

        _values[fact.Index] = value;
        _origins[fact.Index] = origin;
        return this;
    }

    /// <summary>Adds a remark about something that could not be read, or was read with a doubt.</summary>
    public FactsBuilder Note(string text)
    {
        _notes.Add(text);
        return this;
    }

    /// <summary>The finished facts; the builder may go on being used.</summary>
    public Facts Build()
    {
        var values = (FactValue[])_values.Clone();
        var origins = (Origin?[])_origins.Clone();
        foreach (var (fact, of) in _knowledge.Extremes)
        {
            if (values[fact.Index].State == FactState.NotAsked && values[of.Index].State != FactState.NotAsked)
            {
                values[fact.Index] = values[of.Index];
                origins[fact.Index] = origins[of.Index];
            }
        }

        foreach (var (inner, outer) in _knowledge.Inclusions)
        {
            Widen(values, origins, inner, outer);
        }

        foreach (var (inner, outer) in _knowledge.Inclusions.Reverse())
        {
            Narrow(values, inner, outer);
        }

        foreach (var fact in _knowledge.DerivedInOrder)
        {
            if (values[fact.Index].State == FactState.NotAsked)
            {
                Derive(values, origins, fact);
            }
            else if (fact.Derived is Derivation.Least least)
            {
                Lower(values, origins, fact, least);
            }
        }

        return new Facts(new FactsBuilder(this), values, origins, [.. _notes], At);
    }

    /// <summary>A dose of the inner class is a dose of the outer: the outer is at most as far away. From narrow to wide.</summary>
    private static void Widen(FactValue[] values, Origin?[] origins, Fact inner, Fact outer)
    {
        ref var wide = ref values[outer.Index];
        var narrow = values[inner.Index];
        if (narrow.State == FactState.Known && narrow.High < wide.High)
        {
            if (wide.State != FactState.Known)
            {
                origins[outer.Index] = origins[inner.Index];
            }

            wide = wide with { State = FactState.Known, Low = Math.Min(wide.Low, narrow.High), High = narrow.High };
        }
    }

    /// <summary>No dose of the outer class is nearer than its latest: the inner is at least as far away. From wide to narrow.</summary>
    private static void Narrow(FactValue[] values, Fact inner, Fact outer)
    {
        var wide = values[outer.Index];
        ref var narrow = ref values[inner.Index];
        if (wide.State == FactState.Known && wide.Low > narrow.Low && wide.Low <= narrow.High)
        {
            var isExact = wide.Low == narrow.High;
            narrow = narrow with { Low = wide.Low, State = isExact ? FactState.Known : narrow.State };
        }
    }

    /// <summary>"No tablet for fever" beside "ibuprofen 3 hours ago": the lesser of what was said of the whole and of its parts.</summary>
    private static void Lower(FactValue[] values, Origin?[] origins, Fact fact, Derivation.Least least)
    {
        foreach (var part in least.Of.Where(part => values[part.Index].State == FactState.Known))
        {
            ref var whole = ref values[fact.Index];
            var stated = values[part.Index];
            if (stated.High < whole.High)
            {
                whole = stated with { Low = Math.Min(whole.Low, stated.Low) };
                origins[fact.Index] = origins[part.Index];
            }
            else if (stated.Low < whole.Low)
            {
                whole = whole with { Low = stated.Low };
            }
        }
    }

    private static void Derive(FactValue[] values, Origin?[] origins, Fact fact)
    {
        // What lies beyond the plausible is as much as can be, not unknown: else a narrower input could give a wider result.
        var (least, most) = (fact.Unasked.Low, fact.Unasked.High);
        var (low, high) = Derivations.Of(fact.Derived!, values);
        (low, high) = (Math.Clamp(low, least, most), Math.Clamp(high, least, most));
        if (low == least && high == most)
        {
            return;
        }

        var inputs = fact.Derived!.Facts.ToList();
        var age = inputs.Count == 0 ? 0 : inputs.Max(input => values[input.Index].AgeMinutes);
        values[fact.Index] = FactValue.Between(low, high, age);
        origins[fact.Index] = inputs.Select(input => origins[input.Index]).FirstOrDefault(origin => origin is not null);
    }
}
