using System.Collections.Immutable;

namespace BackSignal.Engine;

/// <summary>How fits are written in knowledge files and in output.</summary>
public static class FitNames
{
    private static readonly ImmutableArray<string> Names =
    [
        "does-not-fit",
        "nothing-points-to-it",
        "partly-fits",
        "fits-well",
    ];

    /// <summary>The written names, worst first.</summary>
    public static IReadOnlyList<string> All => Names;

    /// <summary>The written name.</summary>
    public static string Name(this Fit fit) => Names[(int)fit];
}
