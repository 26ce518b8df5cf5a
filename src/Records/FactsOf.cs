using BackSignal.Engine;
using BackSignal.Engine.Rules;

namespace BackSignal.Records;

/// <summary>
/// From dated events to what is known at one instant: the only place where dates are counted. Later events than the instant are plans;
/// a reading or condition dated later is refused with a note.
/// </summary>
public static class FactsOf
{
    /// <summary>The facts of a record at an instant.</summary>
    public static Facts Record(PatientRecord record, DateTimeOffset at)
    {
        var builder = new FactsBuilder(record.Knowledge) { At = TimeZoneInfo.ConvertTime(at, record.Zone) };
        var now = new Now(at, record.Zone);
        foreach (var note in record.Notes)
        {
            builder.Note(note);
        }

        Person(record, now, builder);
        var readings = ReadingHistory.Of(record, now, builder);
        readings.SetLatest(builder);
        foreach (var fact in record.Knowledge.Facts.Where(fact => fact.From is not null))
        {
            // An answer about the thing itself counts before what the record implies.
            if (builder[fact].State != FactState.Known && Derive(fact, record, now, readings) is { } found)
            {
                builder.Set(fact, Within(fact, found.Value), found.Origin);
            }
        }

        OwnRecordFacts.Set(record, now, builder);
        return builder.Build();
    }

    /// <summary>
    /// What is counted or summed from a record may go beyond every plausible range: a thousand reports, kilograms of a drug. It is then as
    /// much as the range holds, never nothing.
    /// </summary>
    private static FactValue Within(Fact fact, FactValue value) =>
        fact.IsChoice || value.State != FactState.Known
            ? value
            : value with
            {
                Low = Math.Min(value.Low, fact.Unasked.High),
                High = Math.Max(value.High, fact.Unasked.Low),
            };

    private static (FactValue Value, Origin Origin)? Derive(
        Fact fact,
        PatientRecord record,
        Now now,
        ReadingHistory readings
    ) =>
        fact.From!.Kind switch
        {
            FromKind.SinceLast => Since.Last(fact, record, now),
            FromKind.UntilNext => Since.Next(fact, record, now),
            FromKind.Current => Medicines.Current(fact, record, now),
            FromKind.Has => Sightings.Has(fact, record, now),
            FromKind.Count when fact.From.Of == "report" => Reports.Count(fact, record, now),
            FromKind.Count => Medicines.Count(fact, record, now),
            FromKind.Sum => Medicines.Sum(fact, record, now),
            FromKind.Highest or FromKind.Lowest => readings.Extreme(fact),
            FromKind.RisingRun => readings.RisingRun(fact),
            FromKind.Rise => readings.Rise(fact),
            _ => null,
        };

    private static void Person(PatientRecord record, Now now, FactsBuilder builder)
    {
        var origin = new Origin(record.PatientSource, null, null);
        foreach (var fact in record.Knowledge.Facts)
        {
            if (fact.From?.Kind == FromKind.PatientAge && Years(record, now) is var (least, most))
            {
                var value = FactValue.Between(least * Amount.One, most * Amount.One);
                Try(() => builder.Set(fact, value, origin), builder);
            }
            else if (fact.From?.Kind == FromKind.PatientSex && record.Sex is { } sex)
            {
                var bit = fact.Bit(sex);
                if (bit is not null)
                {
                    builder.Set(fact, FactValue.Choice(bit.Value), origin);
                }
            }
        }
    }

    private static (long Least, long Most)? Years(PatientRecord record, Now now)
    {
        if (record.Born is not { } born)
        {
            return record.Age is { } age ? (age, age) : null;
        }

        var (first, last) = born.Days(now.Zone);
        return (Completed(last, now.Today), Completed(first, now.Today));
    }

    private static long Completed(DateOnly born, DateOnly today)
    {
        var years = today.Year - born.Year;
        return born.AddYears(years) > today ? years - 1 : years;
    }

    private static void Try(Action set, FactsBuilder builder)
    {
        try
        {
            set();
        }
        catch (ArgumentException e)
        {
            // The name of the parameter is of no use to a reader.
            builder.Note(e.Message.Split(" (Parameter")[0].ReplaceLineEndings(" "));
        }
    }
}
