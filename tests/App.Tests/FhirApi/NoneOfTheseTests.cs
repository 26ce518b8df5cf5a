using BackSignal.Engine;
using BackSignal.Engine.Rules;
using BackSignal.Fhir.Questionnaires;
using BackSignal.Records;

namespace BackSignal.App.Tests.FhirApi;

/// <summary>"None of these" is no to every yes-no question of a screen that has no answer of its own, and to nothing else.</summary>
public class NoneOfTheseTests
{
    private static readonly IReadOnlyList<Question> Screens =
    [
        .. RealKnowledge.Knowledge.Questions.Where(question => ReportForm.AnsweredByNone(question).Any()),
    ];

    public static TheoryData<string> Ids => [.. Screens.Select(screen => screen.Id)];

    [Theory]
    [MemberData(nameof(Ids))]
    public void It_says_no_to_the_whole_screen(string id)
    {
        var screen = Screens.Single(one => one.Id == id);
        var facts = Read(None(screen, "true"));

        Assert.All(ReportForm.AnsweredByNone(screen), fact => Assert.Equal(fact.Bit("no")!.Value, Known(facts, fact)));
        Assert.Equal(ReportForm.AnsweredByNone(screen).Count(), Answered(facts).Count());
    }

    [Fact]
    public void An_answer_of_its_own_counts_first()
    {
        var screen = Screens[0];
        var fact = ReportForm.AnsweredByNone(screen).First();
        var yes = $$"""{ "linkId": "{{fact.Id}}", "answer": [ { "valueCoding": { "code": "yes" } } ] }""";

        Assert.Equal(fact.Bit("yes")!.Value, Known(Read($"{None(screen, "true")}, {yes}"), fact));
    }

    [Theory]
    [InlineData("false")]
    [InlineData("null")]
    [InlineData("\"yes\"")]
    public void Anything_but_true_says_nothing(string value) => Assert.Empty(Answered(Read(None(Screens[0], value))));

    [Fact]
    public void Only_our_own_form_has_it() =>
        Assert.Empty(Answered(Read(None(Screens[0], "true"), "https://clinic.example/fhir/Questionnaire/another")));

    [Fact]
    public void What_stands_alone_has_none_of_it() =>
        Assert.All(
            RealKnowledge.Knowledge.Questions.Where(question => question.None is null),
            question => Assert.Empty(ReportForm.AnsweredByNone(question))
        );

    private static IEnumerable<Fact> Answered(Facts facts) =>
        RealKnowledge.Knowledge.Facts.Where(fact =>
            facts.IsStated(fact) && facts.OriginOf(fact)?.Source == "QuestionnaireResponse/q1"
        );

    private static ulong Known(Facts facts, Fact fact) =>
        facts[fact].State == FactState.Known ? facts[fact].Possible : 0;

    private static string None(Question screen, string value) =>
        $$"""{ "linkId": "{{QuestionnaireOf.LinkId(screen)}}.none", "answer": [ { "valueBoolean": {{value}} } ] }""";

    private static Facts Read(string items, string? form = null)
    {
        var response = $$"""
            { "resourceType": "QuestionnaireResponse", "id": "q1", "status": "completed", "authored": "2026-11-25T09:30:00Z",
              "item": [ {{items}} ], "questionnaire": "{{form ?? Emitted.Canonicals.Questionnaire}}" }
            """;
        var record = RecordReader.Read(Emitted.Bytes(response), RealKnowledge.Index, TimeZoneInfo.Utc);
        return FactsOf.Record(record, Emitted.Now);
    }
}
