using BackSignal.Engine;
using BackSignal.Engine.Rules;
using BackSignal.Records;
using Hl7.Fhir.Model;
using ItemType = Hl7.Fhir.Model.Questionnaire.QuestionnaireItemType;

namespace BackSignal.Fhir.Questionnaires;

/// <summary>
/// One fact as a question. "Not sure" is an answer like any other: among the choices, or, for a number, in a choice of its own beside it
/// that is offered while no number is given.
/// </summary>
internal static class ItemOf
{
    public static IEnumerable<Questionnaire.ItemComponent> Fact(Fact fact, Canonicals canonicals)
    {
        yield return Question(fact, canonicals);
        if (!fact.IsChoice)
        {
            yield return NoNumber(fact, canonicals);
        }
    }

    /// <summary>
    /// "None of these", offered while no question of the screen that it answers has an answer: it hides nothing, so that a slip cannot
    /// take back a yes.
    /// </summary>
    public static Questionnaire.ItemComponent None(Question screen, string linkId)
    {
        var answered = ReportForm.AnsweredByNone(screen).ToList();
        return new Questionnaire.ItemComponent
        {
            LinkId = linkId,
            Text = screen.None,
            Type = ItemType.Boolean,
            EnableWhen = [.. answered.Select(fact => Unanswered(fact.Id))],
            EnableBehavior = answered.Count > 1 ? Questionnaire.EnableWhenBehavior.All : null,
        };
    }

    public static Questionnaire.ItemComponent Display(string linkId, string text) =>
        new()
        {
            LinkId = linkId,
            Text = text,
            Type = ItemType.Display,
        };

    /// <summary>Whether answers to a number are whole.</summary>
    public static bool IsWhole(Fact fact) =>
        fact.Type is FactType.Count or FactType.Days or FactType.Hours || fact.Decimals == 0;

    private static Questionnaire.ItemComponent Question(Fact fact, Canonicals canonicals)
    {
        var item = new Questionnaire.ItemComponent
        {
            LinkId = fact.Id,
            Code = [.. FactCode.Codings(fact, canonicals)],
            Text = fact.Ask?.Patient ?? fact.Name,
            Type =
                fact.IsChoice ? ItemType.Choice
                : IsWhole(fact) ? ItemType.Integer
                : ItemType.Decimal,
        };
        if (fact.IsChoice)
        {
            var answers = fact.Values.Select(choice => FactCode.Choice(fact, choice, canonicals));
            item.AnswerOption = [.. answers.Append(NotSure).Select(Option)];
            item.Extension.Add(Control("radio-button", "Radio Button"));
        }
        else
        {
            Bounds(item, fact);
        }

        if (fact.Ask?.Help is { } help)
        {
            item.Item = [Help(fact, help)];
        }

        return item;
    }

    private static Questionnaire.ItemComponent NoNumber(Fact fact, Canonicals canonicals)
    {
        Coding[] answers = fact.IsAge ? [FactCode.Never(canonicals), NotSure] : [NotSure];
        return new Questionnaire.ItemComponent
        {
            LinkId = fact.Id + ReportForm.NoNumber,
            Text = "Or",
            Type = ItemType.Choice,
            AnswerOption = [.. answers.Select(Option)],
            Extension = [Control("radio-button", "Radio Button")],
            EnableWhen = [Unanswered(fact.Id)],
        };
    }

    private static Questionnaire.EnableWhenComponent Unanswered(string question) =>
        new()
        {
            Question = question,
            Operator = Questionnaire.QuestionnaireItemOperator.Exists,
            Answer = new FhirBoolean(false),
        };

    private static Coding NotSure => FactCode.NotSure("Not sure");

    private static Questionnaire.AnswerOptionComponent Option(Coding coding) => new() { Value = coding };

    private static Questionnaire.ItemComponent Help(Fact fact, string help)
    {
        var item = Display(fact.Id + ".help", help);
        item.Extension.Add(Control("help", "Help-Button"));
        return item;
    }

    private static Extension Control(string code, string display) =>
        new(
            Uris.Extension + "questionnaire-itemControl",
            new CodeableConcept("http://hl7.org/fhir/questionnaire-item-control", code, display, null)
        );

    private static void Bounds(Questionnaire.ItemComponent item, Fact fact)
    {
        item.Extension.Add(new Extension(Uris.Extension + "minValue", Number(fact, fact.Unasked.Low)));
        if (fact.Unasked.High < Amount.Largest)
        {
            item.Extension.Add(new Extension(Uris.Extension + "maxValue", Number(fact, fact.Unasked.High)));
        }

        if (fact.Unit is { } unit and not "1")
        {
            item.Extension.Add(
                new Extension(Uris.Extension + "questionnaire-unit", new Coding(Uris.Ucum, unit, ValueText.Unit(fact)))
            );
        }
    }

    private static DataType Number(Fact fact, long amount) =>
        IsWhole(fact) ? new Integer((int)Amount.ToDecimal(amount)) : new FhirDecimal(Amount.ToDecimal(amount));
}
