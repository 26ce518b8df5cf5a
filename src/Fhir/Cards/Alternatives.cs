using BackSignal.Engine;
using BackSignal.Engine.Rules;
using BackSignal.Records;
using Hl7.Fhir.Model;

namespace BackSignal.Fhir.Cards;

/// <summary>What a clinician may choose instead: each option that no check forbids for this person, in place of the draft.</summary>
internal static class Alternatives
{
    private const int Most = 4;

    public static IEnumerable<Suggestion> Of(
        Knowledge knowledge,
        DraftOrder order,
        OrderView view,
        OrderSetting setting
    )
    {
        var removal = order.Id is null || !view.IsSymptomatic ? null : Removal(order);
        if (removal is not null && view.Checks.Any(OrderWords.IsBlocked))
        {
            yield return new Suggestion(removal.Description, [removal]);
        }

        var open =
            from option in view.Alternatives
            where option.Outcome <= Outcome.Prescriber && option.Therapy.Kind != "referral"
            let resource = Resource(knowledge, option.Therapy, setting)
            where resource is not null
            select CardAction.Create($"Propose {option.Therapy.Name}", resource);
        foreach (var created in open.Take(Most))
        {
            yield return new Suggestion(created.Description, removal is null ? [created] : [removal, created]);
        }
    }

    private static CardAction Removal(DraftOrder order) =>
        CardAction.Delete($"Take away the order of {order.Label ?? order.Id}", order.Source);

    /// <summary>A proposal a clinician completes; null for a class of medicines, from which nobody but a person chooses.</summary>
    private static Resource? Resource(Knowledge knowledge, Therapy therapy, OrderSetting setting)
    {
        if (therapy.Drugs.Count == 0)
        {
            return Measure(therapy, setting);
        }

        var members = therapy.Drugs.SelectMany(knowledge.Formulary.Members).Distinct().ToList();
        return members is [var only] && knowledge.Formulary.ByName(only) is { } drug
            ? Medicine(drug, therapy, setting)
            : null;
    }

    private static MedicationRequest Medicine(Drug drug, Therapy therapy, OrderSetting setting) =>
        new()
        {
            Status = MedicationRequest.MedicationrequestStatus.Draft,
            Intent = MedicationRequest.MedicationRequestIntent.Proposal,
            Medication = new CodeableConcept
            {
                Text = therapy.Name,
                Coding = [.. drug.RxNorm.Take(1).Select(code => new Coding(Uris.RxNorm, code, drug.Id))],
            },
            Subject = new ResourceReference("Patient/" + setting.Patient),
            Encounter = Encounter(setting),
        };

    private static ServiceRequest Measure(Therapy therapy, OrderSetting setting) =>
        new()
        {
            Status = RequestStatus.Draft,
            Intent = RequestIntent.Proposal,
            Code = new CodeableConcept { Text = therapy.Name },
            Subject = new ResourceReference("Patient/" + setting.Patient),
            Encounter = Encounter(setting),
        };

    private static ResourceReference? Encounter(OrderSetting setting) =>
        setting.Encounter is { } encounter ? new ResourceReference("Encounter/" + encounter) : null;
}
