using BackSignal.Engine;
using BackSignal.Records.Fhir.Json;

namespace BackSignal.Records.Fhir.Prescribing;

/// <summary>
/// MedicationRequest: an order puts the patient on the medicine from its first dose; a proposal, a plan and every dose still to come are
/// planned. Drafts, withdrawn orders and orders not to give it are none of these.
/// </summary>
internal static class MedicationRequestReader
{
    public static void Read(ref JsonWalk walk, Intake intake)
    {
        var draft = new UseDraft("MedicationRequest");
        var authoredOn = 0;
        var isForbidden = false;
        string? intent = null;
        while (walk.Property(out var name))
        {
            switch (name)
            {
                case "intent":
                    intent = walk.Text("intent");
                    break;
                case "authoredOn":
                    authoredOn = walk.Mark("authoredOn");
                    break;
                case "doNotPerform":
                    isForbidden = walk.Flag("doNotPerform") ?? false;
                    break;
                case "dosageInstruction":
                    DosingReader.ReadAll(ref walk, "dosageInstruction", draft.Dosing);
                    break;
                default:
                    draft.Take(name, ref walk, intake);
                    break;
            }
        }

        var counts =
            !isForbidden
            && draft.Status is not ("cancelled" or "entered-in-error")
            && (intake.TakesDrafts || draft.Status != "draft");
        if (draft.Open(ref walk, intake, counts) is not { } source)
        {
            return;
        }

        var isOver = draft.Status is "completed" or "stopped" or "ended";
        var times = Times(ref walk, intake, draft.Dosing);
        var start = draft
            .Dosing.Bounds.Start(ref walk, intake, "dosageInstruction.timing")
            .Or(times.FirstOrDefault())
            .Or(intake.When(ref walk, authoredOn, "authoredOn"));
        var end = draft.Dosing.Bounds.End(ref walk, intake, "dosageInstruction.timing");
        if (!draft.Dosing.Repeats)
        {
            end = end.Or(times.LastOrDefault());
        }

        var dates =
            isOver ? []
            : times.Count > 0 ? times
            : [start];
        List<Dose> planned = [.. dates.Where(at => at.At is not null).Select(at => UseDraft.Dose(source, at, true))];
        var isOnlyPlanned = intent is "proposal" or "plan" or "option";
        bool? isCurrent = (isOver, draft.Status) switch
        {
            (true, _) => false,
            (_, "active") => true,
            _ => null,
        };
        var origin = new Origin(source, start.Written, null);
        var course = isOnlyPlanned ? null : new Course("", start.At, end.At, isCurrent, Route.Unknown, origin);
        draft.Put(source, intake, planned, course);
    }

    /// <summary>The times it is to be given at, in order.</summary>
    private static List<Dated> Times(ref JsonWalk walk, Intake intake, Dosing dosing)
    {
        var times = new List<Dated>();
        foreach (var mark in dosing.Events)
        {
            if (intake.When(ref walk, mark, "dosageInstruction.timing.event") is { At: not null } at)
            {
                times.Add(at);
            }
        }

        times.Sort((a, b) => a.At!.Value.Earliest.CompareTo(b.At!.Value.Earliest));
        return times;
    }
}
