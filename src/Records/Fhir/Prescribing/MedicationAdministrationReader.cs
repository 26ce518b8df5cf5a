using BackSignal.Engine;
using BackSignal.Records.Fhir.Json;
using BackSignal.Records.Fhir.Values;

namespace BackSignal.Records.Fhir.Prescribing;

/// <summary>MedicationAdministration: a dose that was given, or begun. What was not done is no exposure.</summary>
internal static class MedicationAdministrationReader
{
    public static void Read(ref JsonWalk walk, Intake intake)
    {
        var draft = new UseDraft("MedicationAdministration");
        var effective = 0;
        var period = default(Period);
        while (walk.Property(out var name))
        {
            switch (name)
            {
                case "effectiveDateTime":
                    effective = walk.Mark("effectiveDateTime");
                    break;
                case "effectivePeriod":
                    period = Period.Read(ref walk, "effectivePeriod");
                    break;
                case "dosage":
                    DosingReader.Read(ref walk, "dosage", draft.Dosing);
                    break;
                default:
                    draft.Take(name, ref walk, intake);
                    break;
            }
        }

        var isDone = draft.Status is not ("not-done" or "entered-in-error");
        if (draft.Open(ref walk, intake, isDone) is not { } source)
        {
            return;
        }

        var isWhole = draft.Status is "completed";
        var at = intake
            .When(ref walk, effective, "effectiveDateTime")
            .Or(period.Done(ref walk, intake, "effectivePeriod", isWhole));
        // A dose that was stopped or is still running was given, but not as much as is written.
        var milligrams = isWhole ? Milligrams(draft.Dosing.Amount) : null;
        draft.Put(source, intake, [UseDraft.Dose(source, at, isPlanned: false, milligrams)], null);
    }

    /// <summary>Millionths of a milligram; null when the amount is not a weight.</summary>
    private static long? Milligrams(Measure amount)
    {
        var times = InMilligrams(amount.Code) ?? InMilligrams(amount.Unit);
        return amount is { Number: >= 0, Comparator: null } && times is not null
            ? Amount.From(amount.Number.Value * times.Value)
            : null;
    }

    private static decimal? InMilligrams(string? unit) =>
        unit?.Trim().ToLowerInvariant() switch
        {
            "mg" => 1,
            "g" => 1000,
            "ug" or "mcg" or "µg" => 0.001m,
            _ => null,
        };
}
