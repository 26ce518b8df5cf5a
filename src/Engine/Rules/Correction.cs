namespace BackSignal.Engine.Rules;

/// <summary>Where the evidence corrects the article the product starts from.</summary>
public sealed record Correction(string Seed, string Evidence, IReadOnlyList<Citation> Citations);
