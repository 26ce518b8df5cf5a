namespace BackSignal.Records.Plain;

/// <summary>What a clinician decided: a level lowered, or a cause excluded.</summary>
internal sealed record PlainJudgement(string At, string By, string? Excludes = null);
