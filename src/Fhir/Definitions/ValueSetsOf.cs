using BackSignal.Engine;
using BackSignal.Engine.Rules;
using Hl7.Fhir.Model;
using Include = Hl7.Fhir.Model.ValueSet.ConceptSetComponent;

namespace BackSignal.Fhir.Definitions;

/// <summary>The codes a record is read by: of each fact and of each class of medicines; and all codes of each code system of ours.</summary>
internal static class ValueSetsOf
{
    public static IEnumerable<ValueSet> All(ReleaseOf release) =>
        [
            .. CodeSystemsOf.All(release).Select(system => Whole(release, system)),
            .. release.Knowledge.Facts.Where(fact => fact.From?.Codes is not null).Select(fact => Codes(release, fact)),
            .. release.Knowledge.Formulary.Classes.Select(group => Medicines(release, group)).OfType<ValueSet>(),
        ];

    /// <summary>The value set of every code of a code system.</summary>
    public static string AllOf(string system) => "all-" + system;

    private static ValueSet Whole(ReleaseOf release, CodeSystem system) =>
        Set(release, AllOf(system.Id!), system.Title!, [new Include { System = system.Url, Version = system.Version }]);

    private static ValueSet Codes(ReleaseOf release, Fact fact)
    {
        var codes = fact.From!.Codes!;
        IEnumerable<Include?> includes =
        [
            Listed(Uris.Loinc, codes.Loinc),
            Listed(Uris.Snomed, codes.Snomed),
            .. codes.Icd10.Select(Below),
        ];
        var set = Set(release, "codes-" + fact.Id, fact.Name, [.. includes.OfType<Include>()]);
        set.Copyright = codes.Loinc.Count > 0 ? new Markdown(LoincNotice) : null;
        return set;
    }

    /// <summary>What the licence of LOINC asks of any copy.</summary>
    private const string LoincNotice =
        "This material contains content from LOINC (loinc.org), copyright Regenstrief Institute, Inc. and the LOINC Committee";

    /// <summary>A code of ICD-10 and everything under it, as the reader matches them.</summary>
    private static Include Below(string code)
    {
        var pattern = code.TrimEnd('x', '-').Replace(".", "\\.", StringComparison.Ordinal);
        return new Include
        {
            System = Uris.Icd10,
            Filter =
            [
                new ValueSet.FilterComponent
                {
                    Property = "code",
                    Op = FilterOperator.Regex,
                    Value = pattern + ".*",
                },
            ],
        };
    }

    /// <summary>Null for a class none of whose medicines has a code: they are known by name alone.</summary>
    private static ValueSet? Medicines(ReleaseOf release, DrugClass group)
    {
        var formulary = release.Knowledge.Formulary;
        var members = formulary.Drugs.Where(drug => formulary.Belongs(drug.Id, group.Id)).ToList();
        List<Include> includes =
        [
            .. new[]
            {
                Named(Uris.RxNorm, members, drug => drug.RxNorm),
                Named(Uris.Atc, members, drug => drug.Atc),
            }.OfType<Include>(),
        ];
        return includes.Count == 0 ? null : Set(release, "medicines-" + group.Id, group.Name, includes);
    }

    private static Include? Named(string system, List<Drug> drugs, Func<Drug, IReadOnlyList<string>> codes)
    {
        var concepts = drugs
            .SelectMany(codes, (drug, code) => (drug, code))
            .DistinctBy(pair => pair.code)
            .Select(pair => new ValueSet.ConceptReferenceComponent
            {
                Code = pair.code,
                Display = pair.drug.Id.Replace('-', ' '),
            })
            .ToList();
        return concepts.Count == 0 ? null : new Include { System = system, Concept = concepts };
    }

    private static Include? Listed(string system, IReadOnlyList<string> codes) =>
        codes.Count == 0
            ? null
            : new Include
            {
                System = system,
                Concept = [.. codes.Select(code => new ValueSet.ConceptReferenceComponent { Code = code })],
            };

    private static ValueSet Set(ReleaseOf release, string id, string title, List<Include> includes)
    {
        var set = release.Describe(new ValueSet(), id, title);
        set.Compose = new ValueSet.ComposeComponent { Include = includes };
        return set;
    }
}
