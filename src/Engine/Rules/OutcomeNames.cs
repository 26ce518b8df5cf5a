using System.Collections.Immutable;

namespace BackSignal.Engine.Rules;

/// <summary>How outcomes are written in knowledge files and in output.</summary>
public static class OutcomeNames
{
    private static readonly ImmutableArray<string> Names =
    [
        "self-ok",
        "ask-first",
        "prescriber",
        "clinician-action",
        "cannot-tell",
        "do-not",
    ];

    /// <summary>The written names, freest first.</summary>
    public static IReadOnlyList<string> All => Names;

    /// <summary>The written name.</summary>
    public static string Name(this Outcome outcome) => Names[(int)outcome];
}
