namespace BackSignal.Records;

/// <summary>The code systems a record is read by.</summary>
public enum CodeSystem
{
    Other,
    Loinc,
    Snomed,
    Icd10,
    RxNorm,
    Atc,
}
