using BackSignal.Engine;
using BackSignal.Fhir.Questionnaires;
using BackSignal.Records;
using CsCheck;
using Hl7.Fhir.Model;
using ItemType = Hl7.Fhir.Model.Questionnaire.QuestionnaireItemType;

namespace BackSignal.App.Tests.FhirApi;

public class QuestionnaireTests
{
    private static readonly Questionnaire Form = Emitted.Published.All.OfType<Questionnaire>().Single();

    private static readonly IReadOnlyList<Questionnaire.ItemComponent> Items = [.. Form.Item.SelectMany(All)];

    private static readonly Dictionary<string, Questionnaire.ItemComponent> ByLink = Items.ToDictionary(i => i.LinkId!);

    private static readonly IReadOnlyList<Fact> Asked =
    [
        .. RealKnowledge.Knowledge.Questions.SelectMany(question => question.Asks),
    ];

    [Fact]
    public void Every_fact_that_is_asked_is_one_item_under_its_id() =>
        Assert.All(
            Asked,
            fact =>
            {
                var item = ByLink[fact.Id];
                Assert.Equal(fact.Ask!.Patient, item.Text);
                Assert.Equal(fact.IsChoice, item.Type == ItemType.Choice);
                Assert.Equal(!fact.IsChoice, ByLink.ContainsKey(fact.Id + ReportForm.NoNumber));
            }
        );

    [Fact]
    public void Not_sure_can_be_said_of_everything() =>
        Assert.All(
            Asked,
            fact =>
                Assert.Contains(
                    ByLink[fact.IsChoice ? fact.Id : fact.Id + ReportForm.NoNumber].AnswerOption,
                    option => option.Value is Coding { Code: "asked-unknown" }
                )
        );

    [Fact]
    public void Only_what_renderers_run_is_used()
    {
        ItemType?[] types =
        [
            ItemType.Group,
            ItemType.Display,
            ItemType.Choice,
            ItemType.Integer,
            ItemType.Decimal,
            ItemType.Boolean,
        ];
        string[] extensions = ["minValue", "maxValue", "questionnaire-unit", "questionnaire-itemControl", "designNote"];

        Assert.All(Items, item => Assert.Contains(item.Type, types));
        Assert.All(
            Items.SelectMany(item => item.Extension),
            extension => Assert.Contains(extension.Url!.Split('/')[^1], extensions)
        );
    }

    [Fact]
    public void What_a_screen_depends_on_is_in_the_form() =>
        Assert.All(
            Items.SelectMany(item => item.EnableWhen),
            test =>
            {
                var options = ByLink[test.Question!].AnswerOption.Select(option => option.Value).OfType<Coding>();
                if (test.Answer is Coding answer)
                {
                    Assert.Contains(options, option => option.System == answer.System && option.Code == answer.Code);
                }
            }
        );

    [Fact]
    public void Most_screens_with_a_condition_say_it_and_every_one_has_it_in_words()
    {
        var conditional = RealKnowledge.Knowledge.Questions.Where(q => q.When.Facts().Any()).ToList();

        Assert.All(
            conditional,
            q =>
                Assert.Contains(
                    ByLink[QuestionnaireOf.LinkId(q)].Extension,
                    e => e.Url!.EndsWith("designNote", StringComparison.Ordinal)
                )
        );
        Assert.True(
            conditional.Count(q => ByLink[QuestionnaireOf.LinkId(q)].EnableWhen.Count > 0) >= conditional.Count - 1
        );
    }

    /// <summary>A form that hides what the conversation would ask hides a danger.</summary>
    [Fact]
    public void No_screen_is_hidden_that_the_conversation_may_need()
    {
        var screens = QuestionnaireOf.Screens(RealKnowledge.Knowledge);
        FormAnswers
            .Any(Asked)
            .Sample(
                answers =>
                {
                    var facts = answers.Facts(RealKnowledge.Knowledge);
                    var values = RealKnowledge.Knowledge.Facts.Select(fact => facts[fact]).ToArray();
                    foreach (var screen in screens.Where(screen => screen.When.Given(values) != Truth.False))
                    {
                        Assert.True(IsEnabled(ByLink[QuestionnaireOf.LinkId(screen)], answers), screen.Id);
                        Assert.All(
                            All(ByLink[QuestionnaireOf.LinkId(screen)]).Where(item => item.Type == ItemType.Group),
                            inner => Assert.True(IsEnabled(inner, answers), inner.LinkId)
                        );
                    }
                },
                iter: 300
            );
    }

    /// <summary>And one that never hides anything is no use.</summary>
    [Fact]
    public void A_screen_whose_condition_is_known_not_to_hold_is_hidden()
    {
        var knowledge = RealKnowledge.Knowledge;
        var simple = knowledge
            .Questions.Where(q => q.When.Facts().Count() == 1 && q.When.Facts().Single().IsChoice)
            .ToList();

        Assert.NotEmpty(simple);
        Assert.All(
            simple,
            screen =>
            {
                var fact = screen.When.Facts().Single();
                var other = fact
                    .Values.Select(value => FormAnswers.Of(fact, FactValue.Choice(fact.Bit(value.Id)!.Value)))
                    .First(answers => screen.When.Given(Values(answers)) == Truth.False);

                Assert.False(IsEnabled(ByLink[QuestionnaireOf.LinkId(screen)], other), screen.Id);
            }
        );

        FactValue[] Values(FormAnswers answers)
        {
            var facts = answers.Facts(knowledge);
            return [.. knowledge.Facts.Select(fact => facts[fact])];
        }
    }

    private static bool IsEnabled(Questionnaire.ItemComponent item, FormAnswers answers) =>
        item.EnableWhen.Count == 0 || item.EnableWhen.Exists(answers.Passes);

    private static IEnumerable<Questionnaire.ItemComponent> All(Questionnaire.ItemComponent item) =>
        item.Item.SelectMany(All).Prepend(item);
}
