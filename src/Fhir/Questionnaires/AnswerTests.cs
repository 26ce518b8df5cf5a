using BackSignal.Engine;
using BackSignal.Engine.Rules;
using BackSignal.Records;
using Hl7.Fhir.Model;
using Operator = Hl7.Fhir.Model.Questionnaire.QuestionnaireItemOperator;
using Test = Hl7.Fhir.Model.Questionnaire.EnableWhenComponent;

namespace BackSignal.Fhir.Questionnaires;

/// <summary>"May still be so" of one fact, as tests on the answers of the form. Nothing of a fact the form does not ask.</summary>
internal sealed class AnswerTests(Knowledge knowledge, Canonicals canonicals)
{
    private readonly HashSet<Fact> _asked = [.. knowledge.Questions.SelectMany(question => question.Asks)];

    /// <summary>What makes two tests the same.</summary>
    public static (string?, Operator?, string?) Key(Test test) =>
        (
            test.Question,
            test.Operator,
            test.Answer switch
            {
                Coding coding => coding.Code,
                var other => other?.ToString(),
            }
        );

    /// <summary>The choice is not answered, not sure, or one of these values.</summary>
    public List<List<Test>> IsOneOf(Fact fact, ulong values)
    {
        if (!_asked.Contains(fact))
        {
            return [];
        }

        var choices = fact.Values.Where((_, i) => (values & (1UL << i)) != 0).ToList();
        return choices.Count == fact.Values.Count
            ? []
            :
            [
                [
                    Unanswered(fact.Id),
                    .. choices.Select(choice => Is(fact.Id, FactCode.Choice(fact, choice, canonicals))),
                    Is(fact.Id, FactCode.NotSure("Not sure")),
                ],
            ];
    }

    /// <summary>The number is not given, or lies between both; and it is not "never", unless that is what is looked for.</summary>
    public List<List<Test>> LiesWithin(Fact fact, long low, long high)
    {
        if (!_asked.Contains(fact))
        {
            return [];
        }

        if (low == Amount.Never)
        {
            return
            [
                [Unanswered(fact.Id)],
            ];
        }

        List<List<Test>> clauses = [];
        if (low > fact.Unasked.Low)
        {
            clauses.Add([Unanswered(fact.Id), Number(fact, Operator.GreaterOrEqual, low)]);
        }

        if (high < fact.Unasked.High && high < Amount.Largest)
        {
            clauses.Add([
                Unanswered(fact.Id),
                Number(fact, Operator.LessOrEqual, high),
                .. Parts(fact, Operator.LessOrEqual, high),
            ]);
        }

        if (fact.IsAge && high != Amount.Never)
        {
            clauses.Add([.. NotNever(fact), .. Parts(fact, Operator.LessOrEqual, high)]);
        }

        return clauses;
    }

    /// <summary>The number is not given, or lies beyond one of both.</summary>
    public List<List<Test>> LiesOutside(Fact fact, long low, long high)
    {
        if (!_asked.Contains(fact))
        {
            return [];
        }

        if (low == Amount.Never)
        {
            return
            [
                [.. NotNever(fact), .. Parts(fact, Operator.LessOrEqual, Amount.Largest)],
            ];
        }

        List<Test> clause = [Unanswered(fact.Id)];
        if (low > fact.Unasked.Low)
        {
            clause.Add(Number(fact, Operator.LessThan, low));
            clause.AddRange(Parts(fact, Operator.LessThan, low));
        }

        if (high < fact.Unasked.High && high < Amount.Largest)
        {
            clause.Add(Number(fact, Operator.GreaterThan, high));
        }

        return [clause];
    }

    /// <summary>
    /// A dose of a class within this one is a dose of this one, whatever was answered here: the engine takes the lesser of both.
    /// </summary>
    private IEnumerable<Test> Parts(Fact fact, Operator @operator, long limit)
    {
        var included = knowledge.Inclusions.Where(pair => pair.Outer == fact).Select(pair => pair.Inner);
        var parts = fact.Derived is Derivation.Least least ? included.Concat(least.Of) : included;
        return parts
            .Where(_asked.Contains)
            .Distinct()
            .Select(part => limit < Amount.Largest ? Number(part, @operator, limit) : Answered(part.Id));
    }

    private static List<Test> NotNever(Fact fact) =>
        [Unanswered(fact.Id + ReportForm.NoNumber), Is(fact.Id + ReportForm.NoNumber, FactCode.NotSure("Not sure"))];

    private static Test Unanswered(string question) =>
        new()
        {
            Question = question,
            Operator = Operator.Exists,
            Answer = new FhirBoolean(false),
        };

    private static Test Answered(string question) =>
        new()
        {
            Question = question,
            Operator = Operator.Exists,
            Answer = new FhirBoolean(true),
        };

    private static Test Is(string question, Coding coding) =>
        new()
        {
            Question = question,
            Operator = Operator.Equal,
            Answer = coding,
        };

    /// <summary>Whole numbers are compared with the next whole number inside the limit.</summary>
    private static Test Number(Fact fact, Operator @operator, long limit)
    {
        var number = Amount.ToDecimal(limit);
        DataType answer = ItemOf.IsWhole(fact)
            ? new Integer(
                (int)(
                    @operator is Operator.GreaterOrEqual or Operator.LessThan
                        ? decimal.Ceiling(number)
                        : decimal.Floor(number)
                )
            )
            : new FhirDecimal(number);
        return new Test
        {
            Question = fact.Id,
            Operator = @operator,
            Answer = answer,
        };
    }
}
