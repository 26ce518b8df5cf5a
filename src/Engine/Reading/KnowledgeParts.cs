using BackSignal.Engine.Rules;

namespace BackSignal.Engine.Reading;

/// <summary>What the reader hands to <see cref="Knowledge"/>.</summary>
internal sealed record KnowledgeParts(
    Release Release,
    string Hash,
    IReadOnlyList<Fact> Facts,
    IReadOnlyList<Definition> Definitions,
    IReadOnlyList<Source> Sources,
    IReadOnlyList<Source> Uncited,
    IReadOnlyList<RedFlag> RedFlags,
    IReadOnlyList<Cause> Causes,
    IReadOnlyList<Therapy> Therapies,
    IReadOnlyList<Interaction> Interactions,
    IReadOnlyList<Question> Questions,
    IReadOnlyList<Latch> Latches,
    IReadOnlyList<Theorem> Theorems,
    IReadOnlyList<Relief> Reliefs,
    IReadOnlyList<DrugClass> DrugClasses,
    IReadOnlyList<Regimen> Regimens,
    Wording Wording
);
