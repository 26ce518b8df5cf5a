using BackSignal.Engine;
using Hl7.Fhir.Model;
using Condition = BackSignal.Engine.Conditions.Condition;

namespace BackSignal.Fhir.Questionnaires;

/// <summary>
/// A condition as clauses of enableWhen: all clauses must hold, each by any one of its tests. A screen is disabled only when its condition
/// is known not to hold: an unanswered or unsure question enables it. What cannot be said is left out, which only enables more.
/// </summary>
internal sealed class Enabling
{
    // More groups within groups than this help nobody.
    private const int MostClauses = 4;

    private readonly AnswerTests _tests;

    public Enabling(Knowledge knowledge, Canonicals canonicals) => _tests = new AnswerTests(knowledge, canonicals);

    /// <summary>Empty when nothing can be said: always enabled.</summary>
    public IReadOnlyList<IReadOnlyList<Questionnaire.EnableWhenComponent>> Clauses(Condition condition)
    {
        var clauses = Of(condition, isNegated: false);
        return clauses.Count <= MostClauses ? clauses : [];
    }

    private List<List<Questionnaire.EnableWhenComponent>> Of(Condition condition, bool isNegated) =>
        condition switch
        {
            Condition.Not(var part) => Of(part, !isNegated),
            Condition.Is(var definition) => Of(definition.When, isNegated),
            Condition.All(var parts) when !isNegated => Every(parts, isNegated),
            Condition.Any(var parts) when isNegated => Every(parts, isNegated),
            Condition.All(var parts) => OneOf(parts, isNegated),
            Condition.Any(var parts) => OneOf(parts, isNegated),
            // "Two of these" is never true without one of these.
            Condition.AtLeast(> 0, var parts) when !isNegated => OneOf(parts, isNegated),
            Condition.OneOf(var fact, var values) => _tests.IsOneOf(fact, isNegated ? ~values : values),
            Condition.Within(var fact, var low, var high, _) => isNegated
                ? _tests.LiesOutside(fact, low, high)
                : _tests.LiesWithin(fact, low, high),
            _ => [],
        };

    private List<List<Questionnaire.EnableWhenComponent>> Every(IEnumerable<Condition> parts, bool isNegated) =>
        [.. parts.SelectMany(part => Of(part, isNegated))];

    /// <summary>Either of two conditions holds when each clause of the one, or each of the other, does: every pair of clauses.</summary>
    private List<List<Questionnaire.EnableWhenComponent>> OneOf(IReadOnlyList<Condition> parts, bool isNegated)
    {
        List<List<Questionnaire.EnableWhenComponent>> all =
        [
            [],
        ];
        foreach (var part in parts)
        {
            var clauses = Of(part, isNegated);
            all = [.. all.SelectMany(_ => clauses, (one, other) => one.Concat(other).ToList())];
            if (all.Count is 0 or > MostClauses * MostClauses)
            {
                return [];
            }
        }

        return [.. all.Select(clause => clause.DistinctBy(AnswerTests.Key).ToList())];
    }
}
