using BackSignal.Records;
using Hl7.Fhir.Model;

namespace BackSignal.App.Tests.FhirApi;

/// <summary>Where the references of a bundle lead.</summary>
internal static class References
{
    /// <summary>Those that lead neither to an entry, nor to a contained resource, nor to a resource of the input.</summary>
    public static List<string> Dangling(Bundle bundle, PatientRecord input)
    {
        var entries = bundle.Entry.Select(entry => entry.FullUrl).ToHashSet(StringComparer.Ordinal);
        var sources = Sources(input).ToHashSet(StringComparer.Ordinal);
        return
        [
            .. bundle
                .Entry.SelectMany(entry => Of(entry.Resource!))
                .Select(reference => reference.Reference)
                .OfType<string>()
                .Where(address => !entries.Contains(address) && !sources.Contains(address) && !address.StartsWith('#')),
        ];
    }

    public static IEnumerable<ResourceReference> Of(Base element) =>
        element is ResourceReference own
            ? [own]
            : element
                .EnumerateElements()
                .SelectMany(pair =>
                    pair.Value is Base one ? [one] : ((System.Collections.IEnumerable)pair.Value).OfType<Base>()
                )
                .SelectMany(Of);

    private static IEnumerable<string> Sources(PatientRecord input) =>
        [
            input.PatientSource,
            .. input.Readings.Select(reading => reading.Origin.Source),
            .. input.Sightings.Select(sighting => sighting.Origin.Source),
            .. input.Doses.Select(dose => dose.Origin.Source),
            .. input.Courses.Select(course => course.Origin.Source),
        ];
}
