namespace BackSignal.Engine.Rules;

/// <summary>Two medicines (or a medicine and a measure) that do not go together, and when.</summary>
public sealed record Interaction(
    string Id,
    string Name,
    IReadOnlyList<string> Between,
    IReadOnlyList<Check> Checks,
    IReadOnlyList<Citation> Citations,
    Review Review
);
