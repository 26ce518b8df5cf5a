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
)
{
    /// <summary>Those of <see cref="Asks"/> that form one list to tick; what is not ticked is absent, and <see cref="None"/> is its label.</summary>
    public IReadOnlyList<Fact> Ticks { get; init; } = [];

    /// <summary>The yes-no fact that is asked first for all of this screen; its no says that everything on the screen is absent.</summary>
    public Fact? After { get; init; }
}
