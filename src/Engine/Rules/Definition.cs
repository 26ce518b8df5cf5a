using BackSignal.Engine.Conditions;

namespace BackSignal.Engine.Rules;

/// <summary>A condition that several rules share, by its clinical name.</summary>
public sealed class Definition
{
    public required string Id { get; init; }

    public required string Name { get; init; }

    /// <summary>What it means; filled once every definition is declared, so that they may use each other.</summary>
    public Condition When { get; internal set; } = Condition.Always;

    public IReadOnlyList<Citation> Citations { get; init; } = [];

    public Review Review { get; init; } = Review.Draft;

    public override string ToString() => Id;
}
