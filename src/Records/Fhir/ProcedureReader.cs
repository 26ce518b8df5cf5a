using BackSignal.Engine;
using BackSignal.Records.Fhir.Json;
using BackSignal.Records.Fhir.Values;

namespace BackSignal.Records.Fhir;

/// <summary>Procedure: what was done and when. What is prepared or was not done is none.</summary>
internal static class ProcedureReader
{
    public static void Read(ref JsonWalk walk, Intake intake)
    {
        var head = new ResourceHead("Procedure");
        var facts = new List<Fact>();
        var performed = 0;
        var period = default(Period);
        var isCodeRead = true;
        string? status = null;
        while (walk.Property(out var name))
        {
            switch (name)
            {
                case "code":
                    var doubts = intake.Doubts.Count;
                    ConceptReader.AddFacts(ref walk, intake.Index.Procedures, facts);
                    isCodeRead = intake.Doubts.Count == doubts;
                    break;
                case "status":
                    status = walk.Text("status");
                    break;
                case "performedDateTime":
                    performed = walk.Mark("performedDateTime");
                    break;
                case "performedPeriod":
                    period = Period.Read(ref walk, "performedPeriod");
                    break;
                default:
                    head.Take(name, ref walk, intake);
                    break;
            }
        }

        intake.Forget(head, ref walk);
        var isSought = facts.Count > 0 || !isCodeRead;
        var isDone = status is not ("preparation" or "not-done" or "entered-in-error");
        if (!isSought || !isDone || head.IsOfNoPerson)
        {
            return;
        }

        var at = intake
            .When(ref walk, performed, "performedDateTime")
            .Or(period.Done(ref walk, intake, "performedPeriod", status is "completed"));
        var source = intake.Source(head, ref walk);
        var entry = intake.Chart.Enter(source);
        foreach (var fact in facts)
        {
            entry.Add(new Sighting(fact, at.At, IsOver: false, new Origin(source, at.Written, null)));
        }

        entry.AddDoubts(intake.Doubts, source);
    }
}
