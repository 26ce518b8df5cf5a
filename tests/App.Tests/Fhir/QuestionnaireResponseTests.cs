namespace BackSignal.App.Tests.Fhir;

public class QuestionnaireResponseTests
{
    private const string Unknown =
        """{ "system": "http://terminology.hl7.org/CodeSystem/data-absent-reason", "code": "asked-unknown" }""";

    private const string UnknownExtension =
        """[ { "url": "http://hl7.org/fhir/StructureDefinition/data-absent-reason", "valueCode": "asked-unknown" } ]""";

    [Theory]
    [InlineData("leg-weakness", """{ "valueBoolean": true }""", "yes")]
    [InlineData("leg-weakness", """{ "valueBoolean": false }""", "no")]
    [InlineData("leg-weakness", """{ "valueCoding": { "code": "yes" } }""", "yes")]
    [InlineData("leg-weakness", """{ "valueString": "no" }""", "no")]
    [InlineData("leg-weakness", $$"""{ "valueCoding": {{Unknown}} }""", "not-sure")]
    [InlineData("leg-weakness", $$"""{ "extension": {{UnknownExtension}} }""", "not-sure")]
    [InlineData("leg-weakness", $$"""{ "_valueBoolean": { "extension": {{UnknownExtension}} } }""", "not-sure")]
    [InlineData("walking", """{ "valueCoding": { "code": "unsteady" } }""", "unsteady")]
    [InlineData("walking", """{ "valueString": "I cannot walk" }""", "cannot")]
    [InlineData(
        "walking",
        """{ "valueCoding": { "code": "usual" } }, { "valueCoding": { "code": "cannot" } }""",
        "usual|cannot"
    )]
    [InlineData("walking", $$"""{ "valueCoding": { "code": "usual" } }, { "valueCoding": {{Unknown}} }""", "not-sure")]
    [InlineData("pain-now", """{ "valueInteger": 8 }""", "8")]
    [InlineData("pain-now", """{ "valueInteger": 6 }, { "valueInteger": 8 }""", "6..8")]
    [InlineData("temperature", """{ "valueQuantity": { "value": 38.2, "code": "Cel" } }""", "38.2")]
    [InlineData("temperature", """{ "valueDecimal": 101.3 }""", "38.5")]
    [InlineData("days-since-taxane", """{ "valueInteger": 9 }""", "9")]
    [InlineData("days-since-taxane", """{ "valueCoding": { "code": "never" } }""", "never")]
    public void The_link_id_is_the_fact(string fact, string answers, string said) =>
        Assert.Equal(said, Ward.Say(fact, Response(Item(fact, answers))));

    [Fact]
    public void A_question_left_open_is_not_asked() =>
        Assert.Equal("not-asked", Ward.Say("leg-weakness", Response("""{ "linkId": "leg-weakness" }""")));

    [Fact]
    public void Not_sure_may_stand_at_the_question_itself() =>
        Assert.Equal(
            "not-sure",
            Ward.Say("leg-weakness", Response($$"""{ "linkId": "leg-weakness", "extension": {{UnknownExtension}} }"""))
        );

    [Theory]
    [InlineData(
        """{ "valueString": "perhaps, says Mrs Smith" }""",
        "new weakness of a leg: valueString is not one of no, yes"
    )]
    [InlineData("""{ "valueBoolean": "yes" }""", "valueBoolean is not true or false")]
    [InlineData("""{ "valueInteger": 1 }""", "valueInteger is not one of no, yes")]
    public void An_answer_nobody_can_read_is_unknown_never_unasked(string answer, string reason)
    {
        var facts = Ward.Facts(Response(Item("leg-weakness", answer)));

        Assert.Equal("not-sure", facts.Tell("leg-weakness"));
        var note = Assert.Single(facts.Notes);
        Assert.Contains(reason, note, StringComparison.Ordinal);
        Assert.StartsWith("QuestionnaireResponse/q1: ", note, StringComparison.Ordinal);
        Assert.DoesNotContain("Smith", note, StringComparison.Ordinal);
    }

    [Fact]
    public void Items_may_stand_in_groups_and_under_answers()
    {
        var inner = Item("leg-weakness", """{ "valueBoolean": true }""");
        var under = $$"""{ "answer": [ { "valueBoolean": true, "item": [ {{inner}} ] } ], "linkId": "legs" }""";

        Assert.Equal("yes", Ward.Say("leg-weakness", Response($$"""{ "linkId": "group", "item": [ {{under}} ] }""")));
    }

    [Fact]
    public void An_answer_is_as_old_as_the_response()
    {
        var reading = Assert.Single(Ward.Read(Response(Item("pain-now", """{ "valueInteger": 8 }"""))).Readings);

        Assert.Equal(Ward.Instant("2026-11-25T09:00:00Z"), reading.At!.Value.Earliest);
        Assert.Equal("QuestionnaireResponse/q1", reading.Origin.Source);
    }

    [Fact]
    public void A_response_entered_in_error_says_nothing() =>
        Assert.Empty(Ward.Read(Response(Item("pain-now", """{ "valueInteger": 8 }"""), "entered-in-error")).Readings);

    [Fact]
    public void Questions_of_other_forms_are_passed_over_and_near_misses_noted()
    {
        var answer = """{ "valueBoolean": true }""";
        var record = Ward.Read(
            Response(
                string.Join(", ", Item("1.2", answer), Item("shoe-size-in-inches", answer), Item("leg-weaknes", answer))
            )
        );

        Assert.Empty(record.Readings);
        Assert.Contains("nearly 'leg-weakness'", Assert.Single(record.Notes), StringComparison.Ordinal);
    }

    private static string Item(string linkId, string answers) =>
        $$"""{ "answer": [ {{answers}} ], "text": "…", "linkId": "{{linkId}}" }""";

    private static string Response(string items, string status = "completed") =>
        $$"""
            { "resourceType": "QuestionnaireResponse", "id": "q1", "status": "{{status}}", "item": [ {{items}} ],
              "subject": { "reference": "Patient/p1" }, "authored": "2026-11-25T09:00:00Z" }
            """;
}
