using BackSignal.Engine.Rules;
using Hl7.Fhir.Model;

namespace BackSignal.Fhir.Results;

/// <summary>Reasons with the publications they rest on.</summary>
internal static class Citing
{
    /// <summary>The facts, then each paragraph in brackets with how sure we are of it.</summary>
    public static string Text(IEnumerable<string> because, IReadOnlyList<Citation> citations) =>
        citations.Count == 0
            ? string.Join("; ", because)
            : $"{string.Join("; ", because)} [{string.Join("; ", citations.Select(Text))}]";

    public static string Text(Citation citation) =>
        $"{citation.Source.Title}: {citation.At} ({citation.Confidence.Name()})";

    public static RelatedArtifact Artifact(Citation citation) =>
        new()
        {
            Type = RelatedArtifact.RelatedArtifactType.Citation,
            Label = citation.Source.Id,
            Display = Text(citation),
        };
}
