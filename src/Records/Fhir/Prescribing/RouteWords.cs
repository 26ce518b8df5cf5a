using BackSignal.Records.Fhir.Values;

namespace BackSignal.Records.Fhir.Prescribing;

/// <summary>
/// How a medicine reaches the body, from codes of the route, the form and the words around it. One ingredient is a tablet, a gel and an
/// eye drop: when nothing says which, it stays unknown and counts for whatever forbids.
/// </summary>
internal static class RouteWords
{
    private static readonly char[] Breaks = [' ', ',', ';', '.', '(', ')', '[', ']', '/', '-'];

    /// <summary>The route of a concept: by its codes, else by its words.</summary>
    public static Route Of(Concept concept)
    {
        foreach (var coding in concept.Codings)
        {
            var route = Of(coding);
            if (route != Route.Unknown)
            {
                return route;
            }
        }

        return Together(concept.Words.Select(Of));
    }

    /// <summary>What several instructions say together: systemic if one of them is, else what all agree on.</summary>
    public static Route Together(IEnumerable<Route> routes)
    {
        var said = routes.Where(route => route != Route.Unknown).Distinct().ToList();
        return said switch
        {
            [var only] => only,
            _ when said.Contains(Route.Systemic) => Route.Systemic,
            _ => Route.Unknown,
        };
    }

    /// <summary>The route that words tell.</summary>
    public static Route Of(string text)
    {
        var words = text.ToLowerInvariant()
            .Split(Breaks, StringSplitOptions.RemoveEmptyEntries)
            .ToHashSet(StringComparer.Ordinal);
        bool Says(params ReadOnlySpan<string> any)
        {
            foreach (var word in any)
            {
                if (words.Contains(word))
                {
                    return true;
                }
            }

            return false;
        }

        if (Says("intrathecal", "intrathecally", "intraventricular"))
        {
            return Route.Intrathecal;
        }

        // Before the forms: there are capsules to inhale and creams for the eye.
        if (
            Says("topical", "topically", "cutaneous", "eye", "eyes", "ophthalmic", "ocular")
            || Says("ear", "ears", "otic", "auricular", "nasal", "nose", "nostril", "vaginal")
            || Says("inhaler", "inhaled", "inhalation", "inhalant", "nebulizer", "nebuliser")
            || Says("nebulization", "nebulised", "nebulized", "mouthwash", "gargle")
        )
        {
            return Route.Local;
        }

        // A plaster through the skin is for the whole body; "patch" alone may be either.
        if (
            Says("transdermal", "oral", "orally", "tablet", "tablets", "capsule", "capsules")
            || Says("inject", "injection", "injectable", "infusion", "intravenous", "iv", "subcutaneous")
            || Says("intramuscular", "syringe", "injector", "rectal", "suppository", "sublingual")
            || Says("buccal", "po", "mouth", "pill", "pills", "softgel")
        )
        {
            return Route.Systemic;
        }

        var isOnSkin =
            Says("gel", "cream", "ointment", "lotion", "foam", "shampoo", "plaster", "drops")
            || (Says("patch") && text.Contains('%'));
        return isOnSkin ? Route.Local : OfHl7(text.Trim());
    }

    private static Route Of(Coding coding) =>
        CodeSystems.Of(coding.System) switch
        {
            CodeSystem.Snomed => OfSnomed(coding.Code),
            CodeSystem.Atc => OfAtc(coding.Code),
            _ => OfHl7(coding.Code),
        };

    /// <summary>Route values of SNOMED CT; other codes are told by their words.</summary>
    private static Route OfSnomed(string? code) =>
        code switch
        {
            "72607000" => Route.Intrathecal,
            // Oral, intravenous, subcutaneous, intramuscular, sublingual, buccal, rectal, transdermal, intra-arterial.
            "26643006"
            or "47625008"
            or "34206005"
            or "78421000"
            or "37839007"
            or "54471007"
            or "37161004"
            or "45890007"
            or "58100008" => Route.Systemic,
            // Topical, cutaneous, ophthalmic, otic, nasal, respiratory tract, vaginal.
            "6064005" or "448598008" or "54485002" or "10547007" or "46713006" or "447694001" or "16857009" =>
                Route.Local,
            _ => Route.Unknown,
        };

    /// <summary>
    /// ATC tells the skin (D), eye and ear (S), nose (R01), lung (R03A, R03B) and joint (M02) from systemic corticosteroids (H02) and
    /// anti-inflammatories (M01); its other groups hold several routes.
    /// </summary>
    private static Route OfAtc(string? code) =>
        code switch
        {
            ['D' or 'S', ..] or ['R', '0', '1', ..] or ['R', '0', '3', 'A' or 'B', ..] or ['M', '0', '2', ..] =>
                Route.Local,
            ['H', '0', '2', ..] or ['M', '0', '1', ..] => Route.Systemic,
            _ => Route.Unknown,
        };

    /// <summary>Short codes, as HL7 version 3 and most ward systems have them.</summary>
    private static Route OfHl7(string? code) =>
        code?.ToUpperInvariant() switch
        {
            "PO" or "IV" or "IVP" or "IVPB" or "IM" or "SC" or "SQ" or "SL" or "PR" => Route.Systemic,
            "IT" or "ITINJ" => Route.Intrathecal,
            "TOP" or "TOPICAL" or "INH" or "NEB" or "OPH" or "OTIC" => Route.Local,
            _ => Route.Unknown,
        };
}
