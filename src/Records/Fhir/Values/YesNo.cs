namespace BackSignal.Records.Fhir.Values;

/// <summary>Yes, no and "don't know" as records write them, in codes and in words.</summary>
internal static class YesNo
{
    /// <summary>Yes or no; null when the coding is neither.</summary>
    public static bool? Of(Coding coding) =>
        CodeSystems.Of(coding.System) switch
        {
            // Yes, present, positive, detected; no, absent, negative, not detected.
            CodeSystem.Snomed => coding.Code switch
            {
                "373066001" or "52101004" or "10828004" or "260373001" => true,
                "373067005" or "2667000" or "260385009" or "260415000" => false,
                _ => null,
            },
            CodeSystem.Loinc => coding.Code switch
            {
                "LA33-6" or "LA9633-4" or "LA6576-8" or "LA11882-0" => true,
                "LA32-8" or "LA9634-2" or "LA6577-6" or "LA11883-8" => false,
                _ => null,
            },
            _ => Of(coding.Code),
        };

    /// <summary>Yes or no; null when the words are neither.</summary>
    public static bool? Of(string? words) =>
        words?.Trim().ToLowerInvariant() switch
        {
            "yes" or "y" or "true" or "present" or "positive" or "detected" => true,
            "no" or "n" or "false" or "absent" or "negative" or "not detected" => false,
            _ => null,
        };

    /// <summary>Whether the coding says that it was asked and is not known.</summary>
    public static bool IsNotKnown(Coding coding) =>
        (CodeSystems.Of(coding.System), coding.Code) switch
        {
            (CodeSystem.Snomed, "261665006") => true,
            (CodeSystem.Loinc, "LA12688-0" or "LA4489-6") => true,
            (_, "asked-unknown" or "not-sure" or "UNK" or "ASKU") => true,
            _ => IsNotKnown(coding.Display),
        };

    /// <summary>Whether the words say so.</summary>
    public static bool IsNotKnown(string? words) =>
        words?.Trim().ToLowerInvariant() is "unknown" or "not sure" or "not known" or "don't know" or "i don't know";
}
