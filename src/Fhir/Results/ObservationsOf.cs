using BackSignal.Engine;
using Hl7.Fhir.Model;

namespace BackSignal.Fhir.Results;

/// <summary>Every answer of a questionnaire as an observation that names it, so that others need not read the form.</summary>
internal static class ObservationsOf
{
    public static IEnumerable<Observation> Answers(ResultDraft draft)
    {
        var facts = draft.Assessment.Facts;
        foreach (var fact in draft.Knowledge.Facts.Where(facts.IsStated))
        {
            if (facts.OriginOf(fact) is not { } origin || !IsAnswer(origin))
            {
                continue;
            }

            var observation = new Observation
            {
                Status = ObservationStatus.Final,
                Category = [new CodeableConcept(Uris.Terminology + "observation-category", "survey", "Survey", null)],
                Code = FactCode.Of(fact, draft.Canonicals),
                Subject = draft.Subject,
                DerivedFrom = [draft.To(origin.Source) ?? new ResourceReference { Display = origin.Source }],
                Effective = FhirDateTime.IsValidValue(origin.Date ?? "") ? new FhirDateTime(origin.Date) : null,
                Value = ObservedValue.Of(fact, facts[fact], draft.Canonicals),
            };
            if (observation.Value is null)
            {
                observation.DataAbsentReason = new CodeableConcept(Uris.AbsentReason, Uris.AskedUnknown);
            }

            yield return observation;
        }
    }

    private static bool IsAnswer(Origin origin) =>
        origin.Source.StartsWith(nameof(QuestionnaireResponse), StringComparison.Ordinal);
}
