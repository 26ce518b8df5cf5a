using BackSignal.Engine.Rules;

namespace BackSignal.Engine;

/// <summary>An argument of a cause as it stands for this person: true ones speak, unknown ones are missing.</summary>
public sealed record ArgumentView(Argument Argument, Truth Truth, IReadOnlyList<string> Because);
