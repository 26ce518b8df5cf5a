using BackSignal.Engine;

namespace BackSignal.Records;

/// <summary>What is taken now, how often and how much was given. Absent from the record is not asked, never no.</summary>
internal static class Medicines
{
    public static (FactValue Value, Origin Origin)? Current(Fact fact, PatientRecord record, Now now)
    {
        var formulary = record.Knowledge.Formulary;
        var courses = record
            .Courses.Where(course => formulary.Belongs(course.Drug, fact.From!.Dose!) && course.Route != Route.Local)
            .Where(course => course.From is not { } from || !now.IsFuture(from))
            .Where(course => course.Until is not { } until || until.Latest >= now.Instant)
            .OrderBy(course => course.Origin.Source, StringComparer.Ordinal)
            .ToList();
        if (courses.FirstOrDefault(course => course.IsCurrent == true) is { } certain)
        {
            return (Yes(fact), certain.Origin with { About = certain.Drug });
        }

        // An order whose state the record does not say may be current: asked, and not known.
        return courses.FirstOrDefault(course => course.IsCurrent is null) is { } possible
            ? (fact.NotSure, possible.Origin with { About = possible.Drug })
            : null;
    }

    public static (FactValue Value, Origin Origin)? Count(Fact fact, PatientRecord record, Now now)
    {
        var doses = Given(fact, record, now).ToList();
        if (doses.Count == 0)
        {
            return null;
        }

        var certain = doses.Count(dose => dose.At is not null) * Amount.One;
        return (FactValue.Between(certain, doses.Count * Amount.One), doses[0].Origin with { About = doses[0].Drug });
    }

    /// <summary>
    /// Milligrams. A dose without amount, date or route, or in a product of several ingredients, leaves the sum open upwards; it never lowers it.
    /// </summary>
    public static (FactValue Value, Origin Origin)? Sum(Fact fact, PatientRecord record, Now now)
    {
        var doses = Given(fact, record, now).ToList();
        if (doses.Count == 0)
        {
            return null;
        }

        var (low, isOpen) = (0m, false);
        foreach (var dose in doses)
        {
            var drug = record.Knowledge.Formulary.Drugs.First(drug => drug.Id == dose.Drug);
            var strength = fact.From!.As is null ? 1 : drug.PrednisoneEquivalent;
            var counts = dose is { Route: Route.Systemic, At: not null } && !drug.IsCombination;
            if (counts && dose.Milligrams is { } amount && strength is { } times)
            {
                low += Amount.ToDecimal(amount) * times;
            }
            else
            {
                isOpen = true;
            }
        }

        var least = Math.Min(Amount.From(low), fact.Unasked.High);
        var most = isOpen ? fact.Unasked.High : least;
        return (FactValue.Between(least, most), doses[0].Origin with { About = doses[0].Drug });
    }

    private static IEnumerable<Dose> Given(Fact fact, PatientRecord record, Now now) =>
        record
            .Doses.Where(dose => !dose.IsPlanned && dose.Route != Route.Local)
            .Where(dose => dose.At is not { } at || !now.IsFuture(at))
            .Where(dose => now.MayBeWithin(dose.At, fact.From!.WithinMinutes))
            .Where(dose => record.Knowledge.Formulary.Belongs(dose.Drug, fact.From!.Dose!))
            .OrderByDescending(dose => dose.At?.Latest)
            .ThenBy(dose => dose.Origin.Source, StringComparer.Ordinal);

    private static FactValue Yes(Fact fact) =>
        FactValue.Choice(fact.Bit("yes") ?? throw new InvalidOperationException($"{fact.Id} must be yes-no."));
}
