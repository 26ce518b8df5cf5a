using BackSignal.Engine.Conditions;

namespace BackSignal.Engine.Rules;

/// <summary>A statement of theorems/: what must be so of every patient, whatever the rules say. It changes no answer; it is proved.</summary>
public sealed class Theorem
{
    public required string Id { get; init; }

    /// <summary>The statement in a sentence.</summary>
    public required string Name { get; init; }

    /// <summary>Prohibitions of the evidence dossier (2.7) it states: "N1".</summary>
    public IReadOnlyList<string> States { get; init; } = [];

    /// <summary>Who it speaks of: true of them, not only possible.</summary>
    public required Condition When { get; init; }

    /// <summary>Facts that are unknown of them, asked or not.</summary>
    public IReadOnlyList<Fact> Unknown { get; init; } = [];

    /// <summary>The only people of whom it is not claimed: the condition must be certain of them.</summary>
    public IReadOnlyList<Exemption> Unless { get; init; } = [];

    /// <summary>What they are told is no less than this; null when it claims nothing of the level.</summary>
    public Urgency? ToldAtLeast { get; init; }

    /// <summary>Options that are closed to them.</summary>
    public IReadOnlyList<string> Closed { get; init; } = [];

    /// <summary>Facts whose becoming known, whatever they are, takes none of the levels of <see cref="Flags"/> away.</summary>
    public IReadOnlyList<Fact> Whatever { get; init; } = [];

    /// <summary>Red flags a statement about <see cref="Whatever"/> speaks of.</summary>
    public IReadOnlyList<string> Flags { get; init; } = [];

    public required IReadOnlyList<Citation> Citations { get; init; }

    public required Review Review { get; init; }

    public override string ToString() => Id;

    /// <summary>People the dossier or the errata except, with the paragraph.</summary>
    public sealed record Exemption(Condition When, IReadOnlyList<Citation> Citations);
}
