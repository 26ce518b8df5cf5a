using BackSignal.Engine;
using BackSignal.Engine.Rules;
using BackSignal.Fhir.Definitions;
using Hl7.Fhir.Model;
using Kind = Hl7.Fhir.Model.CarePlan.CarePlanActivityKind;

namespace BackSignal.Fhir.Results;

/// <summary>What may be offered: every option that is shown and not forbidden, as choices, never as orders.</summary>
internal static class OptionsOf
{
    /// <summary>Nothing when no option may be offered: a plan of nothing says nothing.</summary>
    public static CarePlan? Assessment(ResultDraft draft)
    {
        var open = draft
            .Assessment.Options.Where(option => option.IsShown && option.Outcome < Outcome.CannotTell)
            .ToList();
        if (!draft.Assessment.IsReport || open.Count == 0)
        {
            return null;
        }

        return new CarePlan
        {
            Status = RequestStatus.Active,
            Intent = CarePlan.CarePlanIntent.Option,
            Subject = draft.Subject,
            CreatedElement = draft.At,
            Author = draft.Device,
            Activity = [.. open.Select(option => Activity(draft, option))],
        };
    }

    /// <summary>Its definition carries the publications.</summary>
    private static CarePlan.ActivityComponent Activity(ResultDraft draft, OptionView option) =>
        new()
        {
            Detail = new CarePlan.DetailComponent
            {
                Kind = option.Therapy.Drugs.Count > 0 ? Kind.MedicationRequest : Kind.ServiceRequest,
                Code = Coded.Rule(draft.Canonicals, "therapies/" + option.Therapy.Id, option.Therapy.Name),
                Status = CarePlan.CarePlanActivityStatus.NotStarted,
                StatusReason = Coded.Outcome(draft.Canonicals, draft.Wording, option.Outcome),
                DoNotPerform = false,
                InstantiatesCanonical =
                [
                    draft.Canonicals.Versioned(
                        draft.Canonicals.Of(nameof(ActivityDefinition), ActivitiesOf.OptionId(option.Therapy))
                    ),
                ],
                Description = string.Join("\n", Words(option)),
            },
        };

    /// <summary>How to use it, then what else speaks about it: cautions, and who has to decide.</summary>
    private static IEnumerable<string> Words(OptionView option) =>
        [
            option.Therapy.Advice ?? option.Therapy.Patient,
            .. option.Checks.Select(view =>
                $"{view.Check.Because} {Citing.Text(view.Because, view.Check.Citations)}".Trim()
            ),
        ];
}
