using BackSignal.Engine;
using BackSignal.Engine.Rules;

namespace BackSignal.Records;

/// <summary>What BackSignal itself keeps: held levels, causes a clinician excluded, ambers of earlier reports.</summary>
internal static class OwnRecordFacts
{
    public static void Set(PatientRecord record, Now now, FactsBuilder builder)
    {
        foreach (var latch in record.Knowledge.Latches)
        {
            if (Held(latch, record, now) is { } held)
            {
                // Slot bits: none, then the levels in order.
                builder.Set(latch.Slot, FactValue.Choice(1UL << ((int)held.Level!.Value + 1)), Origin(held));
            }
        }

        foreach (var judgement in record.Judgements.Where(j => j.Excludes is not null))
        {
            if (record.Knowledge.ExclusionOf(judgement.Excludes!) is { } slot && IsInForce(judgement, record, now))
            {
                var origin = new Origin("excluded by " + judgement.By, Date(judgement.At), judgement.Excludes);
                builder.Set(slot, FactValue.Choice(slot.Bit("yes")!.Value), origin);
            }
        }

        foreach (var (domain, slot, within) in record.Knowledge.EarlierAmbers)
        {
            var amber = record.Reports.FirstOrDefault(report =>
                report.Domains.Contains(domain) && now.MayBeWithin(report.At, within) && !now.IsFuture(report.At)
            );
            if (amber is not null)
            {
                builder.Set(slot, FactValue.Choice(slot.Bit("yes")!.Value), Origin(amber));
            }
        }
    }

    /// <summary>The most urgent report the latch holds and no clinician has lowered since.</summary>
    private static EarlierReport? Held(Latch latch, PatientRecord record, Now now) =>
        record
            .Reports.Where(report =>
                report.Level is { } level && (latch.OrAbove ? level >= latch.Urgency : level == latch.Urgency)
            )
            .Where(report => now.MayBeWithin(report.At, latch.ForMinutes) && !now.IsFuture(report.At))
            .Where(report =>
                !record.Judgements.Any(j =>
                    j.Excludes is null && j.At.Earliest >= report.At.Latest && !now.IsFuture(j.At)
                )
            )
            .MaxBy(report => report.Level);

    /// <summary>An exclusion ends after its time, or when a later report reached today or above.</summary>
    private static bool IsInForce(Judgement judgement, PatientRecord record, Now now) =>
        now.MayBeWithin(judgement.At, record.Knowledge.ExclusionValidMinutes)
        && !now.IsFuture(judgement.At)
        && !record.Reports.Any(report => report.Level >= Urgency.Today && report.At.Earliest > judgement.At.Latest);

    private static Origin Origin(EarlierReport report) => new("earlier report", Date(report.At), null);

    private static string Date(Moment moment) =>
        moment.Latest.ToString("yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture);
}
