namespace BackSignal.App.Tests.Fhir;

public class ObservationTests
{
    [Theory]
    [InlineData(
        "temperature",
        "8310-5",
        """ "valueQuantity": { "value": 38.2, "unit": "°C", "code": "Cel", "system": "http://unitsofmeasure.org" } """,
        "38.2"
    )]
    [InlineData("temperature", "8310-5", """ "valueQuantity": { "value": 100.4, "code": "[degF]" } """, "38")]
    [InlineData("temperature", "8310-5", """ "valueQuantity": { "value": 100.4, "unit": "degF" } """, "38")]
    [InlineData("temperature", "8310-5", """ "valueQuantity": { "value": 38.2, "unit": "degrees Celsius" } """, "38.2")]
    [InlineData("platelets", "777-3", """ "valueQuantity": { "value": 38000, "unit": "/uL" } """, "38")]
    [InlineData("platelets", "777-3", """ "valueQuantity": { "value": 38, "unit": "K/uL" } """, "38")]
    [InlineData("platelets", "777-3", """ "valueQuantity": { "value": 38, "unit": "10^3/uL" } """, "38")]
    [InlineData("platelets", "777-3", """ "valueQuantity": { "value": 38, "unit": "x10E3/uL" } """, "38")]
    [InlineData("platelets", "777-3", """ "valueQuantity": { "value": 38, "unit": "10*9/l" } """, "38")]
    [InlineData("platelets", "777-3", """ "valueQuantity": { "value": 38, "unit": "G/l" } """, "38")]
    [InlineData(
        "platelets",
        "777-3",
        """ "valueQuantity": { "value": 10, "comparator": "<", "unit": "10*9/L" } """,
        "0..9.999999"
    )]
    [InlineData(
        "platelets",
        "777-3",
        """ "valueQuantity": { "value": 500, "comparator": ">=", "unit": "10*9/L" } """,
        "500..2000"
    )]
    [InlineData("platelets", "777-3", """ "valueString": "<10 10*9/L" """, "0..9.999999")]
    [InlineData(
        "platelets",
        "26515-7",
        """ "valueRange": { "low": { "value": 30, "unit": "10*9/L" }, "high": { "value": 40, "unit": "10*9/L" } } """,
        "30..40"
    )]
    [InlineData("creatinine", "2160-0", """ "valueQuantity": { "value": 1.1, "unit": "mg/dl" } """, "1.1")]
    [InlineData("creatinine", "2160-0", """ "valueQuantity": { "value": 100, "unit": "µmol/L" } """, "1.13122")]
    [InlineData("inr", "6301-6", """ "valueQuantity": { "value": 2.5, "unit": "{INR}", "code": "{INR}" } """, "2.5")]
    [InlineData("egfr", "33914-3", """ "valueQuantity": { "value": 58, "unit": "mL/min/1.73 m2" } """, "58")]
    [InlineData("pain-now", "72514-3", """ "valueInteger": 8 """, "8")]
    [InlineData("pain-now", "72514-3", """ "valueDecimal": 7.5 """, "7.5")]
    [InlineData("pain-now", "72514-3", """ "valueString": "7" """, "7")]
    [InlineData("pain-now", "72514-3", """ "valueQuantity": { "value": 6, "code": "{score}" } """, "6")]
    public void A_number_is_read_in_any_unit_the_fact_knows(string fact, string loinc, string value, string said)
    {
        var facts = Ward.Facts(Observation(loinc, value));

        Assert.Equal(said, facts.Tell(fact));
        Assert.Empty(facts.Notes);
    }

    [Theory]
    [InlineData(
        "8310-5",
        """ "valueQuantity": { "value": 38.2, "unit": "furlong" } """,
        "temperature 38.2 furlong: unknown unit"
    )]
    [InlineData("8310-5", """ "valueQuantity": { "value": 38.2 } """, "no unit given")]
    [InlineData("8310-5", """ "valueQuantity": { "value": 58, "code": "Cel" } """, "outside")]
    [InlineData("777-3", """ "valueQuantity": { "value": 38, "comparator": "~", "unit": "10*9/L" } """, "comparator")]
    [InlineData(
        "777-3",
        """ "valueString": "clumped, see Mrs Smith" """,
        "platelet count: valueString is not a number in 10*9/L"
    )]
    [InlineData("777-3", """ "valueString": "37,5 10*9/L" """, "not a number")]
    [InlineData("777-3", """ "valueString": "10-20" """, "not a number")]
    [InlineData("777-3", """ "valueDateTime": "2026-11-01" """, "not a number")]
    [InlineData("777-3", """ "valueBoolean": true """, "not a number")]
    [InlineData("777-3", """ "valueQuantity": { "value": "38", "unit": "10*9/L" } """, "valueQuantity is not a number")]
    [InlineData("777-3", """ "valueQuantity": [ 38 ] """, "valueQuantity is not an object")]
    [InlineData("777-3", """ "valueQuantity": { "value": 1e300, "unit": "10*9/L" } """, "not a number of usual size")]
    [InlineData("82810-3", """ "valueString": "perhaps" """, "pregnant: valueString is not one of no, yes")]
    public void What_cannot_be_right_is_refused_with_the_reason(string loinc, string value, string reason)
    {
        var record = Ward.Read(Observation(loinc, value));

        Assert.Empty(record.Readings);
        var note = Assert.Single(record.Notes);
        Assert.StartsWith("Observation/o1: ", note, StringComparison.Ordinal);
        Assert.Contains(reason, note, StringComparison.Ordinal);
        Assert.DoesNotContain("Smith", note, StringComparison.Ordinal);
    }

    [Fact]
    public void An_impossible_number_that_can_only_be_one_thing_is_read_so_with_a_doubt()
    {
        var facts = Ward.Facts(Observation("8310-5", """ "valueQuantity": { "value": 101.4, "code": "Cel" } """));

        Assert.Equal("38.555556", facts.Tell("temperature"));
        Assert.Contains("confirm the unit", Assert.Single(facts.Notes), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("pregnant", "82810-3", """ "valueBoolean": true """, "yes")]
    [InlineData("pregnant", "82810-3", """ "valueBoolean": false """, "no")]
    [InlineData("pregnant", "82810-3", """ "valueString": "No" """, "no")]
    [InlineData(
        "pregnant",
        "82810-3",
        """ "valueCodeableConcept": { "coding": [ { "system": "http://snomed.info/sct", "code": "373066001" } ] } """,
        "yes"
    )]
    [InlineData(
        "pregnant",
        "82810-3",
        """ "valueCodeableConcept": { "coding": [ { "system": "http://loinc.org", "code": "LA32-8" } ] } """,
        "no"
    )]
    [InlineData(
        "pregnant",
        "82810-3",
        """ "valueCodeableConcept": { "coding": [ { "system": "http://loinc.org", "code": "LA26683-5", "display": "Not pregnant" } ] } """,
        "no"
    )]
    [InlineData("pregnant", "82810-3", """ "valueCodeableConcept": { "text": "pregnant" } """, "yes")]
    [InlineData(
        "pregnant",
        "82810-3",
        """ "valueCodeableConcept": { "coding": [ { "system": "http://terminology.hl7.org/CodeSystem/v2-0136", "code": "Y" } ] } """,
        "yes"
    )]
    [InlineData(
        "pregnant",
        "82810-3",
        """ "valueCodeableConcept": { "coding": [ { "system": "http://snomed.info/sct", "code": "261665006" } ] } """,
        "not-sure"
    )]
    [InlineData("pregnant", "82810-3", """ "valueCodeableConcept": { "text": "Don't know" } """, "not-sure")]
    public void Yes_and_no_are_read_in_codes_and_words(string fact, string loinc, string value, string said) =>
        Assert.Equal(said, Ward.Say(fact, Observation(loinc, value)));

    [Theory]
    [InlineData("asked-unknown", "not-sure")]
    [InlineData("unknown", "not-sure")]
    [InlineData("not-asked", "not-asked")]
    [InlineData("error", "not-asked")]
    [InlineData("masked", "not-asked")]
    public void A_value_that_is_absent_is_unknown_only_if_it_was_asked_for(string reason, string said) =>
        Assert.Equal(
            said,
            Ward.Say(
                "platelets",
                Observation("777-3", $$""" "dataAbsentReason": { "coding": [ { "code": "{{reason}}" } ] } """)
            )
        );

    [Fact]
    public void Components_are_values_of_their_own()
    {
        var facts = Ward.Facts(
            Observation(
                "85354-9",
                """
                "component": [
                  { "code": { "coding": [ { "system": "http://loinc.org", "code": "8480-6" } ] }, "valueQuantity": { "value": 92, "code": "mm[Hg]" } },
                  { "valueQuantity": { "value": 38.1, "code": "Cel" }, "code": { "coding": [ { "system": "http://loinc.org", "code": "8310-5" } ] } },
                  { "dataAbsentReason": { "coding": [ { "code": "asked-unknown" } ] }, "code": { "coding": [ { "system": "http://loinc.org", "code": "72514-3" } ] } } ]
                """
            )
        );

        Assert.Equal("92", facts.Tell("systolic"));
        Assert.Equal("38.1", facts.Tell("temperature"));
        Assert.Equal("not-sure", facts.Tell("pain-now"));
    }

    [Theory]
    [InlineData(
        """, "effectiveDateTime": "2026-11-24T08:00:00Z", "issued": "2026-11-25T08:00:00Z" """,
        "2026-11-24T08:00:00Z"
    )]
    [InlineData(""", "effectivePeriod": { "end": "2026-11-24", "start": "2026-11-23" } """, "2026-11-24")]
    [InlineData(""", "effectivePeriod": { "start": "2026-11-23" } """, "2026-11-23")]
    [InlineData(""", "effectiveInstant": "2026-11-24T08:00:00.123+01:00" """, "2026-11-24T08:00:00.123+01:00")]
    [InlineData(""", "issued": "2026-11-25T08:00:00Z" """, "2026-11-25T08:00:00Z")]
    [InlineData(""", "effectiveDateTime": "2026-11-24" """, "2026-11-24")]
    [InlineData("", null)]
    public void It_is_from_when_it_was_observed_else_from_when_it_was_issued(string dates, string? date)
    {
        var reading = Assert.Single(Ward.Read(Observation("72514-3", """ "valueInteger": 5 """ + dates)).Readings);

        Assert.Equal(date, reading.Origin.Date);
        Assert.Equal(date is null, reading.At is null);
    }

    [Theory]
    [InlineData("entered-in-error")]
    [InlineData("cancelled")]
    public void What_was_withdrawn_is_not_read(string status)
    {
        var record = Ward.Read(Observation("72514-3", """ "valueInteger": 5 """, status));

        Assert.Empty(record.Readings);
        Assert.Empty(record.Notes);
    }

    [Fact]
    public void A_value_dated_in_the_future_is_kept_for_the_facts_to_refuse()
    {
        var facts = Ward.Facts(Observation("72514-3", """ "valueInteger": 5, "effectiveDateTime": "2026-12-24" """));

        Assert.Equal("not-asked", facts.Tell("pain-now"));
        Assert.Contains("dated in the future", Assert.Single(facts.Notes), StringComparison.Ordinal);
    }

    [Fact]
    public void Faults_in_what_nobody_asks_for_are_not_worth_a_note() =>
        Assert.Empty(Ward.Read(Observation("1234-5", """ "valueQuantity": "much", "effectiveDateTime": 7 """)).Notes);

    [Fact]
    public void A_code_that_cannot_be_read_may_be_one_that_matters_and_is_noted()
    {
        var record = Ward.Read("""{ "resourceType": "Observation", "id": "o9", "code": "777-3", "valueInteger": 3 }""");

        Assert.Contains("Observation/o9: code is not an object", Assert.Single(record.Notes), StringComparison.Ordinal);
    }

    private static string Observation(string loinc, string value, string status = "final") =>
        $$"""
            { {{value}}, "resourceType": "Observation", "id": "o1", "status": "{{status}}", "subject": { "reference": "Patient/p1" },
              "code": { "coding": [ { "system": "http://example.org", "code": "x" }, { "system": "http://loinc.org", "code": "{{loinc}}" } ] } }
            """;
}
