namespace BackSignal.Engine.Sites;

/// <summary>What a solver said to a goal ("sat", "unsat", or why it gave up), with the people it found where there should be none.</summary>
public sealed record SolverAnswer(string Said, IReadOnlyList<Facts> People);
