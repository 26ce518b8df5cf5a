using BackSignal.Records.Fhir.Values;

namespace BackSignal.Records.Fhir.Prescribing;

/// <summary>A medicine as a record names it: by code and words, by what is in it, or by reference to a Medication.</summary>
internal sealed class Medicine
{
    public Concept? Code { get; set; }

    public List<Concept> Ingredients { get; } = [];

    /// <summary>Tablet, gel, solution for injection.</summary>
    public Concept? Form { get; set; }

    public string? Reference { get; set; }

    /// <summary>What people read at the reference.</summary>
    public string? ReferenceText { get; set; }

    /// <summary>What names it, best first.</summary>
    public IEnumerable<Concept> Concepts => Code is null ? Ingredients : Ingredients.Prepend(Code);
}
