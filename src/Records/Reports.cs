using BackSignal.Engine;

namespace BackSignal.Records;

/// <summary>Earlier reports of the same person. BackSignal keeps them itself, so none is none.</summary>
internal static class Reports
{
    public static (FactValue Value, Origin Origin)? Count(Fact fact, PatientRecord record, Now now)
    {
        var from = fact.From!;
        var latest = record.Reports.OrderByDescending(report => report.At.Latest).FirstOrDefault();
        var counted = record.Reports.Count(report =>
            (from.CountsScheduled || !report.IsScheduled)
            && (!from.SameProblem || report.Problem == latest!.Problem)
            && now.MayBeWithin(report.At, from.WithinMinutes)
            && !now.IsFuture(report.At)
        );
        return (FactValue.Exactly(counted * Amount.One), new Origin("earlier reports", null, null));
    }
}
