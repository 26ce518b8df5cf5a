namespace BackSignal.Engine;

/// <summary>One phrase of an explanation and the fact it speaks of, whose origin says where it was found.</summary>
public sealed record Reason(string Text, Fact Fact);
