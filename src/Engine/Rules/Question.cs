using BackSignal.Engine.Conditions;

namespace BackSignal.Engine.Rules;

/// <summary>One screen: the facts asked together, and the condition under which it is asked at all.</summary>
public sealed record Question(
    string Id,
    string Title,
    int Order,
    IReadOnlyList<Fact> Asks,
    Condition When,
    string? None,
    string? Why
);
