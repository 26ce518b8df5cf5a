using BackSignal.Engine;
using Hl7.Fhir.Model;

namespace BackSignal.Fhir.Results;

/// <summary>One run of the rules: on what request, whether it had what it needed, and what it still needs.</summary>
internal static class GuidanceOf
{
    public static GuidanceResponse Assessment(ResultDraft draft, ResourceReference? options)
    {
        var assessment = draft.Assessment;
        var open = assessment.Questions.SelectMany(question => question.Open).Concat(assessment.MissingTests).ToList();
        var guidance = new GuidanceResponse
        {
            Module = new Canonical(draft.Canonicals.Versioned(draft.Canonicals.Triage)),
            Status =
                open.Count == 0
                    ? GuidanceResponse.GuidanceResponseStatus.Success
                    : GuidanceResponse.GuidanceResponseStatus.DataRequired,
            Subject = draft.Subject,
            OccurrenceDateTimeElement = draft.At,
            Performer = draft.Device,
            Result = options,
            DataRequirement = [.. open.Distinct().Select(fact => Needed(fact, draft.Canonicals))],
        };
        if (draft.Occasion.Request is { } request)
        {
            guidance.RequestIdentifier = new Identifier(Uris.Uuid, request);
        }

        if (!assessment.Facts.Notes.IsEmpty)
        {
            guidance.Contained = [Unread(assessment.Facts.Notes)];
            guidance.EvaluationMessage = [new ResourceReference("#unread")];
        }

        return guidance;
    }

    private static DataRequirement Needed(Fact fact, Canonicals canonicals) =>
        new()
        {
            Type = FHIRAllTypes.Observation,
            CodeFilter =
            [
                new DataRequirement.CodeFilterComponent
                {
                    Path = "code",
                    Code = [.. FactCode.Codings(fact, canonicals)],
                },
            ],
        };

    /// <summary>What could not be read, or was read with a doubt.</summary>
    private static OperationOutcome Unread(IEnumerable<string> notes) =>
        new()
        {
            Id = "unread",
            Issue =
            [
                .. notes.Select(note => new OperationOutcome.IssueComponent
                {
                    Severity = OperationOutcome.IssueSeverity.Warning,
                    Code = OperationOutcome.IssueType.Incomplete,
                    Diagnostics = note,
                }),
            ],
        };
}
