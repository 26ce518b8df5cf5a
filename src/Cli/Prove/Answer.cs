using BackSignal.Engine;

namespace BackSignal.Cli.Prove;

/// <summary>What a solver said ("sat", "unsat", or why it gave up), with the people it found where there should be none.</summary>
internal sealed record Answer(string Said, IReadOnlyList<Facts> People)
{
    /// <summary>Whether the goal asked for this.</summary>
    public bool Is(bool possible) => Said == (possible ? "sat" : "unsat");
}
