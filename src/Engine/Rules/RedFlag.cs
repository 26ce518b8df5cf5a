using BackSignal.Engine.Conditions;

namespace BackSignal.Engine.Rules;

/// <summary>A danger: when it is there, how urgent it is, what people are told, and what never lowers it.</summary>
public sealed class RedFlag
{
    public required string Id { get; init; }

    public required string Name { get; init; }

    /// <summary>The domain two ambers are counted over; null when it is never one of the two.</summary>
    public required string? Domain { get; init; }

    /// <summary>Ids of the causes for which this flag, when true, is a strong finding.</summary>
    public IReadOnlyList<string> Suspects { get; init; } = [];

    /// <summary>Its levels; empty for a raise.</summary>
    public IReadOnlyList<FlagLevel> Levels { get; init; } = [];

    /// <summary>A raise instead of levels.</summary>
    public Raise? Raise { get; init; }

    /// <summary>The condition of every level, and of the raise.</summary>
    public IEnumerable<Condition> Conditions =>
        Levels.Select(level => level.When).Concat(Raise is { } raise ? [raise.When] : []);

    public IReadOnlyList<Assumption> AssumeUnknown { get; init; } = [];

    public string? Patient { get; init; }

    public string? Nurse { get; init; }

    public string? Clinician { get; init; }

    /// <summary>What never makes it less urgent.</summary>
    public IReadOnlyList<string> NeverLoweredBy { get; init; } = [];

    public required IReadOnlyList<Citation> Citations { get; init; }

    public required Review Review { get; init; }

    public override string ToString() => Id;
}
