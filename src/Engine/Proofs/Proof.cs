using BackSignal.Engine.Rules;

namespace BackSignal.Engine.Proofs;

/// <summary>A statement about every patient there can be, with the questions whose answers prove it.</summary>
/// <param name="Id">Its name, unique.</param>
/// <param name="Statement">What it says, for a safety officer.</param>
/// <param name="Goals">All must get their answer.</param>
/// <param name="Citations">Where the statement comes from; empty for what follows from the engine alone.</param>
public sealed record Proof(
    string Id,
    string Statement,
    IReadOnlyList<Lazy<Goal>> Goals,
    IReadOnlyList<Citation> Citations
);
