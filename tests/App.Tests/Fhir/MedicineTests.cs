namespace BackSignal.App.Tests.Fhir;

public class MedicineTests
{
    private const string RxNorm = "http://www.nlm.nih.gov/research/umls/rxnorm";

    [Theory]
    [InlineData($$"""{ "coding": [ { "system": "{{RxNorm}}", "code": "72962" } ] }""", "docetaxel")]
    [InlineData("""{ "coding": [ { "system": "http://www.whocc.no/atc", "code": "L01CD02" } ] }""", "docetaxel")]
    [InlineData(
        $$"""{ "coding": [ { "system": "{{RxNorm}}", "code": "1860480", "display": "1 ML DOCEtaxel 20 MG/ML Injection" } ] }""",
        "docetaxel"
    )]
    [InlineData(
        """{ "coding": [ { "system": "http://snomed.info/sct", "code": "386918005", "display": "Docetaxel" } ] }""",
        "docetaxel"
    )]
    [InlineData("""{ "text": "Taxotere 80 mg/4 mL" }""", "docetaxel")]
    [InlineData(
        """{ "text": "Acetaminophen 325 MG / Oxycodone Hydrochloride 5 MG Oral Tablet" }""",
        "acetaminophen, oxycodone"
    )]
    [InlineData("""{ "text": "carboplatin + paclitaxel" }""", "carboplatin, paclitaxel")]
    [InlineData("""{ "text": "carboplatin-paclitaxel" }""", "carboplatin, paclitaxel")]
    [InlineData("""{ "text": "FOLFOX" }""", "fluorouracil, oxaliplatin")]
    [InlineData("""{ "text": "mFOLFOX6 cycle 3" }""", "fluorouracil, oxaliplatin")]
    [InlineData("""{ "text": "Enoxaparin sodium 100 MG/ML Prefilled Syringe [Lovenox]" }""", "enoxaparin")]
    public void A_medicine_is_recognised_by_code_or_by_name(string concept, string drugs)
    {
        var record = Ward.Read(Statement($$""" "medicationCodeableConcept": {{concept}} """));

        Assert.Equal(
            drugs,
            string.Join(", ", record.Courses.Select(course => course.Drug).Order(StringComparer.Ordinal))
        );
        Assert.Empty(record.Notes);
    }

    [Fact]
    public void A_medicine_nobody_recognises_is_noted_once_however_often_it_is_given()
    {
        var unknown = """ "medicationCodeableConcept": { "text": "Zauberol 10 mg" } """;

        var record = Ward.Read(Statement(unknown, "s2"), Statement(unknown, "s1"), Statement(unknown, "s3"));

        Assert.Empty(record.Courses);
        Assert.Equal(
            "MedicationStatement/s1 and 2 more: 'Zauberol 10 mg' is not recognised; checks that depend on it cannot be made, look it up",
            Assert.Single(record.Notes)
        );
    }

    [Fact]
    public void A_code_without_words_is_noted_by_the_code() =>
        Assert.Contains(
            "'999999'",
            Assert.Single(
                Ward.Read(
                    Statement(
                        $$""" "medicationCodeableConcept": { "coding": [ { "system": "{{RxNorm}}", "code": "999999" } ] } """
                    )
                ).Notes
            ),
            StringComparison.Ordinal
        );

    [Theory]
    [InlineData("#drug")]
    public void A_contained_medicine_is_found(string reference) =>
        Assert.Equal(
            "docetaxel",
            Assert
                .Single(
                    Ward.Read(
                        Statement(
                            $$"""
                            "medicationReference": { "reference": "{{reference}}" },
                            "contained": [ { "resourceType": "Organization", "id": "o" },
                                           { "code": { "text": "docetaxel" }, "id": "drug", "resourceType": "Medication" } ]
                            """
                        )
                    ).Courses
                )
                .Drug
        );

    [Theory]
    [InlineData("Medication/d1")]
    [InlineData("https://example.org/fhir/Medication/d1/_history/1")]
    [InlineData("urn:uuid:4711")]
    public void A_medicine_elsewhere_in_the_bundle_is_found_even_if_it_comes_later(string reference)
    {
        var medication = $$"""
            { "fullUrl": "urn:uuid:4711", "resource": { "resourceType": "Medication", "id": "d1",
              "code": { "coding": [ { "system": "{{RxNorm}}", "code": "72962" } ] } } }
            """;
        var use =
            $$"""{ "resource": {{Statement($$""" "medicationReference": { "reference": "{{reference}}" } """)}} }""";

        foreach (var entries in new[] { $"{use}, {medication}", $"{medication}, {use}" })
        {
            var record = Ward.ReadText(
                $$"""{ "resourceType": "Bundle", "type": "searchset", "entry": [ {{entries}}, { "resource": {{Ward.Patient}} } ] }"""
            );

            Assert.Equal("docetaxel", Assert.Single(record.Courses).Drug);
            Assert.Empty(record.Notes);
        }
    }

    [Fact]
    public void A_medicine_is_what_is_in_it()
    {
        var medication = """
            { "resourceType": "Medication", "id": "d1", "code": { "text": "Infusion 7" },
              "ingredient": [ { "itemCodeableConcept": { "text": "carboplatin" } }, { "itemCodeableConcept": { "text": "docetaxel" } } ] }
            """;

        var record = Ward.Read(medication, Statement(""" "medicationReference": { "reference": "Medication/d1" } """));

        Assert.Equal(
            ["carboplatin", "docetaxel"],
            record.Courses.Select(course => course.Drug).Order(StringComparer.Ordinal)
        );
    }

    [Fact]
    public void Without_the_medication_the_words_at_the_reference_count() =>
        Assert.Equal(
            "docetaxel",
            Assert
                .Single(
                    Ward.Read(
                        Statement(
                            """ "medicationReference": { "reference": "Medication/d9", "display": "Docetaxel" } """
                        )
                    ).Courses
                )
                .Drug
        );

    [Theory]
    [InlineData("""  "medicationReference": { "reference": "Medication/d9" }  """)]
    [InlineData("""  "note": [ ]  """)]
    public void A_use_of_nothing_is_noted(string medicine) =>
        Assert.Contains(
            "names no medicine",
            Assert.Single(Ward.Read(Statement(medicine)).Notes),
            StringComparison.Ordinal
        );

    [Fact]
    public void What_does_not_count_needs_no_name() =>
        Assert.Empty(
            Ward.Read(
                Statement(""" "medicationCodeableConcept": { "text": "Zauberol" } """, status: "entered-in-error")
            ).Notes
        );

    private static string Statement(string medicine, string id = "s1", string status = "active") =>
        $$"""
            { "resourceType": "MedicationStatement", "id": "{{id}}", "status": "{{status}}", {{medicine}},
              "subject": { "reference": "Patient/p1" }, "effectiveDateTime": "2026-11-01" }
            """;
}
