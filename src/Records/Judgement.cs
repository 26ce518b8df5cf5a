namespace BackSignal.Records;

/// <summary>What a named clinician decided: a held level lowered, or a cause excluded.</summary>
/// <param name="At">When.</param>
/// <param name="By">Who.</param>
/// <param name="Excludes">The cause that was excluded; null when a level was lowered.</param>
public sealed record Judgement(Moment At, string By, string? Excludes);
