using BackSignal.Records.Fhir.Json;

namespace BackSignal.Records.Fhir.Values;

/// <summary>Why a value is absent: a code of data-absent-reason, in an extension or in place of the value.</summary>
internal static class AbsentReason
{
    private const string System = "http://terminology.hl7.org/CodeSystem/data-absent-reason";
    private const string Extension = "http://hl7.org/fhir/StructureDefinition/data-absent-reason";

    /// <summary>How an International Patient Summary fills a section that it must have: "no known medications", "no information".</summary>
    private const string Summary = "http://hl7.org/fhir/uv/ips/CodeSystem/absent-unknown-uv-ips";

    /// <summary>Whether the coding stands where nothing is. It says of no single thing that it is not there.</summary>
    public static bool IsEmptySection(Coding coding) => coding.System is Summary;

    /// <summary>Asked and not known. "Not asked" is not: it stays open and is asked. Nor is any technical reason.</summary>
    public static bool IsAskedUnknown(string? reason) => reason is "asked-unknown" or "unknown";

    /// <summary>Whether the coding says that, and why, there is no value.</summary>
    public static bool IsOne(Coding coding) => coding.System is System or Extension;

    /// <summary>The reason in a CodeableConcept; null when it gives none.</summary>
    public static string? InConcept(ref JsonWalk walk) =>
        ConceptReader
            .Read(ref walk, "dataAbsentReason")
            .Codings.Select(coding => coding.Code)
            .FirstOrDefault(code => code is not null);

    /// <summary>The reason among the extensions of the element the walk is on.</summary>
    public static string? InElement(ref JsonWalk walk)
    {
        string? reason = null;
        if (walk.IsObject)
        {
            while (walk.Property(out var name))
            {
                if (name is "extension")
                {
                    reason = InExtensions(ref walk) ?? reason;
                }
                else
                {
                    walk.Skip();
                }
            }
        }
        else
        {
            walk.Skip();
        }

        return reason;
    }

    /// <summary>The reason among the extensions the walk is on.</summary>
    public static string? InExtensions(ref JsonWalk walk)
    {
        string? reason = null;
        if (walk.List("extension"))
        {
            while (walk.Item())
            {
                reason = InExtension(ref walk) ?? reason;
            }
        }

        return reason;
    }

    private static string? InExtension(ref JsonWalk walk)
    {
        if (!walk.Object("extension"))
        {
            return null;
        }

        string? url = null;
        string? code = null;
        while (walk.Property(out var name))
        {
            switch (name)
            {
                case "url":
                    url = walk.Text("extension.url");
                    break;
                case "valueCode":
                    code = walk.Text("extension.valueCode");
                    break;
                case "valueCoding":
                    code = ConceptReader.ReadCoding(ref walk, "extension.valueCoding").Code;
                    break;
                default:
                    walk.Skip();
                    break;
            }
        }

        return url is Extension or System ? code : null;
    }
}
