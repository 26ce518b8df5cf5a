using BackSignal.Engine.Proofs;

namespace BackSignal.Engine.Sites;

/// <summary>Asks a solver a goal; Engine itself starts no process.</summary>
public delegate SolverAnswer AskSolver(Goal goal);
