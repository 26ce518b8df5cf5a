using BackSignal.Engine;
using BackSignal.Engine.Rules;

namespace BackSignal.Records;

/// <summary>The readings of every fact in order of time. Readings dated in the future are refused with a note.</summary>
internal sealed class ReadingHistory
{
    private readonly Dictionary<Fact, List<Reading>> _byFact;
    private readonly Knowledge _knowledge;
    private readonly Now _now;

    private ReadingHistory(Dictionary<Fact, List<Reading>> byFact, Knowledge knowledge, Now now) =>
        (_byFact, _knowledge, _now) = (byFact, knowledge, now);

    public static ReadingHistory Of(PatientRecord record, Now now, FactsBuilder builder)
    {
        var byFact = new Dictionary<Fact, List<Reading>>();
        foreach (var undated in record.Readings)
        {
            var reading = undated.IsNow ? undated with { At = Moment.At(now.Instant) } : undated;
            if (reading.At is { } at && now.IsFuture(at))
            {
                builder.Note(
                    $"{reading.Origin.Source}: {reading.Fact.Name} is dated in the future ({reading.Origin.Date}); not read, correct its date"
                );
                continue;
            }

            if (!byFact.TryGetValue(reading.Fact, out var readings))
            {
                byFact[reading.Fact] = readings = [];
            }

            readings.Add(reading);
        }

        foreach (var readings in byFact.Values)
        {
            readings.Sort(Order);
        }

        return new ReadingHistory(byFact, record.Knowledge, now);
    }

    /// <summary>Sets each fact to its latest reading; what was read at the same time and differs is all still possible.</summary>
    public void SetLatest(FactsBuilder builder)
    {
        foreach (var (fact, readings) in _byFact)
        {
            var latest = Latest(fact, readings);
            if (AgeOf(latest) is var age && age != Age.Unknown && age > _knowledge.HistoryAfter(fact))
            {
                continue;
            }

            var sameTime = readings.Where(reading =>
                reading.At == latest.At && reading.Value.State == latest.Value.State
            );
            var value = sameTime.Select(reading => reading.Value).Aggregate((a, b) => Union(fact, a, b));
            builder.Set(fact, value with { AgeMinutes = latest.Value.AgeMinutes + AgeOf(latest) }, latest.Origin);
        }
    }

    /// <summary>
    /// "Not sure" after an earlier value: a measured number and a danger are not wiped out by it, a harmless answer is.
    /// </summary>
    private static Reading Latest(Fact fact, List<Reading> readings)
    {
        var last = readings[^1];
        if (
            last.Value.State == FactState.Known
            || readings.FindLast(r => r.Value.State == FactState.Known) is not { } known
        )
        {
            return last;
        }

        var isHarmless = fact.IsChoice && (known.Value.Possible & ~(fact.Harmless?.Possible ?? ulong.MaxValue)) == 0;
        return isHarmless ? last : known;
    }

    public (FactValue Value, Origin Origin)? Extreme(Fact fact)
    {
        var isHighest = fact.From!.Kind == FromKind.Highest;
        var inWindow = Of(fact.From.Of!)
            .Where(reading =>
                reading.Value.State == FactState.Known && _now.MayBeWithin(reading.At, fact.From.WithinMinutes)
            )
            .ToList();
        if (inWindow.Count == 0)
        {
            return null;
        }

        var low = isHighest ? inWindow.Max(r => r.Value.Low) : inWindow.Min(r => r.Value.Low);
        var high = isHighest ? inWindow.Max(r => r.Value.High) : inWindow.Min(r => r.Value.High);
        var at = isHighest ? inWindow.MaxBy(r => r.Value.High)! : inWindow.MinBy(r => r.Value.Low)!;
        return (FactValue.Between(low, high, AgeOf(inWindow[^1])), at.Origin);
    }

    /// <summary>How many times in a row, up to now, each reading was higher than the one before.</summary>
    public (FactValue Value, Origin Origin)? RisingRun(Fact fact)
    {
        var readings = Known(fact);
        if (readings.Count == 0)
        {
            return null;
        }

        var (certain, possible) = (0, 0);
        for (var i = readings.Count - 1; i > 0 && readings[i].Value.Low > readings[i - 1].Value.High; i--)
        {
            certain++;
        }

        for (var i = readings.Count - 1; i > 0 && readings[i].Value.High > readings[i - 1].Value.Low; i--)
        {
            possible++;
        }

        return (
            FactValue.Between(certain * Amount.One, possible * Amount.One, AgeOf(readings[^1])),
            readings[^1].Origin
        );
    }

    /// <summary>The latest reading minus the lowest earlier one of the window; nothing when there is no earlier one.</summary>
    public (FactValue Value, Origin Origin)? Rise(Fact fact)
    {
        var readings = Known(fact);
        var earlier = readings.SkipLast(1).Where(r => _now.MayBeWithin(r.At, fact.From!.WithinMinutes)).ToList();
        if (earlier.Count == 0)
        {
            return null;
        }

        var latest = readings[^1];
        var low = latest.Value.Low - earlier.Min(r => r.Value.High);
        var high = latest.Value.High - earlier.Min(r => r.Value.Low);
        (low, high) = (Math.Max(low, fact.Unasked.Low), Math.Max(high, fact.Unasked.Low));
        return (FactValue.Between(low, high, AgeOf(latest)), latest.Origin);
    }

    private List<Reading> Known(Fact fact) =>
        [.. Of(fact.From!.Of!).Where(reading => reading.Value.State == FactState.Known)];

    private List<Reading> Of(string fact) => _byFact.GetValueOrDefault(_knowledge.Fact(fact)) ?? [];

    private long AgeOf(Reading reading) => _now.AgeMinutes(reading.At);

    private static FactValue Union(Fact fact, FactValue a, FactValue b) =>
        fact.IsChoice
            ? a with
            {
                Low = a.Low | b.Low,
            }
            : a with
            {
                Low = Math.Min(a.Low, b.Low),
                High = Math.Max(a.High, b.High),
            };

    /// <summary>By time; a reading without date comes first, being of unknown age.</summary>
    private static int Order(Reading a, Reading b)
    {
        var order = Nullable.Compare(a.At?.Latest, b.At?.Latest);
        order = order != 0 ? order : Nullable.Compare(a.At?.Earliest, b.At?.Earliest);
        order = order != 0 ? order : a.Value.Low.CompareTo(b.Value.Low);
        return order != 0 ? order : string.CompareOrdinal(a.Origin.Source, b.Origin.Source);
    }
}
