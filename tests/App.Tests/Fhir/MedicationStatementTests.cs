namespace BackSignal.App.Tests.Fhir;

public class MedicationStatementTests
{
    [Theory]
    [InlineData("active", "yes")]
    [InlineData("completed", "not-asked")]
    [InlineData("stopped", "not-asked")]
    [InlineData("on-hold", "not-sure")]
    [InlineData("unknown", "not-sure")]
    [InlineData("intended", "not-asked")]
    [InlineData("not-taken", "not-asked")]
    [InlineData("entered-in-error", "not-asked")]
    public void Only_what_is_taken_now_is_current(string status, string said) =>
        Assert.Equal(
            said,
            Ward.Say("on-anticoagulant", Statement("enoxaparin", status, """ "effectiveDateTime": "2026-10-01" """))
        );

    [Theory]
    [InlineData("active", """  "effectivePeriod": { "start": "2026-11-01" }  """, "0..24")]
    [InlineData("completed", """  "effectivePeriod": { "start": "2026-11-01", "end": "2026-11-11" }  """, "14..24")]
    [InlineData("stopped", """  "effectiveDateTime": "2026-11-01"  """, "0..24")]
    [InlineData("stopped", """  "effectiveDateTime": "2026-11-01", "dateAsserted": "2026-11-05"  """, "20..24")]
    [InlineData("stopped", """  "dateAsserted": "2026-11-05"  """, "20..any")]
    [InlineData("completed", """  "dosage": [ ]  """, "0..any")]
    [InlineData("not-taken", """  "effectivePeriod": { "start": "2026-11-01" }  """, "not-asked")]
    [InlineData("intended", """  "effectiveDateTime": "2026-11-01"  """, "not-asked")]
    public void Some_dose_lies_between_its_start_and_its_end(string status, string dates, string days) =>
        Assert.Equal(days, Ward.Say("days-since-taxane", Statement("docetaxel", status, dates)));

    [Fact]
    public void What_is_intended_is_planned() =>
        Assert.Equal(
            "3",
            Ward.Say(
                "days-to-pemetrexed",
                Statement("pemetrexed", "intended", """ "effectiveDateTime": "2026-11-28" """)
            )
        );

    private static string Statement(string text, string status, string rest) =>
        $$"""
            { "resourceType": "MedicationStatement", "id": "s1", "status": "{{status}}", "medicationCodeableConcept": { "text": "{{text}}" },
              "subject": { "reference": "Patient/p1" }, {{rest}} }
            """;
}
