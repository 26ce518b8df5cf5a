namespace BackSignal.Engine.Proofs;

/// <summary>One question to a solver: a script of SMT-LIB 2.6, the answer it must give, and how to read a person out of another answer.</summary>
/// <param name="Name">What it asks, a file name without its ending.</param>
/// <param name="IsPossible">The answer must be "sat": somebody is like this. Otherwise "unsat": nobody is.</param>
/// <param name="Script">Declarations, definitions and assertions, without the question itself.</param>
public sealed record Goal(string Name, bool IsPossible, string Script)
{
    /// <summary>The people the script speaks of.</summary>
    internal IReadOnlyList<SmtFacts> People { get; init; } = [];

    /// <summary>The question, with the names whose values make a person.</summary>
    public IReadOnlyList<string> Names => [.. People.SelectMany(person => person.Names).Distinct()];

    /// <summary>What makes a person simpler to look at, most useful first: each may be asserted as long as the answer stays.</summary>
    public IReadOnlyList<string> Simpler => [.. People.SelectMany(person => person.Simpler).Distinct()];

    /// <summary>The people of a solver's values, first the one before a change, then the one after.</summary>
    public IReadOnlyList<Facts> Read(IReadOnlyDictionary<string, string> values) =>
        [.. People.Select(person => person.Read(values))];

    /// <summary>The whole script with its expected answer, for any solver.</summary>
    public string Text =>
        $"(set-info :smt-lib-version 2.6)\n(set-info :status {(IsPossible ? "sat" : "unsat")})\n{Script}(check-sat)\n";
}
