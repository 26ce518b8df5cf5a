namespace BackSignal.Engine.Reading;

/// <summary>One line of a file of cases: the case, or why there is none.</summary>
/// <param name="Line">Its number, from 1.</param>
/// <param name="Case">The whole patient with its vignette; null when the line is at fault.</param>
/// <param name="Problem">Everything wrong with the line in one message, with the cure; null when it is sound.</param>
public sealed record CaseLine(int Line, KnowledgeCase? Case, Problem? Problem);
