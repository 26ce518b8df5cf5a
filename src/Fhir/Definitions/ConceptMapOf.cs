using BackSignal.Engine;
using BackSignal.Engine.Rules;
using Hl7.Fhir.Model;

namespace BackSignal.Fhir.Definitions;

/// <summary>Our facts beside the codes of others that say something of them.</summary>
internal static class ConceptMapOf
{
    public static ConceptMap Facts(ReleaseOf release)
    {
        var map = release.Describe(new ConceptMap(), "facts", "Facts and the codes they are read from");
        map.Source = new Canonical(release.Canonicals.Of(nameof(ValueSet), ValueSetsOf.AllOf("facts")));
        map.Group =
        [
            .. new[]
            {
                Group(release, Uris.Loinc, codes => codes.Loinc),
                Group(release, Uris.Snomed, codes => codes.Snomed),
                Group(release, Uris.Icd10, codes => codes.Icd10),
            }.Where(group => group.Element.Count > 0),
        ];
        return map;
    }

    private static ConceptMap.GroupComponent Group(
        ReleaseOf release,
        string target,
        Func<Codes, IReadOnlyList<string>> codes
    ) =>
        new()
        {
            Source = release.Canonicals.Facts,
            Target = target,
            Element =
            [
                .. release
                    .Knowledge.Facts.Where(fact => fact.From?.Codes is { } all && codes(all).Count > 0)
                    .Select(fact => Element(fact, codes(fact.From!.Codes!))),
            ],
        };

    private static ConceptMap.SourceElementComponent Element(Fact fact, IReadOnlyList<string> codes) =>
        new()
        {
            Code = fact.Id,
            Display = fact.Name,
            Target =
            [
                .. codes.Select(code => new ConceptMap.TargetElementComponent
                {
                    Code = code,
                    Equivalence = ConceptMapEquivalence.Relatedto,
                }),
            ],
        };
}
