using BackSignal.Engine.Rules;
using BackSignal.Records.Fhir.Values;

namespace BackSignal.Records.Fhir.Prescribing;

/// <summary>
/// Which medicines of the formulary a written medicine is: by RxNorm ingredient, by ATC, else by its words (a clinical drug such as
/// "Acetaminophen 325 MG / Oxycodone 5 MG Oral Tablet" has a code of its own that no formulary lists). A plan's name stands for all its drugs.
/// </summary>
internal sealed class MedicineNames(Formulary formulary)
{
    /// <summary>A longer text is no name.</summary>
    private const int LongestLabel = 80;

    private readonly MedicineWords _words = new(formulary);

    /// <summary>Ids of the medicines; empty when none is recognised.</summary>
    public IReadOnlyList<string> Of(Medicine medicine) =>
        [.. medicine.Concepts.SelectMany(Of).Distinct(StringComparer.Ordinal)];

    /// <summary>How a note may call the medicine: its name, else its code; null when it has neither.</summary>
    public static string? Label(Medicine medicine)
    {
        var label =
            medicine.Concepts.SelectMany(concept => concept.Words).FirstOrDefault()
            ?? medicine
                .Concepts.SelectMany(concept => concept.Codings)
                .Select(coding => coding.Code)
                .FirstOrDefault(code => code is not null);
        label = label?.Trim().ReplaceLineEndings(" ");
        return label?.Length > LongestLabel ? label[..LongestLabel] + "…" : label;
    }

    private IReadOnlyList<string> Of(Concept concept)
    {
        var byCode = Ids(concept.Codes(CodeSystem.RxNorm).Select(formulary.ByRxNorm));
        if (byCode.Count == 0)
        {
            byCode = Ids(concept.Codes(CodeSystem.Atc).Select(formulary.ByAtc));
        }

        return byCode.Count > 0
            ? byCode
            : concept.Words.Select(_words.Of).FirstOrDefault(found => found.Count > 0) ?? [];
    }

    private static List<string> Ids(IEnumerable<Drug?> drugs) =>
        [.. drugs.OfType<Drug>().Select(drug => drug.Id).Distinct(StringComparer.Ordinal)];
}
