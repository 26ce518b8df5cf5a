using BackSignal.Records;

namespace BackSignal.App.Tests.Fhir;

/// <summary>A modifierExtension may turn the meaning of what it stands in round ("not", "of a relative"), and none is known here.</summary>
public class ModifierTests
{
    private const string Modifier = """
        "modifierExtension": [ { "url": "http://elsewhere.example/not", "valueBoolean": true } ]
        """;

    [Theory]
    [InlineData(
        "temperature",
        """{ "resourceType": "Observation", "id": "x", "status": "final", @, "code": { "coding": [ { "system": "http://loinc.org", "code": "8310-5" } ] }, "valueQuantity": { "value": 38.2, "code": "Cel" }, "effectiveDateTime": "2026-11-25T09:00:00Z" }"""
    )]
    [InlineData(
        "bone-metastases",
        """{ "resourceType": "Condition", "id": "x", @, "code": { "coding": [ { "system": "http://hl7.org/fhir/sid/icd-10-cm", "code": "C79.51" } ] } }"""
    )]
    [InlineData(
        "days-since-taxane",
        """{ "resourceType": "MedicationAdministration", "id": "x", "status": "completed", @, "medicationCodeableConcept": { "text": "docetaxel" }, "effectiveDateTime": "2026-11-16" }"""
    )]
    [InlineData(
        "days-since-taxane",
        """{ "resourceType": "MedicationAdministration", "id": "x", "status": "completed", "medicationCodeableConcept": { "text": "docetaxel" }, "effectiveDateTime": "2026-11-16", "dosage": { @, "dose": { "value": 140, "unit": "mg" } } }"""
    )]
    [InlineData("age", """{ "resourceType": "Patient", "id": "x", @, "birthDate": "1964-03-02" }""")]
    public void The_resource_is_not_read_and_that_is_said(string fact, string resource)
    {
        var read = Tell(fact, resource.Replace("@,", "", StringComparison.Ordinal));
        var record = Ward.ReadText(resource.Replace("@", Modifier, StringComparison.Ordinal));

        Assert.NotEqual("not-asked", read);
        Assert.Equal("not-asked", FactsOf.Record(record, Ward.Instant(Ward.Now)).Tell(fact));
        Assert.Contains(record.Notes, note => note.Contains("/x: has a modifierExtension", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("""{ "linkId": "leg-weakness", "answer": [ { "valueBoolean": false } ] }""", Modifier)]
    [InlineData(
        """{ "linkId": "leg-weakness", "modifierExtension": [ ], "answer": [ { "valueBoolean": false } ] }""",
        "\"language\": \"en\""
    )]
    public void Answers_under_one_were_given_but_nobody_knows_what_they_mean(string item, string rest)
    {
        var response =
            $$"""{ "resourceType": "QuestionnaireResponse", "id": "q1", "status": "completed", {{rest}}, "authored": "2026-11-25T09:00:00Z", "item": [ {{item}} ] }""";
        var facts = Ward.Facts(response);

        Assert.Equal("not-sure", facts.Tell("leg-weakness"));
        Assert.Contains(facts.Notes, note => note.Contains("q1: has a modifierExtension", StringComparison.Ordinal));
    }

    [Fact]
    public void A_medicine_under_one_is_no_medicine_that_is_known()
    {
        var given =
            """{ "resourceType": "MedicationAdministration", "id": "a1", "status": "completed", "medicationReference": { "reference": "Medication/d1" }, "effectiveDateTime": "2026-11-16" }""";
        var medication =
            $$"""{ "resourceType": "Medication", "id": "d1", {{Modifier}}, "code": { "text": "docetaxel" } }""";
        var facts = Ward.Facts(given, medication);

        Assert.Equal("not-asked", facts.Tell("days-since-taxane"));
        Assert.Contains(
            facts.Notes,
            note => note.Contains("Medication/d1: has a modifierExtension", StringComparison.Ordinal)
        );
        Assert.Contains(facts.Notes, note => note.Contains("names no medicine", StringComparison.Ordinal));
    }

    [Fact]
    public void One_resource_under_one_leaves_the_others_alone()
    {
        var fever =
            """{ "resourceType": "Observation", "id": "t1", "status": "final", @ "code": { "coding": [ { "system": "http://loinc.org", "code": "8310-5" } ] }, "valueQuantity": { "value": 38.2, "code": "Cel" }, "effectiveDateTime": "2026-11-25T09:00:00Z" }""";

        Assert.Equal(
            "38.2",
            Ward.Say(
                "temperature",
                fever
                    .Replace("t1", "t2", StringComparison.Ordinal)
                    .Replace("@", Modifier + ",", StringComparison.Ordinal),
                fever.Replace("@", "", StringComparison.Ordinal)
            )
        );
    }

    [Theory]
    [InlineData("""{ "resourceType": "Bundle", "modifierExtension": [ { "url": "x" } ], "entry": [ ] }""")]
    [InlineData(
        """{ "resourceType": "Bundle", "entry": [ { "modifierExtension": [ { "url": "x" } ], "resource": { "resourceType": "Patient" } } ] }"""
    )]
    public void A_bundle_under_one_is_refused(string bundle) =>
        Assert.Contains(
            "modifierExtension",
            Assert.Throws<RecordException>(() => Ward.ReadText(bundle)).Message,
            StringComparison.Ordinal
        );

    private static string Tell(string fact, string resource) =>
        FactsOf.Record(Ward.ReadText(resource), Ward.Instant(Ward.Now)).Tell(fact);
}
