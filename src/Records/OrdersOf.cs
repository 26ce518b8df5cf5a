using BackSignal.Engine;

namespace BackSignal.Records;

/// <summary>Medicines of a person to be checked: what is ordered now, or what is taken already.</summary>
public static class OrdersOf
{
    /// <summary>Each ordered medicine, checked as if it were taken beside everything the record says.</summary>
    public static IReadOnlyList<OrderView> Ordered(PatientRecord record, DateTimeOffset at, IReadOnlyList<string> names)
    {
        var formulary = record.Knowledge.Formulary;
        var origin = new Origin("order", null, null);
        foreach (var drug in names.Select(formulary.ByName).OfType<Engine.Rules.Drug>())
        {
            record.Courses.Add(new Course(drug.Id, Moment.At(at), null, true, Route.Unknown, origin));
        }

        var assessment = Assess.Report(FactsOf.Record(record, at));
        var taken = Current(record, at);
        return [.. names.Select(name => OrderCheck.Of(assessment, name, taken))];
    }

    /// <summary>Each medicine the record calls current, or does not say is over.</summary>
    public static IReadOnlyList<OrderView> TakenNow(PatientRecord record, DateTimeOffset at)
    {
        var assessment = Assess.Report(FactsOf.Record(record, at));
        var taken = Current(record, at);
        return [.. taken.Select(name => OrderCheck.Of(assessment, name, taken))];
    }

    private static List<string> Current(PatientRecord record, DateTimeOffset at) =>
        [
            .. record
                .Courses.Where(course =>
                    course.IsCurrent != false && (course.Until is not { } until || until.Latest >= at)
                )
                .Select(course => course.Drug)
                .Distinct()
                .Order(StringComparer.Ordinal),
        ];
}
