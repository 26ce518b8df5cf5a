using BackSignal.Engine;
using BackSignal.Engine.Rules;
using BackSignal.Fhir;
using BackSignal.Fhir.Questionnaires;
using BackSignal.Records;
using CsCheck;
using Hl7.Fhir.Model;
using Operator = Hl7.Fhir.Model.Questionnaire.QuestionnaireItemOperator;

namespace BackSignal.App.Tests.FhirApi;

/// <summary>A form filled in: the same answers as a response and as facts stated directly.</summary>
internal sealed class FormAnswers
{
    private readonly Dictionary<Fact, FactValue> _answers;

    private FormAnswers(Dictionary<Fact, FactValue> answers) => _answers = answers;

    public static FormAnswers Of(Fact fact, FactValue value) => new(new() { [fact] = value });

    /// <summary>Every question answered, answered "not sure", or left open.</summary>
    public static Gen<FormAnswers> Any(IReadOnlyList<Fact> asked) =>
        Gen.Int[0, int.MaxValue]
            .Array[asked.Count]
            .Select(draws => new FormAnswers(
                asked
                    .Zip(draws)
                    .Select(pair => (pair.First, Value: Draw(pair.First, pair.Second)))
                    .Where(pair => pair.Value.State != FactState.NotAsked)
                    .ToDictionary(pair => pair.First, pair => pair.Value)
            ));

    public Facts Facts(Knowledge knowledge)
    {
        var builder = new FactsBuilder(knowledge) { At = Emitted.Now };
        foreach (var (fact, value) in _answers)
        {
            builder.Set(fact, value);
        }

        return builder.Build();
    }

    /// <summary>As a renderer would send it.</summary>
    public QuestionnaireResponse Response() =>
        new()
        {
            Questionnaire = Emitted.Canonicals.Versioned(Emitted.Canonicals.Questionnaire),
            Status = QuestionnaireResponse.QuestionnaireResponseStatus.Completed,
            AuthoredElement = new FhirDateTime(Emitted.Now),
            Item = [.. _answers.Select(pair => Item(pair.Key, pair.Value))],
        };

    /// <summary>Whether a test of enableWhen passes.</summary>
    public bool Passes(Questionnaire.EnableWhenComponent test)
    {
        var isNoNumber = test.Question!.EndsWith(ReportForm.NoNumber, StringComparison.Ordinal);
        var id = isNoNumber ? test.Question[..^ReportForm.NoNumber.Length] : test.Question;
        var answer = _answers
            .Where(pair => pair.Key.Id == id)
            .Select(pair => Item(pair.Key, pair.Value))
            .FirstOrDefault(item => item.LinkId == test.Question)
            ?.Answer[0]
            .Value;
        return (test.Operator, test.Answer, answer) switch
        {
            (Operator.Exists, FhirBoolean { Value: var exists }, _) => exists == answer is not null,
            (_, _, null) => false,
            (Operator.Equal, Coding wanted, Coding given) => wanted.Code == given.Code && wanted.System == given.System,
            (Operator.GreaterOrEqual, _, _) => Number(answer) >= Number(test.Answer),
            (Operator.LessOrEqual, _, _) => Number(answer) <= Number(test.Answer),
            (Operator.GreaterThan, _, _) => Number(answer) > Number(test.Answer),
            (Operator.LessThan, _, _) => Number(answer) < Number(test.Answer),
            _ => throw new InvalidOperationException("a test no renderer knows"),
        };
    }

    private static decimal Number(DataType? value) =>
        value is Integer whole ? whole.Value!.Value : ((FhirDecimal)value!).Value!.Value;

    private static QuestionnaireResponse.ItemComponent Item(Fact fact, FactValue value)
    {
        var isNumber = !fact.IsChoice && value is { State: FactState.Known, Low: < Amount.Never };
        DataType answer = value switch
        {
            { State: FactState.AskedUnknown } => FactCode.NotSure("Not sure"),
            _ when fact.IsChoice => FactCode.Choice(
                fact,
                fact.Values.Single(v => fact.Bit(v.Id) == value.Possible),
                Emitted.Canonicals
            ),
            { Low: Amount.Never } => FactCode.Never(Emitted.Canonicals),
            _ when ItemOf.IsWhole(fact) => new Integer((int)Amount.ToDecimal(value.Low)),
            _ => new FhirDecimal(Amount.ToDecimal(value.Low)),
        };
        return new QuestionnaireResponse.ItemComponent
        {
            LinkId = fact.IsChoice || isNumber ? fact.Id : fact.Id + ReportForm.NoNumber,
            Answer = [new QuestionnaireResponse.AnswerComponent { Value = answer }],
        };
    }

    private static FactValue Draw(Fact fact, int draw)
    {
        var (kind, rest) = (draw % 8, draw / 8);
        if (kind == 0)
        {
            return fact.Unasked;
        }

        if (kind == 1)
        {
            // Whoever gave a temperature and is not sure of the highest one has said what it was at least; only records know that.
            return fact.From?.Kind is FromKind.Highest or FromKind.Lowest ? fact.Unasked : fact.NotSure;
        }

        if (fact.IsChoice)
        {
            return FactValue.Choice(1UL << (rest % fact.Values.Count));
        }

        if (fact.IsAge && kind == 2)
        {
            return FactValue.Exactly(Amount.Never);
        }

        var (low, high) = (
            (long)Amount.ToDecimal(fact.Unasked.Low),
            (long)Math.Min(Amount.ToDecimal(fact.Unasked.High), 400)
        );
        var tenths = ItemOf.IsWhole(fact) ? 0 : rest / 1000 % 10 * (Amount.One / 10);
        return FactValue.Exactly(Math.Min((low + (rest % (high - low + 1))) * Amount.One + tenths, fact.Unasked.High));
    }
}
