namespace BackSignal.Fhir.Cards;

/// <summary>Reasons a clinician may give for passing over a card.</summary>
internal static class Overrides
{
    private const string System = Canonicals.DefaultRoot + "/CodeSystem/override-reason";

    public static IReadOnlyList<CardCoding> All { get; } =
    [
        new("benefit-outweighs", System, "The benefit outweighs the risk for this person"),
        new("already-considered", System, "Already considered and agreed with the cancer team"),
        new("known-otherwise", System, "What is said to be missing is known to me"),
        new("does-not-apply", System, "Does not apply to this person"),
    ];
}
