namespace BackSignal.Fhir.Cards;

/// <summary>Every service of a server.</summary>
public sealed record Discovery(IReadOnlyList<HookDescription> Services);
