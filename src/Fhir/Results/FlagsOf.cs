using BackSignal.Engine;
using Hl7.Fhir.Model;

namespace BackSignal.Fhir.Results;

/// <summary>A banner on the chart for every reason of an emergency, and for nothing less.</summary>
internal static class FlagsOf
{
    public static IEnumerable<Flag> Emergencies(ResultDraft draft) =>
        draft
            .Assessment.Findings.Where(finding => draft.Assessment.IsReport && finding.Urgency >= Urgency.HospitalNow)
            .Select(finding => new Flag
            {
                Status = Flag.FlagStatus.Active,
                Category = [new CodeableConcept(Uris.Terminology + "flag-category", "clinical", "Clinical", null)],
                Code = Coded.Rule(draft.Canonicals, finding.Id, finding.Name),
                Subject = draft.Subject,
                Period = new Period { StartElement = draft.At },
                Author = draft.Device,
            });
}
