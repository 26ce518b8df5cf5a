using BackSignal.Engine.Rules;

namespace BackSignal.Engine;

/// <summary>A check that speaks for this person: true with its facts, or unknown with the facts that are missing.</summary>
public sealed record CheckView(Check Check, Truth Truth, IReadOnlyList<string> Because, IReadOnlyList<Fact> Missing);
