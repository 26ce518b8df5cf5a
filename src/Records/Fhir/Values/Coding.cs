namespace BackSignal.Records.Fhir.Values;

/// <summary>One code of a concept, with the address of its code system as written.</summary>
internal readonly record struct Coding(string? System, string? Code, string? Display);
