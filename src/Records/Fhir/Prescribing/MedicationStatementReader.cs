using BackSignal.Engine;
using BackSignal.Records.Fhir.Json;

namespace BackSignal.Records.Fhir.Prescribing;

/// <summary>MedicationStatement: that somebody takes, took or will take a medicine.</summary>
internal static class MedicationStatementReader
{
    public static void Read(ref JsonWalk walk, Intake intake)
    {
        var draft = new UseDraft("MedicationStatement");
        var (effective, asserted) = (0, 0);
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
                case "dateAsserted":
                    asserted = walk.Mark("dateAsserted");
                    break;
                case "dosage":
                    DosingReader.ReadAll(ref walk, "dosage", draft.Dosing);
                    break;
                default:
                    draft.Take(name, ref walk, intake);
                    break;
            }
        }

        var isExposure = draft.Status is not ("not-taken" or "entered-in-error");
        if (draft.Open(ref walk, intake, isExposure) is not { } source)
        {
            return;
        }

        var from = intake
            .When(ref walk, effective, "effectiveDateTime")
            .Or(period.Start(ref walk, intake, "effectivePeriod"));
        var until = period.End(ref walk, intake, "effectivePeriod");
        if (draft.Status is "intended")
        {
            draft.Put(source, intake, [UseDraft.Dose(source, from, isPlanned: true)], null);
            return;
        }

        bool? isCurrent = draft.Status switch
        {
            "active" => true,
            "completed" or "stopped" => false,
            _ => null,
        };
        var ended = until.At;
        if (isCurrent == false && ended is null)
        {
            ended = EndedBy(from.At, intake.When(ref walk, asserted, "dateAsserted").At);
        }

        var written = (isCurrent == false ? until.Or(from) : from.Or(until)).Written;
        var origin = new Origin(source, written, null);
        draft.Put(source, intake, [], new Course("", from.At, ended, isCurrent, Route.Unknown, origin));
    }

    /// <summary>What was over when it was told ended some time before.</summary>
    private static Moment? EndedBy(Moment? from, Moment? asserted) =>
        asserted is { } told
            ? told with
            {
                Earliest = from is { } begun && begun.Earliest < told.Latest ? begun.Earliest : told.Earliest,
            }
            : null;
}
