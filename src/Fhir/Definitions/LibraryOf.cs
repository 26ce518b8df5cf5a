using BackSignal.Engine.Rules;
using Hl7.Fhir.Model;

namespace BackSignal.Fhir.Definitions;

/// <summary>The knowledge as a whole: its version, its hash and every publication it rests on.</summary>
internal static class LibraryOf
{
    public static Library Knowledge(ReleaseOf release)
    {
        var library = release.Describe(new Library(), "knowledge", "BackSignal: the knowledge of one release");
        library.Type = new CodeableConcept(Uris.Terminology + "library-type", "logic-library", "Logic Library", null);
        library.Identifier = [new Identifier(release.Canonicals.Knowledge, release.Knowledge.Hash)];
        library.Description = new Markdown(release.Knowledge.Wording.Find("product/not-a-diagnosis/clinician"));
        library.RelatedArtifact = [.. release.Knowledge.Sources.Select(Artifact)];
        return library;
    }

    private static RelatedArtifact Artifact(Source source) =>
        new()
        {
            Type = RelatedArtifact.RelatedArtifactType.Citation,
            Label = source.Id,
            Display = source.Title,
            Citation = new Markdown(
                string.Join(
                    ". ",
                    new[] { source.Title, source.Publisher, source.Year, source.Note }.Where(text => text is not null)
                )
            ),
        };
}
