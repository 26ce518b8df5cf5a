using BackSignal.Records;

namespace BackSignal.App.Tests.Fhir;

public class PatientTests
{
    [Theory]
    [InlineData("1964-11-25", "62")]
    [InlineData("1964-11-26", "61")]
    [InlineData("1964-11", "61..62")]
    [InlineData("1964", "61..62")]
    public void Age_is_as_exact_as_the_birth_date(string born, string age)
    {
        var record = Ward.ReadText($$"""{ "resourceType": "Patient", "id": "p1", "birthDate": "{{born}}" }""");

        Assert.Equal(age, FactsOf.Record(record, Ward.Instant(Ward.Now)).Tell("age"));
    }

    [Theory]
    [InlineData("female", "female")]
    [InlineData("male", "male")]
    [InlineData("unknown", "not-asked")]
    [InlineData("other", "not-asked")]
    public void Sex_is_the_administrative_gender_when_it_says_one(string gender, string sex)
    {
        var record = Ward.ReadText($$"""{ "gender": "{{gender}}", "resourceType": "Patient", "id": "p1" }""");

        Assert.Equal(sex, FactsOf.Record(record, Ward.Instant(Ward.Now)).Tell("sex"));
        Assert.Equal("Patient/p1", record.PatientSource);
    }

    [Fact]
    public void A_birth_date_that_is_none_is_noted_without_being_repeated()
    {
        var record = Ward.ReadText("""{ "resourceType": "Patient", "id": "p1", "birthDate": "12.3.1964" }""");

        var note = Assert.Single(record.Notes);
        Assert.Contains("Patient/p1: birthDate is not a date", note, StringComparison.Ordinal);
        Assert.DoesNotContain("1964", note, StringComparison.Ordinal);
    }

    [Fact]
    public void Without_a_patient_the_record_says_so()
    {
        var record = Ward.ReadText("""{ "resourceType": "Observation", "id": "o1", "status": "final" }""");

        Assert.Contains("no Patient", Assert.Single(record.Notes), StringComparison.Ordinal);
    }

    [Fact]
    public void Two_patients_are_refused_by_name()
    {
        var other = """{ "resourceType": "Patient", "id": "p2" }""";

        var refused = Assert.Throws<RecordException>(() => Ward.Read(other));

        Assert.Contains("Patient/p1 and Patient/p2", refused.Message, StringComparison.Ordinal);
        Assert.Contains("one patient at a time", refused.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("Patient/p2")]
    [InlineData("https://example.org/fhir/Patient/p2/_history/3")]
    [InlineData("urn:uuid:0b5c3c5e-7f1b-4c8d-9d43-0f1f7a3f1c11")]
    public void A_resource_about_somebody_else_is_refused(string reference) =>
        Assert.Throws<RecordException>(() => Ward.Read(About(reference)));

    [Theory]
    [InlineData("Patient/p1")]
    [InlineData("https://example.org/fhir/Patient/p1")]
    [InlineData("Patient/p1/_history/2")]
    [InlineData("Patient?identifier=x|1")]
    [InlineData("#patient")]
    public void The_patient_goes_by_many_names(string reference) => Assert.Single(Ward.Read(About(reference)).Readings);

    [Fact]
    public void The_full_url_of_an_entry_names_the_patient()
    {
        var record = Ward.ReadText(
            $$"""
            { "entry": [
                { "resource": {{About("urn:uuid:7")}} },
                { "resource": {{Ward.Patient}}, "fullUrl": "urn:uuid:7" } ],
              "type": "transaction", "resourceType": "Bundle" }
            """
        );

        Assert.Single(record.Readings);
    }

    [Fact]
    public void Two_subjects_without_a_patient_are_refused() =>
        Assert.Throws<RecordException>(() =>
            Ward.ReadText(Ward.Bundle(About("Patient/p1"), About("Patient/p2", id: "o2")))
        );

    [Theory]
    [InlineData("Device/d1")]
    [InlineData("Group/g1")]
    [InlineData("Location/l1")]
    public void What_is_about_no_person_is_passed_over(string reference) =>
        Assert.Empty(Ward.Read(About(reference)).Readings);

    private static string About(string reference, string id = "o1") =>
        $$"""
            { "resourceType": "Observation", "id": "{{id}}", "status": "final", "subject": { "reference": "{{reference}}" },
              "code": { "coding": [ { "system": "http://loinc.org", "code": "777-3" } ] },
              "valueQuantity": { "value": 38, "unit": "10*9/L" } }
            """;
}
