using BackSignal.Engine.Conditions;

namespace BackSignal.Engine.Proofs;

/// <summary>
/// The premise of a theorem, straight from its words and apart from the compiled table: certain when it holds for everything the person's
/// facts may still be, possible when for something. Staleness and assumptions play no part in a premise.
/// </summary>
internal static class SmtConditions
{
    public static string Certain(Condition condition, SmtPatient person) => Term(condition, person, certain: true);

    public static string Possible(Condition condition, SmtPatient person) => Term(condition, person, certain: false);

    private static string Term(Condition condition, SmtPatient person, bool certain) =>
        condition switch
        {
            Condition.All(var parts) => Smt.And([.. parts.Select(part => Term(part, person, certain))]),
            Condition.Any(var parts) => Smt.Or([.. parts.Select(part => Term(part, person, certain))]),
            Condition.Not(var part) => Smt.Not(Term(part, person, !certain)),
            Condition.AtLeast(var count, var parts) => Smt.Count(
                [.. parts.Select(part => Term(part, person, certain))],
                count
            ),
            Condition.Is(var definition) => Term(definition.When, person, certain),
            Condition.OneOf(var fact, var values) => certain
                ? person.With(fact).IsOneOf(fact, values)
                : person.With(fact).MayBeOneOf(fact, values),
            Condition.Within(var fact, var low, var high, _) => certain
                ? person.With(fact).IsWithin(fact, low, high)
                : person.With(fact).MayBeWithin(fact, low, high),
            _ => throw new InvalidOperationException("A theorem is about facts, not about other rules."),
        };
}
