using BackSignal.Engine.Conditions;

namespace BackSignal.Engine.Rules;

/// <summary>A reason for or against a cause. A finding is what the person has now; background only ranks.</summary>
public sealed record Argument(
    bool IsFor,
    Weight Weight,
    bool IsFinding,
    Condition When,
    IReadOnlyList<Citation> Citations
);
