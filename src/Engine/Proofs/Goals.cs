namespace BackSignal.Engine.Proofs;

/// <summary>Writes the questions of a theorem: a claim about everybody comes with the question whether there is anybody.</summary>
internal sealed class Goals(Knowledge knowledge)
{
    public Knowledge Knowledge => knowledge;

    /// <summary>Nobody of whom the premise holds escapes the claim; and there is somebody of whom it holds.</summary>
    public IEnumerable<Lazy<Goal>> Everybody(
        string name,
        Func<SmtPatient, string> premise,
        Func<SmtPatient, string> claim
    ) => [Nobody(name, p => Smt.And(premise(p), Smt.Not(claim(p)))), Somebody(name + "--somebody", premise)];

    /// <summary>Nobody who changes, in these facts only, as the premise says escapes the claim; and somebody changes so.</summary>
    public IEnumerable<Lazy<Goal>> EveryChange(
        string name,
        IReadOnlyCollection<Fact> facts,
        Func<SmtPatient, SmtPatient, string> premise,
        Func<SmtPatient, SmtPatient, string> claim
    ) =>
        [
            Change(name, false, facts, (a, b) => Smt.And(premise(a, b), Smt.Not(claim(a, b)))),
            Change(name + "--somebody", true, facts, premise),
        ];

    public Lazy<Goal> Nobody(string name, Func<SmtPatient, string> holds) => One(name, false, holds);

    public Lazy<Goal> Somebody(string name, Func<SmtPatient, string> holds) => One(name, true, holds);

    private Lazy<Goal> One(string name, bool isPossible, Func<SmtPatient, string> holds) =>
        new(() =>
        {
            var person = new SmtPatient(knowledge, new Script());
            person.Script.Assert(holds(person));
            return new Goal(name, isPossible, person.Script.ToString()) { People = [person.Facts] };
        });

    private Lazy<Goal> Change(
        string name,
        bool isPossible,
        IReadOnlyCollection<Fact> facts,
        Func<SmtPatient, SmtPatient, string> holds
    ) =>
        new(() =>
        {
            var before = new SmtPatient(knowledge, new Script());
            var after = before.But(facts);
            before.Script.Assert(holds(before, after));
            return new Goal(name, isPossible, before.Script.ToString()) { People = [before.Facts, after.Facts] };
        });
}
