using BackSignal.Engine.Conditions;
using BackSignal.Engine.Rules;

namespace BackSignal.Engine;

/// <summary>
/// One thing that can be known about a person at one instant, declared once: its type, its wording, how it is read, how
/// long it stays valid and what silence means. From it follow the form, the FHIR Questionnaire and the proof's variables.
/// </summary>
public sealed class Fact
{
    /// <summary>Its slot in every <see cref="Facts"/>.</summary>
    public required int Index { get; init; }

    public required string Id { get; init; }

    /// <summary>A noun phrase for explanations.</summary>
    public required string Name { get; init; }

    public required FactType Type { get; init; }

    /// <summary>The values of a choice, mildest first; empty for a number.</summary>
    public IReadOnlyList<Choice> Values { get; init; } = [];

    /// <summary>UCUM unit of a number; "d" or "h" for days and hours; null for counts and choices.</summary>
    public string? Unit { get; init; }

    /// <summary>Everything it can be, as a value that is not asked.</summary>
    public required FactValue Unasked { get; init; }

    /// <summary>What it is while nothing is said: not asked, or the "no" of a fact our own records always know.</summary>
    public FactValue Unset => IsOwnRecord ? FactValue.Choice(1) : Unasked;

    /// <summary>Kept by BackSignal itself (a held level, an exclusion, an earlier amber): absent is no.</summary>
    public bool IsOwnRecord { get; init; }

    /// <summary>Decimals shown to people; null shows what was given.</summary>
    public int? Decimals { get; init; }

    /// <summary>How an explanation says a number ("day {value} after {about}"); null for the default.</summary>
    public string? SaysNumber { get; init; }

    /// <summary>Units that are accepted and how they convert; the fact's own unit is not listed.</summary>
    public IReadOnlyList<UnitConversion> Also { get; init; } = [];

    /// <summary>Ranges in which a number without unit, or impossible in its unit, can only be in one other unit.</summary>
    public IReadOnlyList<WithoutUnit> WithoutUnit { get; init; } = [];

    /// <summary>Bits of the choices that are dangerous in themselves.</summary>
    public ulong Danger { get; init; }

    /// <summary>Bits of the choices that are a current complaint.</summary>
    public ulong Complaint { get; init; }

    /// <summary>What a person without trouble answers; null when there is no such answer.</summary>
    public FactValue? Harmless { get; init; }

    public Ask? Ask { get; init; }

    public From? From { get; init; }

    public Derivation? Derived { get; internal set; }

    public IReadOnlyList<Citation> Citations { get; init; } = [];

    /// <summary>When true, nobody is told self-care before this is known; null when it is no gate.</summary>
    public Condition? Gate { get; internal set; }

    /// <summary>What a person is told when they were asked and do not know.</summary>
    public IReadOnlyList<FailSafe> IfAskedUnknown { get; internal set; } = [];

    /// <summary>How long a value stays valid; empty for ever.</summary>
    public IReadOnlyList<Validity> Valid { get; internal set; } = [];

    /// <summary>Minutes after which a value is history and says nothing about now; null for the release's limit.</summary>
    public long? HistoryAfterMinutes { get; init; }

    /// <summary>Whether it was asked for and not known, with its whole range.</summary>
    public FactValue NotSure => Unasked with { State = FactState.AskedUnknown };

    /// <summary>What it is when it is absent: "no", the mildest choice, "never" or 0; null when a number cannot be 0.</summary>
    public FactValue? Absent =>
        IsChoice ? FactValue.Choice(1)
        : IsAge ? FactValue.Exactly(Amount.Never)
        : Unasked.Low <= 0 ? FactValue.Exactly(0)
        : null;

    public bool IsChoice => Type == FactType.Choice;

    /// <summary>Days or hours, for which "never" is a value.</summary>
    public bool IsAge => Type is FactType.Days or FactType.Hours;

    /// <summary>The bit of a choice; null when the fact has no such value.</summary>
    public ulong? Bit(string value)
    {
        for (var i = 0; i < Values.Count; i++)
        {
            if (Values[i].Id == value)
            {
                return 1UL << i;
            }
        }

        return null;
    }

    public override string ToString() => Id;
}
