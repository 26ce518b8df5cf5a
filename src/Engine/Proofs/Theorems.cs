namespace BackSignal.Engine.Proofs;

/// <summary>Every theorem about one release of the knowledge: what follows from the engine, and what theorems/ states.</summary>
public static class Theorems
{
    /// <summary>The theorems with their scripts, which are written when first read.</summary>
    public static IReadOnlyList<Proof> Of(Knowledge knowledge)
    {
        var goals = new Goals(knowledge);
        return
        [
            .. StatedTheorems.Of(goals),
            .. LevelTheorems.Of(goals),
            .. OptionTheorems.Of(goals),
            .. RuleTheorems.Of(goals),
            .. SiteTheorems.Of(knowledge),
        ];
    }
}
