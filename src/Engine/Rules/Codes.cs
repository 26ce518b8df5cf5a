namespace BackSignal.Engine.Rules;

/// <summary>Codes by which a record is read. ICD-10 codes match as prefixes, the others exactly.</summary>
public sealed record Codes(IReadOnlyList<string> Loinc, IReadOnlyList<string> Snomed, IReadOnlyList<string> Icd10)
{
    /// <summary>Words that mean it in the text of a condition without a known code; only for what raises an alarm.</summary>
    public IReadOnlyList<string> Words { get; init; } = [];

    /// <summary>Words beside which they mean something else ("family history").</summary>
    public IReadOnlyList<string> NotWords { get; init; } = [];
}
