using System.Text;
using BackSignal.Records;
using BackSignal.Records.Fhir;

namespace BackSignal.App.Tests.Fhir;

public class InputTests
{
    [Theory]
    [InlineData("transaction")]
    [InlineData("collection")]
    [InlineData("searchset")]
    [InlineData("batch")]
    [InlineData("document")]
    public void A_bundle_of_any_type_is_read(string type) =>
        Assert.Single(
            Ward.ReadText(
                Ward.Bundle(Ward.Patient, Pain("o1", 5)).Replace("collection", type, StringComparison.Ordinal)
            ).Readings
        );

    [Fact]
    public void A_bundle_in_a_bundle_is_read() =>
        Assert.Single(Ward.ReadText(Ward.Bundle(Ward.Patient, Ward.Bundle(Pain("o1", 5)))).Readings);

    [Fact]
    public void A_single_resource_is_read() => Assert.Single(Ward.ReadText(Pain("o1", 5)).Readings);

    [Fact]
    public void Resources_one_per_line_are_read()
    {
        var lines = string.Join("\n", Ward.Patient, Pain("o1", 5), "", Pain("o2", 7).ReplaceLineEndings(" "), "");

        Assert.Equal(2, Ward.ReadText(lines).Readings.Count);
    }

    [Fact]
    public void A_byte_order_mark_is_no_fault() => Assert.Single(Ward.ReadText("\uFEFF" + Pain("o1", 5)).Readings);

    [Fact]
    public void The_type_may_stand_last()
    {
        var resource =
            $$"""{ "valueInteger": 5, "code": { "coding": [ { "code": "72514-3", "system": "http://loinc.org" } ] }, "resourceType": "Observation" }""";

        Assert.Single(
            Ward.ReadText($$"""{ "entry": [ { "resource": {{resource}} } ], "resourceType": "Bundle" }""").Readings
        );
    }

    [Fact]
    public void Escaped_names_and_codes_mean_what_they_say() =>
        Assert.Single(
            Ward.ReadText(
                Pain("o1", 5)
                    .Replace("valueInteger", "value\\u0049nteger", StringComparison.Ordinal)
                    .Replace("72514-3", "72514\\u002d3", StringComparison.Ordinal)
            ).Readings
        );

    [Fact]
    public void Half_a_character_is_no_text()
    {
        var record = Ward.Read(
            """{ "resourceType": "MedicationStatement", "id": "s1", "status": "active", "\ud800": 1, "medicationCodeableConcept": { "text": "doce\ud800taxel" } }"""
        );

        Assert.Contains(
            "MedicationStatement/s1: medicationCodeableConcept is not a plain text",
            record.Notes.First(),
            StringComparison.Ordinal
        );
    }

    [Fact]
    public void The_same_resource_twice_counts_once_and_as_it_stands_last()
    {
        var record = Ward.Read(Pain("o1", 5), Pain("o1", 5), Pain("o2", 3), Pain("o2", 8));

        Assert.Equal([5_000_000, 8_000_000], record.Readings.Select(reading => reading.Value.Low).Order());
    }

    [Fact]
    public void A_resource_withdrawn_later_in_the_input_is_withdrawn() =>
        Assert.Empty(Ward.Read(Pain("o1", 5), Pain("o1", 5, "entered-in-error")).Readings);

    [Fact]
    public void Resources_without_id_are_all_kept()
    {
        var pain = Pain("o1", 5).Replace("\"id\": \"o1\",", "", StringComparison.Ordinal);

        Assert.Equal(2, Ward.Read(pain, pain).Readings.Count);
    }

    [Fact]
    public void What_facts_do_not_need_is_passed_over_without_a_word()
    {
        var record = Ward.Read(
            Pain("o1", 5),
            """{ "resourceType": "Claim", "id": "c1", "item": [ { "sequence": "not a number" } ] }""",
            """{ "resourceType": "AllergyIntolerance", "subject": { "reference": "Patient/p7" } }"""
        );

        Assert.Single(record.Readings);
        Assert.Empty(record.Notes);
    }

    [Fact]
    public void An_input_with_nothing_of_use_says_so() =>
        Assert.Contains(
            Ward.ReadText("""{ "resourceType": "OperationOutcome", "issue": [ ] }""").Notes,
            note => note.Contains("OperationOutcome", StringComparison.Ordinal)
        );

    [Fact]
    public void A_page_of_a_search_says_that_there_are_more()
    {
        var page =
            $$"""{ "resourceType": "Bundle", "type": "searchset", "link": [ { "relation": "self" }, { "relation": "next", "url": "x" } ], "entry": [ { "resource": {{Ward.Patient}} } ] }""";

        Assert.Contains("one page of several", Assert.Single(Ward.ReadText(page).Notes), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("", "empty")]
    [InlineData(" \n ", "empty")]
    [InlineData("hello", "Line 1, byte 0: this is not JSON")]
    [InlineData("{ \"resourceType\": \"Bundle\",\n \"entry\": [ oops ] }", "Line 2, byte 40: this is not JSON")]
    [InlineData("{ \"resourceType\": \"Bundle\",\n \"entry\": [ ", "breaks off before its end")]
    [InlineData("[ 1, 2 ]", "a resource is an object")]
    [InlineData("42", "a resource is an object")]
    [InlineData("""{ "answers": { } }""", "no 'resourceType'")]
    [InlineData("""{ "resourceType": 7 }""", "no 'resourceType'")]
    [InlineData("""{ "resourceType": "Patient" } trailing""", "this is not JSON")]
    [InlineData("""{ "resourceType": "Bundle", "type": "history" }""", "history")]
    public void What_is_no_fhir_is_refused_with_place_and_cure(string text, string part)
    {
        var refused = Assert.Throws<RecordException>(() => Ward.ReadText(text));

        Assert.Contains(part, refused.Message, StringComparison.Ordinal);
        Assert.Contains("send", refused.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Bytes_that_are_no_utf8_are_refused_with_their_place()
    {
        byte[] bytes = [.. Encoding.UTF8.GetBytes("{ \"resourceType\": \""), 0xC3, 0x28, .. "\" }"u8];

        var refused = Assert.Throws<RecordException>(() => FhirReader.Read(bytes, Ward.Index, Ward.London));

        Assert.StartsWith("Line 1, byte 19: the text is not UTF-8", refused.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("[")]
    [InlineData("{\"a\":")]
    public void Deep_nesting_is_refused(string open)
    {
        var deep = $$"""{ "resourceType": "Observation", "x": {{string.Concat(Enumerable.Repeat(open, 100_000))}}""";

        Assert.Contains(
            "nested",
            Assert.Throws<RecordException>(() => Ward.ReadText(deep)).Message,
            StringComparison.Ordinal
        );
    }

    [Fact]
    public void Fifty_megabytes_of_nonsense_are_refused_at_once()
    {
        var nonsense = new byte[50_000_000];
        nonsense.AsSpan().Fill((byte)'x');

        Assert.Throws<RecordException>(() => FhirReader.Read(nonsense, Ward.Index, Ward.London));
    }

    [Fact]
    public void Faults_without_number_do_not_fill_the_record()
    {
        var faulty = Enumerable
            .Range(0, 2_000)
            .Select(i => $$"""{ "resourceType": "Condition", "id": "c{{i}}", "code": 7 }""");

        Assert.InRange(Ward.Read(faulty).Notes.Count, 400, 600);
    }

    [Theory]
    [InlineData("""{ "resourceType": "Bundle" }""", true)]
    [InlineData("""  { "id": "x", "meta": { "a": [ 1 ] }, "resourceType": "Patient" """, true)]
    [InlineData("\uFEFF{ \"resourceType\": \"Patient\" }", true)]
    [InlineData("""{ "answers": { "resourceType": "Patient" } }""", false)]
    [InlineData("""{ "resourceType": 7 }""", false)]
    [InlineData("[ ]", false)]
    [InlineData("hello", false)]
    [InlineData("", false)]
    public void Fhir_is_known_by_its_resource_type(string text, bool isFhir) =>
        Assert.Equal(isFhir, FhirReader.LooksLikeFhir(Encoding.UTF8.GetBytes(text)));

    private static string Pain(string id, int score, string status = "final") =>
        $$"""
            { "resourceType": "Observation", "id": "{{id}}", "status": "{{status}}", "valueInteger": {{score}}, "effectiveDateTime": "2026-11-25T08:00:00Z",
              "code": { "coding": [ { "system": "http://loinc.org", "code": "72514-3" } ] } }
            """.ReplaceLineEndings(" ");

    [Theory]
    [InlineData("""{ "valueBoolean": true, "valueBoolean": false }""")]
    [InlineData("""{ "valueBoolean": false, "valueString": "yes" }""")]
    public void Of_a_value_given_twice_neither_counts(string answer)
    {
        var facts = Ward.Facts(
            $$"""{ "resourceType": "QuestionnaireResponse", "id": "q", "item": [ { "linkId": "leg-weakness", "answer": [ {{answer}} ] } ] }"""
        );

        Assert.Equal("not-sure", facts.Tell("leg-weakness"));
        Assert.Contains(facts.Notes, note => note.Contains("given twice", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("""{ "id": "x" }""", "resourceType")]
    [InlineData("""{ "resourceType": 7, "id": "x" }""", "resourceType")]
    [InlineData(
        """{ "resourceType": "QuestionnaireResponse", "id": "q", "item": [ { "linkId": 7, "answer": [ { "valueBoolean": true } ] } ] }""",
        "linkId"
    )]
    public void What_does_not_say_what_it_is_is_not_lost_in_silence(string resource, string part) =>
        Assert.Contains(Ward.Read(resource).Notes, note => note.Contains(part, StringComparison.Ordinal));
}
