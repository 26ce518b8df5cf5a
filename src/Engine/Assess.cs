namespace BackSignal.Engine;

/// <summary>The one entry point: a pure function of the facts and the knowledge they belong to.</summary>
public static class Assess
{
    /// <summary>How urgent, what was found, what it may be, what is safe and what is still open. Same facts, same assessment.</summary>
    public static Assessment Report(Facts facts)
    {
        var reasoning = facts.Knowledge.Reasoning;
        var truths = new Truth[reasoning.Table.Count];
        reasoning.Table.Judge(facts.Values, truths);
        var levels = Triage.Of(facts, truths);
        var causes = Differential.Of(facts, truths, levels);
        var options = Options.Of(facts, truths, levels, causes);
        return new Assessment(facts, truths, levels, causes, options);
    }
}
