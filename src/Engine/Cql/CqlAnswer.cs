namespace BackSignal.Engine.Cql;

/// <summary>A define that answers for a red flag, and what the engine itself says: true, false, or null for unknown.</summary>
public sealed record CqlAnswer(string Define, Func<Assessment, bool?> Engine);
