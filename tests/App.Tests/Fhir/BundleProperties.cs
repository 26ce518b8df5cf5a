using System.Text;
using BackSignal.Engine;
using BackSignal.Records;
using BackSignal.Records.Fhir;
using CsCheck;

namespace BackSignal.App.Tests.Fhir;

public class BundleProperties
{
    private static readonly string[] Resources =
    [
        Ward.Patient,
        """{ "resourceType": "Condition", "id": "c1", "subject": { "reference": "Patient/p1" }, "code": { "coding": [ { "system": "http://hl7.org/fhir/sid/icd-10-cm", "code": "C79.51" } ] }, "onsetDateTime": "2026-05" }""",
        """{ "resourceType": "Condition", "id": "c2", "code": { "coding": [ { "system": "http://snomed.info/sct", "code": "94222008" } ] }, "clinicalStatus": { "coding": [ { "code": "resolved" } ] } }""",
        """{ "resourceType": "Observation", "id": "o1", "status": "final", "code": { "coding": [ { "system": "http://loinc.org", "code": "777-3" } ] }, "valueQuantity": { "value": 38, "code": "10*9/L" }, "effectiveDateTime": "2026-11-24T08:00:00Z" }""",
        """{ "resourceType": "Observation", "id": "o2", "status": "final", "code": { "coding": [ { "system": "http://loinc.org", "code": "777-3" } ] }, "valueQuantity": { "value": 210, "code": "10*9/L" }, "effectiveDateTime": "2026-11-24T08:00:00Z" }""",
        """{ "resourceType": "Observation", "id": "o3", "status": "final", "code": { "coding": [ { "system": "http://loinc.org", "code": "8310-5" } ] }, "valueQuantity": { "value": 38.2, "unit": "furlong" } }""",
        """{ "resourceType": "Observation", "id": "o4", "component": [ { "code": { "coding": [ { "system": "http://loinc.org", "code": "8480-6" } ] }, "valueQuantity": { "value": 92, "code": "mm[Hg]" } } ] }""",
        """{ "resourceType": "MedicationAdministration", "id": "m1", "status": "completed", "medicationReference": { "reference": "Medication/d1" }, "effectiveDateTime": "2026-11-16", "dosage": { "dose": { "value": 140, "unit": "mg" }, "route": { "text": "IV" } } }""",
        """{ "resourceType": "MedicationAdministration", "id": "m2", "status": "completed", "medicationCodeableConcept": { "text": "dexamethasone 4 MG Oral Tablet" }, "effectivePeriod": { "start": "2026-11-15", "end": "2026-11-17" }, "dosage": { "dose": { "value": 8, "unit": "mg" } } }""",
        """{ "resourceType": "Medication", "id": "d1", "code": { "coding": [ { "system": "http://www.whocc.no/atc", "code": "L01CD02" } ] } }""",
        """{ "resourceType": "MedicationStatement", "id": "s1", "status": "active", "medicationCodeableConcept": { "text": "Lovenox" }, "effectivePeriod": { "start": "2026-10-01" } }""",
        """{ "resourceType": "MedicationStatement", "id": "s2", "status": "active", "medicationCodeableConcept": { "text": "Zauberol" } }""",
        """{ "resourceType": "MedicationRequest", "id": "r1", "status": "active", "intent": "plan", "medicationCodeableConcept": { "text": "FOLFOX" }, "dosageInstruction": [ { "timing": { "event": [ "2026-11-30", "2026-12-14" ] } } ] }""",
        """{ "resourceType": "MedicationRequest", "id": "r2", "status": "stopped", "intent": "order", "medicationCodeableConcept": { "text": "Zauberol" }, "authoredOn": "2026-01-01" }""",
        """{ "resourceType": "Procedure", "id": "x1", "status": "completed", "code": { "coding": [ { "system": "http://snomed.info/sct", "code": "277762005" } ] }, "performedPeriod": { "start": "2026-11-10", "end": "2026-11-20" } }""",
        """{ "resourceType": "QuestionnaireResponse", "id": "q1", "status": "completed", "authored": "2026-11-25T09:00:00Z", "item": [ { "linkId": "leg-weakness", "answer": [ { "valueBoolean": true } ] }, { "linkId": "walking", "answer": [ { "valueCoding": { "code": "usual" } }, { "valueString": "\u0049 cannot walk" } ] } ] }""",
        """{ "resourceType": "Claim", "id": "z1", "item": [ { "a": [ null, true, 1.5e3 ] } ] }""",
    ];

    [Fact]
    public void The_order_of_entries_changes_nothing()
    {
        var expected = Said(Ward.Bundle(Resources));

        Gen.Shuffle(Resources).Sample(shuffled => Assert.Equal(expected, Said(Ward.Bundle(shuffled))), iter: 200);
    }

    [Fact]
    public void A_bundle_and_its_lines_say_the_same() =>
        Assert.Equal(Said(Ward.Bundle(Resources)), Said(string.Join('\n', Resources)));

    [Fact]
    public void Any_damage_is_read_or_refused_and_nothing_else_happens()
    {
        var whole = Encoding.UTF8.GetBytes(Ward.Bundle(Resources));
        var change = Gen.Select(
            Gen.Int[0, whole.Length - 1],
            Gen.OneOf(Gen.Byte, OneOf("{}[]\",:0\\ue-tn"u8.ToArray()))
        );

        Gen.Select(change.Array[0, 6], Gen.Frequency((3, Gen.Const(whole.Length)), (1, Gen.Int[0, whole.Length])))
            .Sample(
                (changes, length) =>
                {
                    var bytes = whole[..length];
                    foreach (var (at, value) in changes.Where(one => one.Item1 < length))
                    {
                        bytes[at] = value;
                    }

                    ReadOrRefuse(bytes);
                },
                iter: 20_000
            );
    }

    [Fact]
    public void Any_piece_put_elsewhere_is_read_or_refused_and_nothing_else_happens()
    {
        var whole = Ward.Bundle(Resources);
        string[] values =
        [
            "null",
            "7",
            "-1e99",
            "true",
            "\"x\"",
            "[]",
            "{}",
            "[null]",
            "\"\\ud800\"",
            "\"9999-12-31\"",
            "\"0001-01-01\"",
        ];
        var places = Enumerable.Range(0, whole.Length).Where(i => whole[i] == ':' && whole[i - 1] == '"').ToArray();

        Gen.Select(OneOf(places).Array[1, 4], OneOf(values).Array[4])
            .Sample(
                (at, with) =>
                {
                    var text = whole;
                    foreach (var (place, i) in at.Distinct().OrderDescending().Select((place, i) => (place, i)))
                    {
                        text = text[..(place + 1)] + with[i] + text[EndOfValue(text, place + 1)..];
                    }

                    ReadOrRefuse(Encoding.UTF8.GetBytes(text));
                },
                iter: 20_000
            );
    }

    private static Gen<T> OneOf<T>(T[] values) => Gen.Int[0, values.Length - 1].Select(i => values[i]);

    private static void ReadOrRefuse(byte[] bytes)
    {
        try
        {
            FactsOf.Record(FhirReader.Read(bytes, Ward.Index, Ward.London), Ward.Instant(Ward.Now));
        }
        catch (RecordException refused)
        {
            Assert.NotEmpty(refused.Message);
        }
    }

    private static int EndOfValue(string text, int at)
    {
        var (depth, inText) = (0, false);
        for (var i = at; i < text.Length; i++)
        {
            switch (text[i])
            {
                case '\\':
                    i++;
                    break;
                case '"':
                    inText = !inText;
                    break;
                case '{' or '[' when !inText:
                    depth++;
                    break;
                case '}' or ']' or ',' when !inText && depth == 0:
                    return i;
                case '}' or ']' when !inText:
                    depth--;
                    break;
            }
        }

        return text.Length;
    }

    /// <summary>Everything the facts say, with its source, and every note.</summary>
    private static string Said(string json)
    {
        var facts = FactsOf.Record(Ward.ReadText(json), Ward.Instant(Ward.Now));
        return string.Join(
            '\n',
            Ward.Knowledge.Facts.Select(fact => $"{fact.Id}: {facts[fact]} {facts.OriginOf(fact)}").Concat(facts.Notes)
        );
    }
}
