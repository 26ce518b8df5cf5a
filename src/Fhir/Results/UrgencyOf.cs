using BackSignal.Engine;
using Hl7.Fhir.Model;

namespace BackSignal.Fhir.Results;

/// <summary>The level and every reason for it. Words only: nobody knows a probability.</summary>
internal static class UrgencyOf
{
    public static RiskAssessment Assessment(ResultDraft draft)
    {
        var assessment = draft.Assessment;
        var risk = Blank(draft);
        risk.Code = new CodeableConcept { Text = draft.Level("name") };
        risk.Mitigation = draft.Level("clinician");
        risk.Basis = draft.Evidence(
            assessment.Findings.SelectMany(finding => RuleFacts.Of(draft.Knowledge, finding)).Distinct()
        );
        if (assessment.IsReport)
        {
            risk.Prediction = [Told(draft), .. assessment.Findings.Select(finding => Reason(draft, finding))];
        }

        string?[] notes =
        [
            draft.Level("nurse"),
            draft.Wording.Find("product/not-a-diagnosis/clinician"),
            draft.Knowledge.IsSigned ? null : draft.Wording.Find("product/draft-review/clinician"),
            .. assessment.Facts.Notes,
        ];
        risk.Note = [.. notes.OfType<string>().Select(text => new Annotation { Text = text })];
        return risk;
    }

    /// <summary>What every assessment of risk by this program has.</summary>
    public static RiskAssessment Blank(ResultDraft draft) =>
        new()
        {
            Status = ObservationStatus.Final,
            Subject = draft.Subject,
            Occurrence = draft.At,
            Performer = draft.Device,
        };

    /// <summary>The level that is told, with the interval it lies in.</summary>
    private static RiskAssessment.PredictionComponent Told(ResultDraft draft)
    {
        var (assessment, wording) = (draft.Assessment, draft.Wording);
        return new RiskAssessment.PredictionComponent
        {
            Outcome = Coded.Urgency(draft.Canonicals, wording, assessment.Told),
            QualitativeRisk = Coded.Urgency(draft.Canonicals, wording, assessment.Told),
            Rationale = $"at least {assessment.AtLeast.Name()}, at most {assessment.AtMost.Name()}",
        };
    }

    private static RiskAssessment.PredictionComponent Reason(ResultDraft draft, Finding finding) =>
        new()
        {
            Outcome = Coded.Rule(draft.Canonicals, finding.Id, finding.Name),
            QualitativeRisk = Coded.Urgency(draft.Canonicals, draft.Wording, finding.Urgency),
            Rationale = Citing.Text(finding.Because, finding.Citations),
        };
}
