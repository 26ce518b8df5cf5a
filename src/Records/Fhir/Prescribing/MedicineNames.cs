using BackSignal.Engine.Rules;
using BackSignal.Records.Fhir.Values;

namespace BackSignal.Records.Fhir.Prescribing;

/// <summary>
/// Which medicines of the formulary a written medicine is: by RxNorm ingredient, by ATC, else by its words (a clinical drug such as
/// "Acetaminophen 325 MG / Oxycodone 5 MG Oral Tablet" has a code of its own that no formulary lists). A plan's name stands for all its drugs.
/// </summary>
internal sealed class MedicineNames(Formulary formulary)
{
    /// <summary>Shorter names of plans are also words of everyday ("EC" is a coated tablet) and count only when they stand alone.</summary>
    private const int ShortestPlanInWords = 4;

    /// <summary>A longer text is no name.</summary>
    private const int LongestLabel = 80;

    private static readonly string[] Joints = ["/", "+", ",", ";", "&", " and ", " with "];

    private readonly Dictionary<string, IReadOnlyList<string>> _byWords = new(StringComparer.OrdinalIgnoreCase);

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

        return byCode.Count > 0 ? byCode : concept.Words.Select(InWords).FirstOrDefault(found => found.Count > 0) ?? [];
    }

    private IReadOnlyList<string> InWords(string words)
    {
        if (!_byWords.TryGetValue(words, out var found))
        {
            _byWords[words] = found = Search(words);
        }

        return found;
    }

    private IReadOnlyList<string> Search(string words)
    {
        if (formulary.ByRegimen(words) is { } plan)
        {
            return plan.Contains;
        }

        var plain = words.Replace('[', ' ').Replace(']', ' ').Replace("®", "", StringComparison.Ordinal);
        var parts = plain.Split(Joints, StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
        var found = Ids(parts.SelectMany(Named));
        return found.Count > 0 ? found : PlanIn(plain);
    }

    /// <summary>One name, or names joined by hyphens when every one of them is a medicine.</summary>
    private IEnumerable<Drug?> Named(string part)
    {
        if (formulary.ByName(part) is { } drug)
        {
            return [drug];
        }

        var pieces = part.Split('-').Select(formulary.ByName).ToList();
        return pieces.Count > 1 && pieces.TrueForAll(piece => piece is not null) ? pieces : [];
    }

    private IReadOnlyList<string> PlanIn(string words) =>
        words
            .Split([' ', ',', '(', ')'], StringSplitOptions.RemoveEmptyEntries)
            .Where(word => word.Length >= ShortestPlanInWords)
            .Select(formulary.ByRegimen)
            .FirstOrDefault(plan => plan is not null)
            ?.Contains
        ?? [];

    private static List<string> Ids(IEnumerable<Drug?> drugs) =>
        [.. drugs.OfType<Drug>().Select(drug => drug.Id).Distinct(StringComparer.Ordinal)];
}
