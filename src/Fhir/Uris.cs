namespace BackSignal.Fhir;

/// <summary>Names that FHIR, its terminologies and its extensions go by.</summary>
internal static class Uris
{
    public const string Ucum = "http://unitsofmeasure.org";
    public const string Loinc = "http://loinc.org";
    public const string Snomed = "http://snomed.info/sct";
    public const string Icd10 = "http://hl7.org/fhir/sid/icd-10-cm";
    public const string RxNorm = "http://www.nlm.nih.gov/research/umls/rxnorm";
    public const string Atc = "http://www.whocc.no/atc";
    public const string Terminology = "http://terminology.hl7.org/CodeSystem/";
    public const string AbsentReason = Terminology + "data-absent-reason";
    public const string AskedUnknown = "asked-unknown";
    public const string Extension = "http://hl7.org/fhir/StructureDefinition/";
    public const string Uuid = "urn:ietf:rfc:3986";
}
