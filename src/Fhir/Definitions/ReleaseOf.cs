using BackSignal.Engine;
using BackSignal.Engine.Rules;
using Hl7.Fhir.Model;

namespace BackSignal.Fhir.Definitions;

/// <summary>One release of the knowledge, and what each of its definitions says of itself.</summary>
internal sealed record ReleaseOf(Knowledge Knowledge, Canonicals Canonicals)
{
    /// <summary>Address, version, name and state of a definition; a draft until a named clinician has signed.</summary>
    public T Describe<T>(T resource, string id, string title, Review? review = null)
        where T : DomainResource
    {
        // Every definition has these elements, but the SDK has no type for what they have in common.
        var isSigned = review?.IsSigned ?? Knowledge.IsSigned;
        resource.Id = id;
        resource["url"] = new FhirUri(Canonicals.Of(resource.TypeName, id));
        resource["version"] = new FhirString(Canonicals.Version);
        resource["name"] = new FhirString(NameOf(id));
        resource["title"] = new FhirString(title);
        resource["status"] = new Code<PublicationStatus>(isSigned ? PublicationStatus.Active : PublicationStatus.Draft);
        return resource;
    }

    /// <summary>A name for programs, without hyphens: level-today is LevelToday.</summary>
    private static string NameOf(string id) =>
        string.Concat(
            id.Split('-', '.').Where(part => part.Length > 0).Select(part => char.ToUpperInvariant(part[0]) + part[1..])
        )
            is var name
        && char.IsAsciiLetterUpper(name[0])
            ? name
            : "The" + name;
}
