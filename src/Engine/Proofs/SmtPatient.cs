namespace BackSignal.Engine.Proofs;

/// <summary>One person in a script, with everything the engine makes of the facts.</summary>
internal sealed class SmtPatient
{
    private SmtPatient(SmtFacts facts, SmtRows rows)
    {
        Facts = facts;
        Rows = rows;
        Levels = new SmtLevels(rows);
        Options = new SmtOptions(rows, Levels);
    }

    public SmtPatient(Knowledge knowledge, Script script, string suffix = "", string mark = "")
        : this(new SmtFacts(knowledge, script, suffix, mark)) { }

    private SmtPatient(SmtFacts facts)
        : this(facts, new SmtRows(facts)) { }

    public SmtFacts Facts { get; }

    public SmtRows Rows { get; }

    public SmtLevels Levels { get; }

    public SmtOptions Options { get; }

    public Script Script => Facts.Script;

    /// <summary>Where this fact of the person stands: with the other one, when it is the same.</summary>
    public SmtFacts With(Fact fact) => Rows.FactsWith(fact);

    /// <summary>The same person but for these facts.</summary>
    public SmtPatient But(IEnumerable<Fact> changed)
    {
        var facts = new SmtFacts(Facts.Knowledge, Script, "'");
        return new SmtPatient(facts, new SmtRows(facts, Rows, changed.Select(fact => fact.Index).ToHashSet()));
    }
}
