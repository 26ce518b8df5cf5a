namespace BackSignal.Engine.Rules;

/// <summary>A cause an option helps with, in which line; or, in <see cref="Therapy.NotFor"/>, one it must not be used for.</summary>
public sealed record Helps(string Cause, string? Line, IReadOnlyList<Citation> Citations);
