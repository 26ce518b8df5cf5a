using System.Text;
using System.Text.Json;
using BackSignal.Engine;
using BackSignal.Records;
using CsCheck;

namespace BackSignal.App.Tests.Records;

/// <summary>One patient as FHIR and as our own JSON is one assessment.</summary>
public class TwoFormsTests
{
    private static readonly IReadOnlyList<Fact> Askable =
    [
        .. RealKnowledge
            .Knowledge.Questions.SelectMany(question => question.Asks)
            .Where(fact => fact.Id is not ("age" or "sex"))
            .Distinct(),
    ];

    [Fact]
    public void Fhir_and_plain_json_of_one_patient_give_the_same_assessment() =>
        Gen.Select(Gen.Int[0, 1_000_000], Gen.Int[0, 60], Gen.Int[5, 400])
            .Sample(
                (seed, days, platelets) =>
                {
                    var answers = Answers(new Random(seed));
                    var fhir = Assessment(Fhir(answers, days, platelets));
                    var plain = Assessment(PlainJson(answers, days, platelets));
                    return Summary(fhir) == Summary(plain);
                },
                iter: 60
            );

    private static Assessment Assessment(string json)
    {
        var record = RecordReader.Read(Encoding.UTF8.GetBytes(json), RealKnowledge.Index, TimeZoneInfo.Utc);
        return Assess.Report(FactsOf.Record(record, new DateTimeOffset(2026, 11, 25, 9, 30, 0, TimeSpan.Zero)));
    }

    private static string Summary(Assessment assessment)
    {
        var facts = RealKnowledge.Knowledge.Facts.Select(fact => $"{fact.Id}={assessment.Facts[fact]}");
        var causes = assessment.Causes.Select(view => $"{view.Cause.Id} {view.Fit} {view.IsPinned}");
        var options = assessment.Options.Select(view => $"{view.Therapy.Id} {view.Outcome} {view.IsShown}");
        return $"{assessment.IsReport} {assessment.AtLeast} {assessment.Told} {assessment.AtMost}\n{string.Join('\n', facts.Concat(causes).Concat(options))}";
    }

    /// <summary>A few random answers: a value, or not sure.</summary>
    private static Dictionary<Fact, string> Answers(Random random)
    {
        var answers = new Dictionary<Fact, string>();
        foreach (var fact in Askable.Where(_ => random.Next(4) == 0))
        {
            answers[fact] =
                random.Next(5) == 0 ? "not-sure"
                : fact.IsChoice ? fact.Values[random.Next(fact.Values.Count)].Id
                : Amount.Write((Math.Max(0, fact.Unasked.Low / Amount.One) + random.Next(1, 5)) * Amount.One);
        }

        return answers;
    }

    private static string PlainJson(Dictionary<Fact, string> answers, int days, int platelets)
    {
        var said = answers.Select(pair =>
            $"\"{pair.Key.Id}\": {(pair.Key.IsChoice || pair.Value == "not-sure" ? $"\"{pair.Value}\"" : $"\"{pair.Value} {pair.Key.Unit}\"")}"
        );
        return $$"""
            { "at": "2026-11-25T09:30:00Z", "patient": { "born": "1964-03-02", "sex": "female" },
              "answers": { {{string.Join(", ", said)}} },
              "doses": [ { "drug": "docetaxel", "at": "{{Day(days)}}", "mg": 140, "route": "intravenous" } ],
              "observations": [ { "fact": "platelets", "value": {{platelets}}, "unit": "10*9/L", "at": "2026-11-20T08:00:00Z" } ] }
            """;
    }

    private static string Fhir(Dictionary<Fact, string> answers, int days, int platelets)
    {
        var items = answers.Select(pair =>
            $$"""{ "linkId": "{{pair.Key.Id}}", "answer": [ { {{Value(pair.Key, pair.Value)}} } ] }"""
        );
        var form =
            answers.Count == 0
                ? ""
                : $$""", { "resource": { "resourceType": "QuestionnaireResponse", "id": "q", "status": "completed", "authored": "2026-11-25T09:30:00Z", "item": [ {{string.Join(", ", items)}} ] } }""";
        return $$"""
            { "resourceType": "Bundle", "type": "collection", "entry": [
              { "resource": { "resourceType": "Patient", "id": "p", "gender": "female", "birthDate": "1964-03-02" } },
              { "resource": { "resourceType": "MedicationAdministration", "id": "d", "status": "completed", "subject": { "reference": "Patient/p" },
                "medicationCodeableConcept": { "coding": [ { "system": "http://www.nlm.nih.gov/research/umls/rxnorm", "code": "72962" } ] },
                "effectiveDateTime": "{{Day(
                days
            )}}", "dosage": { "route": { "text": "intravenous" }, "dose": { "value": 140, "unit": "mg", "system": "http://unitsofmeasure.org", "code": "mg" } } } },
              { "resource": { "resourceType": "Observation", "id": "o", "status": "final", "subject": { "reference": "Patient/p" }, "effectiveDateTime": "2026-11-20T08:00:00Z",
                "code": { "coding": [ { "system": "http://loinc.org", "code": "777-3" } ] },
                "valueQuantity": { "value": {{platelets}}, "unit": "10*9/L", "system": "http://unitsofmeasure.org", "code": "10*9/L" } } }{{form}} ] }
            """;
    }

    private static string Value(Fact fact, string value)
    {
        if (value == "not-sure")
        {
            return """ "valueCoding": { "system": "http://terminology.hl7.org/CodeSystem/data-absent-reason", "code": "asked-unknown" } """;
        }

        if (fact.IsChoice)
        {
            return fact.Bit("yes") is not null && fact.Values.Count == 2
                ? $"\"valueBoolean\": {(value == "yes" ? "true" : "false")}"
                : $$""" "valueCoding": { "code": "{{value}}" } """;
        }

        return fact.Unit is null or "1"
            ? $"\"valueDecimal\": {value}"
            : $$""" "valueQuantity": { "value": {{value}}, "system": "http://unitsofmeasure.org", "code": {{JsonSerializer.Serialize(fact.Unit)}} } """;
    }

    private static string Day(int days) =>
        new DateTime(2026, 11, 25, 0, 0, 0, DateTimeKind.Unspecified)
            .AddDays(-days)
            .ToString("yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture);
}
