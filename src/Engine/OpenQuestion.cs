using BackSignal.Engine.Rules;

namespace BackSignal.Engine;

/// <summary>A screen that can still change something.</summary>
/// <param name="Question">The screen.</param>
/// <param name="Open">The facts on it that are open.</param>
/// <param name="Purpose">What they can change.</param>
/// <param name="CouldBecome">The level they could lead to.</param>
/// <param name="IsNeeded">
/// Whether it is asked now. A screen that is not waits for another: it comes only when that one's answer leaves something to it.
/// </param>
public sealed record OpenQuestion(
    Question Question,
    IReadOnlyList<Fact> Open,
    Purpose Purpose,
    Urgency CouldBecome,
    bool IsNeeded
);
