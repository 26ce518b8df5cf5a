using BackSignal.Engine;

namespace BackSignal.Cli.Impact;

/// <summary>One person whom two releases can be asked about, in one reading.</summary>
/// <param name="Name">The patient's id, or the line of an assessment.</param>
/// <param name="Reading">How a whole patient is read; null for an assessment that was made.</param>
/// <param name="Ask">What a release makes of the person; null when it lacks a fact of it.</param>
internal sealed record Person(string Name, string? Reading, Func<Knowledge, Assessment?> Ask);
