using BackSignal.Engine;

namespace BackSignal.Bench;

/// <summary>People to assess: one whose growth-factor ache is fully answered, one with weak legs, and random ones.</summary>
internal static class People
{
    public static Facts Answered(Knowledge knowledge)
    {
        var builder = new FactsBuilder(knowledge);
        foreach (var fact in knowledge.Facts.Where(fact => fact.Harmless is not null))
        {
            builder.Set(fact, fact.Harmless!.Value);
        }

        Choose(builder, "back-pain", "yes");
        Choose(builder, "cancer-history", "yes");
        Choose(builder, "worst-site", "low-back");
        Number(builder, "days-since-gcsf", 2);
        Number(builder, "days-since-infection-risk-drug", 3);
        return builder.Build();
    }

    public static Facts WeakLegs(Knowledge knowledge)
    {
        var builder = new FactsBuilder(knowledge);
        Choose(builder, "back-pain", "yes");
        Choose(builder, "leg-weakness", "yes");
        return builder.Build();
    }

    /// <summary>Every fact not asked, not sure, or known at random.</summary>
    public static Facts Random(Knowledge knowledge, Random random)
    {
        var builder = new FactsBuilder(knowledge);
        foreach (var fact in knowledge.Facts.Where(fact => !fact.IsOwnRecord && fact.Derived is null))
        {
            switch (random.Next(4))
            {
                case 0:
                    builder.Set(fact, fact.NotSure);
                    break;
                case 1 when fact.IsChoice:
                    builder.Set(fact, FactValue.Choice(1UL << random.Next(fact.Values.Count)));
                    break;
                case 1:
                    var low = Math.Max(fact.Unasked.Low, 0);
                    var high = Math.Min(fact.Unasked.High, 100 * Amount.One);
                    builder.Set(fact, FactValue.Exactly(low + (long)(random.NextDouble() * (high - low))));
                    break;
            }
        }

        return builder.Build();
    }

    private static void Choose(FactsBuilder builder, string fact, string value)
    {
        var known = builder.Knowledge.Fact(fact);
        builder.Set(known, FactValue.Choice(known.Bit(value)!.Value));
    }

    private static void Number(FactsBuilder builder, string fact, int value) =>
        builder.Set(builder.Knowledge.Fact(fact), FactValue.Exactly(value * Amount.One));
}
