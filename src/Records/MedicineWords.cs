using BackSignal.Engine.Rules;

namespace BackSignal.Records;

/// <summary>
/// Which medicines written words mean: a name or brand, several joined ("Acetaminophen 325 MG / Oxycodone 5 MG"), or a plan's name, which
/// stands for all its drugs.
/// </summary>
internal sealed class MedicineWords(Formulary formulary)
{
    /// <summary>Shorter names of plans are also words of everyday ("EC" is a coated tablet) and count only when they stand alone.</summary>
    private const int ShortestPlanInWords = 4;

    private static readonly string[] Joints = ["/", "+", ",", ";", "&", " and ", " with "];

    private readonly Dictionary<string, IReadOnlyList<string>> _known = new(StringComparer.OrdinalIgnoreCase);

    /// <summary>Ids of the medicines; empty when none is recognised.</summary>
    public IReadOnlyList<string> Of(string words)
    {
        if (!_known.TryGetValue(words, out var found))
        {
            _known[words] = found = Search(words);
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
