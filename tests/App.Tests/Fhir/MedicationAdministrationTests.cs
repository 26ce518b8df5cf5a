using BackSignal.Engine;

namespace BackSignal.App.Tests.Fhir;

public class MedicationAdministrationTests
{
    [Theory]
    [InlineData("completed", "9")]
    [InlineData("in-progress", "9")]
    [InlineData("stopped", "9")]
    [InlineData("on-hold", "9")]
    [InlineData("unknown", "9")]
    [InlineData("not-done", "not-asked")]
    [InlineData("entered-in-error", "not-asked")]
    public void A_dose_that_was_at_least_begun_is_exposure(string status, string days) =>
        Assert.Equal(days, Ward.Say("days-since-taxane", Docetaxel(""" "effectiveDateTime": "2026-11-16" """, status)));

    [Theory]
    [InlineData("""  "effectivePeriod": { "start": "2026-11-15", "end": "2026-11-16" }  """, "completed", "9")]
    [InlineData("""  "effectivePeriod": { "start": "2026-11-15", "end": "2026-11-16" }  """, "stopped", "9..10")]
    [InlineData("""  "effectivePeriod": { "start": "2026-11-24", "end": "2026-11-26" }  """, "in-progress", "0..1")]
    [InlineData("""  "category": { "text": "inpatient" }  """, "completed", "0..any")]
    [InlineData("""  "effectiveDateTime": "2026-10"  """, "completed", "25..55")]
    [InlineData("""  "effectiveDateTime": "yesterday"  """, "completed", "0..any")]
    public void Its_day_is_as_exact_as_the_record(string when, string status, string days) =>
        Assert.Equal(days, Ward.Say("days-since-taxane", Docetaxel(when, status)));

    [Theory]
    [InlineData("""{ "value": 12, "unit": "mg", "code": "mg" }""", 12.0)]
    [InlineData("""{ "value": 0.5, "unit": "g" }""", 500.0)]
    [InlineData("""{ "value": 250, "unit": "mcg" }""", 0.25)]
    [InlineData("""{ "value": 250, "code": "ug" }""", 0.25)]
    [InlineData("""{ "value": 2, "unit": "mL" }""", null)]
    [InlineData("""{ "value": 2 }""", null)]
    [InlineData("""{ "value": -2, "unit": "mg" }""", null)]
    [InlineData("""{ "value": 75, "unit": "mg/m2" }""", null)]
    public void The_weight_of_a_dose_is_read_when_it_is_a_weight(string dose, double? milligrams) =>
        Assert.Equal(
            milligrams is { } weight ? Amount.From((decimal)weight) : null,
            Assert.Single(Ward.Read(Docetaxel($$""" "dosage": { "dose": {{dose}} } """)).Doses).Milligrams
        );

    [Fact]
    public void A_dose_that_was_stopped_gave_less_than_is_written() =>
        Assert.Null(
            Assert
                .Single(
                    Ward.Read(Docetaxel(""" "dosage": { "dose": { "value": 12, "unit": "mg" } } """, "stopped")).Doses
                )
                .Milligrams
        );

    [Fact]
    public void Steroid_doses_by_vein_add_up_and_cream_does_not()
    {
        string Steroid(string id, string text, string dosage) =>
            Administration(
                id,
                $$"""{ "text": "{{text}}" }""",
                $$""" "effectiveDateTime": "2026-11-20", "dosage": {{dosage}} """
            );

        var total = Ward.Say(
            "steroid-total",
            Steroid("1", "dexamethasone 8 mg tablet", """{ "dose": { "value": 8, "unit": "mg" } }"""),
            Steroid(
                "2",
                "hydrocortisone 100 mg",
                """{ "dose": { "value": 100, "unit": "mg" }, "route": { "coding": [ { "system": "http://snomed.info/sct", "code": "47625008" } ] } }"""
            ),
            Steroid("3", "Hydrocortisone 10 MG/ML Topical Cream", """{ "dose": { "value": 9999, "unit": "mg" } }""")
        );

        Assert.Equal("78.36", total);
    }

    [Fact]
    public void Doses_are_counted() =>
        Assert.Equal(
            "2",
            Ward.Say(
                "taxane-doses",
                Docetaxel(""" "effectiveDateTime": "2026-11-01" """, id: "m1"),
                Docetaxel(""" "effectiveDateTime": "2026-11-22" """, id: "m2")
            )
        );

    private static string Docetaxel(string rest, string status = "completed", string id = "m1") =>
        Administration(
            id,
            """{ "coding": [ { "system": "http://www.nlm.nih.gov/research/umls/rxnorm", "code": "72962" } ] }""",
            rest,
            status
        );

    private static string Administration(string id, string medicine, string rest, string status = "completed") =>
        $$"""
            { "resourceType": "MedicationAdministration", "id": "{{id}}", "status": "{{status}}", "medicationCodeableConcept": {{medicine}},
              "subject": { "reference": "Patient/p1" }, {{rest}} }
            """;
}
