namespace BackSignal.Records;

/// <summary>The URIs and short names of the code systems.</summary>
public static class CodeSystems
{
    /// <summary>The system a URI, OID or short name means.</summary>
    public static CodeSystem Of(string? system) =>
        system switch
        {
            "http://loinc.org" or "urn:oid:2.16.840.1.113883.6.1" or "loinc" => CodeSystem.Loinc,
            "http://snomed.info/sct" or "urn:oid:2.16.840.1.113883.6.96" or "snomed" => CodeSystem.Snomed,
            "http://hl7.org/fhir/sid/icd-10-cm"
            or "http://hl7.org/fhir/sid/icd-10"
            or "http://fhir.de/CodeSystem/bfarm/icd-10-gm"
            or "urn:oid:2.16.840.1.113883.6.90"
            or "urn:oid:2.16.840.1.113883.6.3"
            or "icd10" => CodeSystem.Icd10,
            "http://www.nlm.nih.gov/research/umls/rxnorm" or "urn:oid:2.16.840.1.113883.6.88" or "rxnorm" =>
                CodeSystem.RxNorm,
            "http://www.whocc.no/atc"
            or "http://fhir.de/CodeSystem/bfarm/atc"
            or "urn:oid:2.16.840.1.113883.6.73"
            or "atc" => CodeSystem.Atc,
            _ => CodeSystem.Other,
        };
}
