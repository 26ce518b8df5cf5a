using System.Collections.Immutable;

namespace BackSignal.Engine;

/// <summary>How the levels are written in knowledge files and in output.</summary>
public static class UrgencyNames
{
    private static readonly ImmutableArray<string> Names = ["self-care", "soon", "today", "hospital-now", "ambulance"];

    /// <summary>The written names, least urgent first.</summary>
    public static IReadOnlyList<string> All => Names;

    /// <summary>The written name of a level.</summary>
    public static string Name(this Urgency urgency) => Names[(int)urgency];

    /// <summary>The level with this written name; null when there is none.</summary>
    public static Urgency? Parse(string name) => Names.IndexOf(name) is var index and >= 0 ? (Urgency)index : null;
}
