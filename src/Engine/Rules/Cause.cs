using BackSignal.Engine.Conditions;

namespace BackSignal.Engine.Rules;

/// <summary>A cause of back pain: when it is possible at all, what speaks for and against it, what to do first.</summary>
public sealed class Cause
{
    public required string Id { get; init; }

    public required string Name { get; init; }

    /// <summary>Its name for the person.</summary>
    public required string Patient { get; init; }

    /// <summary>Stays pinned apart until a clinician excludes it.</summary>
    public required bool IsCannotMiss { get; init; }

    /// <summary>Never fits well while a danger is true or unasked.</summary>
    public bool IsByExclusion { get; init; }

    /// <summary>The domain its floor counts in; null when it is no amber.</summary>
    public string? Domain { get; init; }

    /// <summary>When false the cause is hidden.</summary>
    public Condition Gate { get; init; } = Condition.Always;

    public IReadOnlyList<Floor> Floors { get; init; } = [];

    public required IReadOnlyList<Argument> Arguments { get; init; }

    public IReadOnlyList<string> FirstTests { get; init; } = [];

    public IReadOnlyList<string> Traps { get; init; } = [];

    /// <summary>What it is, in the person's words.</summary>
    public string? Explain { get; init; }

    public string? Clinician { get; init; }

    public required IReadOnlyList<Citation> Citations { get; init; }

    public required Review Review { get; init; }

    public override string ToString() => Id;
}
