using BackSignal.Engine;

namespace BackSignal.Records;

/// <summary>Conditions and procedures of the record. Seen is yes, also when it is over (history counts); unseen is not asked.</summary>
internal static class Sightings
{
    public static (FactValue Value, Origin Origin)? Has(Fact fact, PatientRecord record, Now now)
    {
        var seen = record
            .Sightings.Where(sighting => sighting.Fact == fact)
            .Where(sighting => sighting.At is not { } at || !now.IsFuture(at))
            .OrderBy(sighting => sighting.IsOver)
            .ThenBy(sighting => sighting.Origin.Source, StringComparer.Ordinal)
            .FirstOrDefault();
        return seen is null || fact.Bit("yes") is not { } yes ? null : (FactValue.Choice(yes), seen.Origin);
    }
}
