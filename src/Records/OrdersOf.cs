using BackSignal.Engine;

namespace BackSignal.Records;

/// <summary>Medicines of a person to be checked: what is ordered now, or what is taken already.</summary>
public static class OrdersOf
{
    private static readonly Origin Order = new("order", null, null);

    /// <summary>Each ordered medicine, checked as if it were taken beside everything the record says.</summary>
    public static IReadOnlyList<OrderView> Ordered(PatientRecord record, DateTimeOffset at, IReadOnlyList<string> names)
    {
        var formulary = record.Knowledge.Formulary;
        Count(record, at, names.Select(formulary.ByName).OfType<Engine.Rules.Drug>().Select(drug => drug.Id), Order);
        return Checked(record, at, names);
    }

    /// <summary>
    /// Each draft with its medicines, checked as if all drafts were taken together beside everything the record says. A draft whose
    /// medicine is not recognised has none.
    /// </summary>
    public static (Facts Facts, IReadOnlyList<(DraftOrder Order, IReadOnlyList<OrderView> Views)> Orders) Drafted(
        PatientRecord record,
        DateTimeOffset at,
        IReadOnlyList<DraftOrder> drafts
    )
    {
        foreach (var draft in drafts)
        {
            Count(record, at, draft.Drugs, new Origin(draft.Source, null, null), draft.Route);
        }

        var assessment = Assess.Report(FactsOf.Record(record, at));
        var taken = Current(record, at);
        return (
            assessment.Facts,
            [
                .. drafts.Select(draft =>
                    (
                        draft,
                        (IReadOnlyList<OrderView>)
                            [.. draft.Drugs.Select(drug => OrderCheck.Of(assessment, drug, taken))]
                    )
                ),
            ]
        );
    }

    /// <summary>Each medicine the record calls current, or does not say is over.</summary>
    public static IReadOnlyList<OrderView> TakenNow(PatientRecord record, DateTimeOffset at) =>
        Checked(record, at, Current(record, at));

    private static List<OrderView> Checked(PatientRecord record, DateTimeOffset at, IReadOnlyList<string> names)
    {
        var assessment = Assess.Report(FactsOf.Record(record, at));
        var taken = Current(record, at);
        return [.. names.Select(name => OrderCheck.Of(assessment, name, taken))];
    }

    private static void Count(
        PatientRecord record,
        DateTimeOffset at,
        IEnumerable<string> drugs,
        Origin origin,
        Route route = Route.Unknown
    )
    {
        foreach (var drug in drugs)
        {
            record.Courses.Add(new Course(drug, Moment.At(at), null, true, route, origin));
        }
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
