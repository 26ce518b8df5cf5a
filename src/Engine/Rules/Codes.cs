namespace BackSignal.Engine.Rules;

/// <summary>Codes by which a record is read. ICD-10 codes match as prefixes, the others exactly.</summary>
public sealed record Codes(IReadOnlyList<string> Loinc, IReadOnlyList<string> Snomed, IReadOnlyList<string> Icd10);
