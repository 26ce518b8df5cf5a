using BackSignal.Engine;
using BackSignal.Fhir;
using BackSignal.Fhir.Results;
using BackSignal.Records;
using Hl7.Fhir.Model;

namespace BackSignal.App.Tests.FhirApi;

public class ResultTests
{
    public static TheoryData<string> Samples => [.. Emitted.Samples.Select(path => Path.GetFileName(path))];

    public static TheoryData<string> Vignettes => [.. Emitted.Vignettes.Keys];

    [Theory]
    [MemberData(nameof(Samples))]
    public void What_a_sample_gives_is_valid(string sample) => Check(OfSample(sample));

    [Theory]
    [MemberData(nameof(Vignettes))]
    public void What_a_whole_patient_gives_is_valid(string id) => Check(Emitted.OfVignette(id));

    [Fact]
    public void The_same_occasion_gives_the_same_bytes() =>
        Assert.All(
            Emitted.Samples,
            path =>
                Assert.Equal(
                    FhirJson.Write(ResultBundle.Of(Emitted.OfSample(path))),
                    FhirJson.Write(ResultBundle.Of(Emitted.OfSample(path)))
                )
        );

    [Fact]
    public void A_transaction_says_what_to_do_with_each_entry()
    {
        var bundle = ResultBundle.Of(OfSample("fever-day-9-of-docetaxel.json"), Bundle.BundleType.Transaction);

        Assert.Empty(Emitted.Faults(bundle));
        Assert.All(bundle.Entry, entry => Assert.Equal(entry.Resource!.TypeName, entry.Request!.Url));
    }

    [Fact]
    public void An_emergency_flags_the_chart_and_less_does_not() =>
        Assert.All(
            Emitted.Occasions(),
            named =>
            {
                var (_, occasion) = named;
                var flags = Of<Flag>(ResultBundle.Of(occasion)).ToList();
                var isEmergency = occasion.Assessment.IsReport && occasion.Assessment.Told >= Urgency.HospitalNow;

                Assert.Equal(isEmergency, flags.Count > 0);
            }
        );

    [Fact]
    public void The_task_is_as_urgent_as_what_the_person_is_told() =>
        Assert.All(
            Emitted.Occasions(),
            named =>
            {
                var (_, occasion) = named;
                var tasks = Of<Hl7.Fhir.Model.Task>(ResultBundle.Of(occasion)).ToList();
                RequestPriority? expected = (occasion.Assessment.IsReport, occasion.Assessment.Told) switch
                {
                    (false, _) or (_, Urgency.SelfCare) => null,
                    (_, Urgency.Soon) => RequestPriority.Routine,
                    (_, Urgency.Today) => RequestPriority.Urgent,
                    (_, Urgency.HospitalNow) => RequestPriority.Asap,
                    _ => RequestPriority.Stat,
                };

                Assert.Equal(expected, tasks.SingleOrDefault()?.Priority);
            }
        );

    [Fact]
    public void The_person_is_told_the_level_first_and_at_home_what_changes_everything() =>
        Assert.All(
            Emitted.Occasions().Where(named => named.Occasion.Assessment.IsReport),
            named =>
            {
                var told = named.Occasion.Assessment.Told;
                var wording = RealKnowledge.Knowledge.Wording;
                var texts = Assert
                    .Single(Of<CommunicationRequest>(ResultBundle.Of(named.Occasion)))
                    .Payload.Select(payload => ((FhirString)payload.Content!).Value!)
                    .ToList();
                var net = wording["product/safety-net/patient"];

                Assert.Equal(wording[$"levels/{told.Name()}/patient"], texts[0]);
                Assert.Equal(told <= Urgency.Soon, texts.Exists(text => text.EndsWith(net, StringComparison.Ordinal)));
                Assert.Contains(wording["product/not-a-diagnosis/patient"], texts);
            }
        );

    [Fact]
    public void No_medicine_is_offered_in_an_emergency() =>
        Assert.All(
            Emitted.Occasions().Where(named => named.Occasion.Assessment is { IsReport: true, Told: >= Urgency.Today }),
            named => Assert.Empty(Of<CarePlan>(ResultBundle.Of(named.Occasion)))
        );

    [Fact]
    public void A_medicine_that_is_taken_and_forbidden_is_an_issue_that_names_its_order()
    {
        const string ordered = """
            { "resourceType": "Bundle", "type": "collection", "entry": [
              { "resource": { "resourceType": "Observation", "id": "p1", "status": "final", "effectiveDateTime": "2026-11-25T08:00:00Z",
                "code": { "coding": [ { "system": "http://loinc.org", "code": "777-3" } ] }, "valueQuantity": { "value": 38, "code": "10*9/L" } } },
              { "resource": { "resourceType": "MedicationRequest", "id": "m1", "status": "active", "intent": "order",
                "medicationCodeableConcept": { "text": "ibuprofen 400 MG Oral Tablet" }, "authoredOn": "2026-11-24" } } ] }
            """;
        var record = RecordReader.Read(Emitted.Bytes(ordered), RealKnowledge.Index, TimeZoneInfo.Utc);
        var bundle = ResultBundle.Of(Occasion.Of(record, Emitted.Now, Emitted.Canonicals, Emitted.Product));

        var issue = Assert.Single(Of<DetectedIssue>(bundle), issue => issue.Implicated.Count > 0);
        Assert.Equal("MedicationRequest/m1", Assert.Single(issue.Implicated).Reference);
        Assert.Equal(DetectedIssue.DetectedIssueSeverity.High, issue.Severity);
        Assert.Contains(issue.Evidence[0].Detail, detail => detail.Reference == "Observation/p1");
        Assert.NotEmpty(issue.Mitigation);
    }

    private static Occasion OfSample(string name) =>
        Emitted.OfSample(Path.Combine(RealKnowledge.Root, "samples", name));

    private static IEnumerable<T> Of<T>(Bundle bundle)
        where T : Resource => bundle.Entry.Select(entry => entry.Resource).OfType<T>();

    private static void Check(Occasion occasion)
    {
        var bundle = ResultBundle.Of(occasion);

        Assert.Empty(Emitted.Faults(bundle));
        Assert.Empty(References.Dangling(bundle, occasion.Record));
        Assert.DoesNotContain(bundle.Entry, entry => entry.Resource is ClinicalImpression);
        Assert.All(
            Of<RiskAssessment>(bundle).SelectMany(risk => risk.Prediction),
            prediction => Assert.Null(prediction.Probability)
        );
        SaysTheSame(occasion.Assessment, bundle);
    }

    /// <summary>Level, reasons and knowledge stand in the resources as in the assessment.</summary>
    private static void SaysTheSame(Assessment assessment, Bundle bundle)
    {
        var urgency = Of<RiskAssessment>(bundle).First();
        var predictions = urgency.Prediction.ToList();
        Assert.Equal(assessment.IsReport ? assessment.Findings.Count + 1 : 0, predictions.Count);
        if (assessment.IsReport)
        {
            Assert.Equal(assessment.Told.Name(), predictions[0].QualitativeRisk!.Coding[0].Code);
            Assert.Equal(assessment.Findings.Select(f => f.Name), predictions.Skip(1).Select(p => p.Outcome!.Text));
        }

        var provenance = Assert.Single(Of<Provenance>(bundle));
        Assert.Contains(provenance.Entity, entity => entity.What!.Identifier?.Value == RealKnowledge.Knowledge.Hash);
        var device = Assert.Single(Of<Device>(bundle));
        Assert.Contains(device.Version, version => version.Value == Emitted.Product);
        Assert.Contains(device.Version, version => version.Value == RealKnowledge.Knowledge.Hash);
    }
}
