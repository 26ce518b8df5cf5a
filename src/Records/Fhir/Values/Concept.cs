namespace BackSignal.Records.Fhir.Values;

/// <summary>A CodeableConcept: the same thing in several code systems, and in words.</summary>
internal sealed class Concept
{
    public List<Coding> Codings { get; } = [];

    public string? Text { get; set; }

    /// <summary>Its displays, then its text; each once.</summary>
    public IEnumerable<string> Words =>
        Codings
            .Select(coding => coding.Display)
            .Append(Text)
            .OfType<string>()
            .Where(words => !string.IsNullOrWhiteSpace(words))
            .Distinct(StringComparer.OrdinalIgnoreCase);

    /// <summary>The codes of one system.</summary>
    public IEnumerable<string> Codes(CodeSystem system) =>
        Codings
            .Where(coding => coding.Code is not null && CodeSystems.Of(coding.System) == system)
            .Select(coding => coding.Code!);
}
