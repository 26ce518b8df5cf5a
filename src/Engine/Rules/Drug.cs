namespace BackSignal.Engine.Rules;

/// <summary>One medicine: the codes and names by which a record is read, and its steroid strength if it has one.</summary>
/// <param name="PrednisoneEquivalent">Milligrams of prednisone that one milligram stands for; null when it is no steroid.</param>
public sealed record Drug(
    string Id,
    IReadOnlyList<string> RxNorm,
    IReadOnlyList<string> Atc,
    IReadOnlyList<string> Brands,
    decimal? PrednisoneEquivalent,
    IReadOnlyList<Citation> Citations
)
{
    /// <summary>A product of several ingredients: its milligrams are not those of any one of them.</summary>
    public bool IsCombination { get; init; }
}
