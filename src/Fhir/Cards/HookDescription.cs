namespace BackSignal.Fhir.Cards;

/// <summary>A service as discovery lists it.</summary>
/// <param name="Prefetch">Key to template; null when it needs nothing.</param>
public sealed record HookDescription(
    string Hook,
    string Title,
    string Description,
    string Id,
    IReadOnlyDictionary<string, string>? Prefetch,
    string? UsageRequirements
);
