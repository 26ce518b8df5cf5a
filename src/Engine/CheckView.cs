using BackSignal.Engine.Rules;

namespace BackSignal.Engine;

/// <summary>A check that speaks for this person: true with its facts, or unknown with the facts that are missing.</summary>
/// <param name="Met">The facts that made it true; empty while it is unknown.</param>
public sealed record CheckView(
    Check Check,
    Truth Truth,
    IReadOnlyList<string> Because,
    IReadOnlyList<Fact> Met,
    IReadOnlyList<Fact> Missing
);
