using BackSignal.Records;

namespace BackSignal.App.Tests.Fhir;

public class ConditionTests
{
    [Theory]
    [InlineData("http://snomed.info/sct", "94222008")]
    [InlineData("http://hl7.org/fhir/sid/icd-10-cm", "C79.51")]
    [InlineData("http://hl7.org/fhir/sid/icd-10", "C7952")]
    public void A_condition_is_found_by_its_code(string system, string code)
    {
        var facts = Ward.Facts(Condition($$"""{ "system": "{{system}}", "code": "{{code}}" }"""));

        Assert.Equal("yes", facts.Tell("bone-metastases"));
        Assert.Equal("Condition/c1", facts.OriginOf(Ward.Knowledge.Fact("bone-metastases"))!.Source);
    }

    [Theory]
    [InlineData("http://loinc.org", "94222008")]
    [InlineData("http://snomed.info/sct", "9422200")]
    public void Another_code_or_system_is_another_thing(string system, string code) =>
        Assert.Empty(Ward.Read(Condition($$"""{ "system": "{{system}}", "code": "{{code}}" }""")).Sightings);

    [Theory]
    [InlineData("\"onsetDateTime\": \"2026-10\", \"recordedDate\": \"2026-11-02\"", "2026-10")]
    [InlineData("\"onsetPeriod\": { \"start\": \"2026-09-01\", \"end\": \"2026-09-09\" }", "2026-09-01")]
    [InlineData("\"onsetString\": \"last summer\", \"recordedDate\": \"2026-11-02\"", "2026-11-02")]
    [InlineData("\"onsetAge\": { \"value\": 60 }", null)]
    public void It_began_at_its_onset_else_when_it_was_recorded(string written, string? date)
    {
        var sighting = Assert.Single(Ward.Read(Condition(extra: written)).Sightings);

        Assert.Equal(date, sighting.Origin.Date);
        Assert.Equal(date is null ? null : Moment.Parse(date, Ward.London), sighting.At);
    }

    [Theory]
    [InlineData("""  "clinicalStatus": { "coding": [ { "code": "resolved" } ] }  """, true)]
    [InlineData("""  "clinicalStatus": { "coding": [ { "code": "remission" } ] }  """, true)]
    [InlineData("""  "clinicalStatus": { "coding": [ { "code": "inactive" } ] }  """, true)]
    [InlineData("""  "clinicalStatus": { "coding": [ { "code": "active" } ] }  """, false)]
    [InlineData("""  "abatementDateTime": "2026-01-01"  """, true)]
    [InlineData("""  "abatementString": "in spring"  """, true)]
    [InlineData(
        """  "abatementDateTime": "2026-01-01", "clinicalStatus": { "coding": [ { "code": "recurrence" } ] }  """,
        false
    )]
    public void It_is_over_when_the_record_says_so_and_does_not_call_it_active(string written, bool isOver) =>
        Assert.Equal(isOver, Assert.Single(Ward.Read(Condition(extra: written)).Sightings).IsOver);

    [Fact]
    public void A_refuted_condition_is_none_and_is_noted()
    {
        var record = Ward.Read(Condition(extra: Verification("refuted")));

        Assert.Empty(record.Sightings);
        Assert.Contains(
            "Condition/c1: known spread to bone is refuted",
            Assert.Single(record.Notes),
            StringComparison.Ordinal
        );
    }

    [Fact]
    public void A_condition_entered_in_error_never_was()
    {
        var record = Ward.Read(Condition(extra: Verification("entered-in-error")));

        Assert.Empty(record.Sightings);
        Assert.Empty(record.Notes);
    }

    [Fact]
    public void A_suspected_condition_counts_and_is_noted()
    {
        var record = Ward.Read(Condition(extra: Verification("provisional")));

        Assert.Single(record.Sightings);
        Assert.Contains("only provisional", Assert.Single(record.Notes), StringComparison.Ordinal);
    }

    private static string Verification(string code) =>
        $$""" "verificationStatus": { "coding": [ { "code": "{{code}}" } ] } """;

    private static string Condition(
        string coding =
            """{ "code": "94222008", "display": "Secondary malignant neoplasm of bone", "system": "http://snomed.info/sct" }""",
        string extra = """ "bodySite": [ { "text": "spine" } ] """
    ) =>
        $$"""
            { "resourceType": "Condition", {{extra}}, "id": "c1", "subject": { "reference": "Patient/p1" },
              "code": { "coding": [ { "system": "http://example.org", "code": "x" }, {{coding}} ] } }
            """;
}
