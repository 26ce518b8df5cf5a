namespace BackSignal.Engine.Rules;

/// <summary>An option: what it helps, what forbids it, and what may be said of it when nothing does.</summary>
public sealed class Therapy
{
    public required string Id { get; init; }

    public required string Name { get; init; }

    /// <summary>Its name for the person.</summary>
    public required string Patient { get; init; }

    public required string Kind { get; init; }

    /// <summary>What may be said of it when no check speaks.</summary>
    public required Outcome Outcome { get; init; }

    /// <summary>Classes or medicines it consists of; empty for what is no medicine.</summary>
    public IReadOnlyList<string> Drugs { get; init; } = [];

    public bool HidesFever { get; init; }

    public required IReadOnlyList<Helps> Helps { get; init; }

    public IReadOnlyList<Helps> NotFor { get; init; } = [];

    /// <summary>Every check, those of the interactions that concern it included.</summary>
    public IReadOnlyList<Check> Checks { get; internal set; } = [];

    public Dose? Dose { get; init; }

    public string? Advice { get; init; }

    public string? Clinician { get; init; }

    public IReadOnlyList<Correction> Corrections { get; init; } = [];

    public required IReadOnlyList<Citation> Citations { get; init; }

    public required Review Review { get; init; }

    public override string ToString() => Id;
}
