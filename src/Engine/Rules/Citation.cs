namespace BackSignal.Engine.Rules;

/// <summary>The paragraph of a publication a statement rests on, and how sure we are that it says so.</summary>
public sealed record Citation(Source Source, string At, Confidence Confidence);
