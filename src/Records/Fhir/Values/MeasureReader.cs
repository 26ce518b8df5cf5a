using BackSignal.Records.Fhir.Json;

namespace BackSignal.Records.Fhir.Values;

/// <summary>Quantity and Range.</summary>
internal static class MeasureReader
{
    /// <summary>The Quantity the walk is on; without number when it is none.</summary>
    public static Measure Read(ref JsonWalk walk, string field)
    {
        var measure = default(Measure);
        if (!walk.Object(field))
        {
            return measure;
        }

        while (walk.Property(out var name))
        {
            switch (name)
            {
                case "value":
                    measure = measure with { Number = walk.Number(field) };
                    break;
                case "comparator":
                    measure = measure with { Comparator = walk.Text(field) };
                    break;
                case "code":
                    measure = measure with { Code = walk.Text(field) };
                    break;
                case "unit":
                    measure = measure with { Unit = walk.Text(field) };
                    break;
                default:
                    walk.Skip();
                    break;
            }
        }

        return measure;
    }

    /// <summary>The two ends of the Range the walk is on.</summary>
    public static (Measure Low, Measure High) ReadRange(ref JsonWalk walk, string field)
    {
        var (low, high) = (default(Measure), default(Measure));
        if (!walk.Object(field))
        {
            return (low, high);
        }

        while (walk.Property(out var name))
        {
            switch (name)
            {
                case "low":
                    low = Read(ref walk, field);
                    break;
                case "high":
                    high = Read(ref walk, field);
                    break;
                default:
                    walk.Skip();
                    break;
            }
        }

        return (low, high);
    }
}
