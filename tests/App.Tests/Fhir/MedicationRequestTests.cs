namespace BackSignal.App.Tests.Fhir;

public class MedicationRequestTests
{
    [Theory]
    [InlineData("active", "order", "yes")]
    [InlineData("on-hold", "order", "not-sure")]
    [InlineData("unknown", "order", "not-sure")]
    [InlineData("stopped", "order", "not-asked")]
    [InlineData("completed", "order", "not-asked")]
    [InlineData("cancelled", "order", "not-asked")]
    [InlineData("draft", "order", "not-asked")]
    [InlineData("entered-in-error", "order", "not-asked")]
    [InlineData("active", "plan", "not-asked")]
    [InlineData("active", "proposal", "not-asked")]
    [InlineData("active", "filler-order", "yes")]
    public void An_active_order_is_current(string status, string intent, string said) =>
        Assert.Equal(
            said,
            Ward.Say("on-anticoagulant", Request("enoxaparin", status, intent, """ "authoredOn": "2026-11-01" """))
        );

    [Fact]
    public void An_order_not_to_give_it_is_none() =>
        Assert.Equal(
            "not-asked",
            Ward.Say(
                "on-anticoagulant",
                Request("enoxaparin", "active", "order", """ "authoredOn": "2026-11-01", "doNotPerform": true """)
            )
        );

    [Theory]
    [InlineData("active", """  "authoredOn": "2026-11-01"  """, "0..24")]
    [InlineData("stopped", """  "authoredOn": "2026-11-01"  """, "0..24")]
    [InlineData(
        "completed",
        """  "authoredOn": "2026-10-25", "dosageInstruction": [ { "timing": { "repeat": { "boundsPeriod": { "start": "2026-11-01", "end": "2026-11-11" } } } } ]  """,
        "14..24"
    )]
    [InlineData(
        "active",
        """  "authoredOn": "2026-10-25", "dosageInstruction": [ { "timing": { "event": [ "2026-11-11", "2026-11-01" ] } } ]  """,
        "14..24"
    )]
    [InlineData(
        "active",
        """  "authoredOn": "2026-10-25", "dosageInstruction": [ { "timing": { "event": [ "2026-11-01" ], "repeat": { "frequency": 1, "period": 3, "periodUnit": "wk" } } } ]  """,
        "0..24"
    )]
    [InlineData(
        "active",
        """  "authoredOn": "2026-11-20", "dosageInstruction": [ { "timing": { "event": [ "2026-11-28" ] } } ]  """,
        "not-asked"
    )]
    [InlineData("cancelled", """  "authoredOn": "2026-11-01"  """, "not-asked")]
    [InlineData("draft", """  "authoredOn": "2026-11-01"  """, "not-asked")]
    public void Some_dose_of_an_order_lies_between_its_first_and_its_last(string status, string rest, string days) =>
        Assert.Equal(days, Ward.Say("days-since-pemetrexed", Request("pemetrexed", status, "order", rest)));

    [Theory]
    [InlineData(
        "active",
        "plan",
        """  "authoredOn": "2026-11-01", "dosageInstruction": [ { "timing": { "event": [ "2026-11-28" ] } } ]  """,
        "3"
    )]
    [InlineData("active", "proposal", """  "authoredOn": "2026-11-28"  """, "3")]
    [InlineData("active", "order", """  "authoredOn": "2026-11-28"  """, "3")]
    [InlineData(
        "active",
        "order",
        """  "authoredOn": "2026-11-01", "dosageInstruction": [ { "timing": { "event": [ "2026-11-01", "2026-11-28", "2026-12-19" ] } } ]  """,
        "3"
    )]
    [InlineData("active", "order", """  "authoredOn": "2026-11-01"  """, "not-asked")]
    [InlineData("active", "plan", """  "category": [ ]  """, "not-asked")]
    [InlineData("stopped", "order", """  "authoredOn": "2026-11-28"  """, "not-asked")]
    [InlineData("draft", "plan", """  "authoredOn": "2026-11-28"  """, "not-asked")]
    public void A_dose_still_to_come_is_planned(string status, string intent, string rest, string days) =>
        Assert.Equal(days, Ward.Say("days-to-pemetrexed", Request("pemetrexed", status, intent, rest)));

    private static string Request(string text, string status, string intent, string rest) =>
        $$"""
            { "resourceType": "MedicationRequest", "id": "r1", "status": "{{status}}", "intent": "{{intent}}",
              "medicationCodeableConcept": { "text": "{{text}}" }, "subject": { "reference": "Patient/p1" }, {{rest}} }
            """;
}
