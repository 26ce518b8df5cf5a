using BackSignal.Engine;
using Hl7.Fhir.Model;
using FhirTask = Hl7.Fhir.Model.Task;

namespace BackSignal.Fhir.Results;

/// <summary>Who must do what now: the entry of the worklist, and what the person is to be told.</summary>
internal static class ContactOf
{
    /// <summary>For every level at which somebody must be seen.</summary>
    public static IEnumerable<FhirTask> Task(ResultDraft draft, ResourceReference urgency)
    {
        if (!draft.Assessment.IsReport || draft.Assessment.Told < Urgency.Soon)
        {
            yield break;
        }

        var task = new FhirTask
        {
            Status = FhirTask.TaskStatus.Requested,
            Intent = FhirTask.TaskIntent.Order,
            Priority = Coded.Priority(draft.Assessment.Told),
            Code = Coded.Urgency(draft.Canonicals, draft.Wording, draft.Assessment.Told),
            Description = draft.Level("nurse"),
            Focus = urgency,
            For = draft.Subject,
            AuthoredOnElement = draft.At,
            Requester = draft.Device,
        };
        if (draft.Level("seen-by") is { } team)
        {
            task.PerformerType = [new CodeableConcept { Text = team }];
        }

        if (draft.Level("time-target") is { } target)
        {
            task.Note = [new Annotation { Text = target }];
        }

        yield return task;
    }

    /// <summary>What the person is told, part by part.</summary>
    public static IEnumerable<CommunicationRequest> Message(ResultDraft draft, ResourceReference urgency)
    {
        if (!draft.Assessment.IsReport)
        {
            yield break;
        }

        yield return new CommunicationRequest
        {
            Status = RequestStatus.Active,
            Priority = Coded.Priority(draft.Assessment.Told),
            Subject = draft.Subject,
            AuthoredOnElement = draft.At,
            Requester = draft.Device,
            Recipient = [draft.Subject],
            About = [urgency],
            Payload =
            [
                .. Words(draft)
                    .Distinct(StringComparer.Ordinal)
                    .Select(text => new CommunicationRequest.PayloadComponent { Content = new FhirString(text) }),
            ],
        };
    }

    /// <summary>The level first; then its reasons; what changes everything, when there is time for it; and what this is not.</summary>
    private static IEnumerable<string> Words(ResultDraft draft)
    {
        var (assessment, wording) = (draft.Assessment, draft.Wording);
        var net =
            assessment.Told <= Urgency.Soon && wording.Find("product/safety-net/patient") is { } lines
                ? $"{wording.Find("product/safety-net/name")}\n{lines}".Trim()
                : null;
        string?[] words =
        [
            draft.Level("patient"),
            .. assessment
                .Findings.Where(finding => finding.Urgency == assessment.Told)
                .Select(finding => finding.Patient),
            net,
            wording.Find("product/not-a-diagnosis/patient"),
            draft.Knowledge.IsSigned ? null : wording.Find("product/draft-review/patient"),
        ];
        return words.OfType<string>();
    }
}
