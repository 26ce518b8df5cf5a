namespace BackSignal.Records.Fhir;

/// <summary>What is read of a Patient.</summary>
/// <param name="Source">"Patient/1".</param>
/// <param name="Born">When, to whatever precision.</param>
/// <param name="Sex">Administrative gender as FHIR writes it.</param>
/// <param name="Names">The references other resources may use: its id, its full URL.</param>
internal sealed record Person(string Source, Moment? Born, string? Sex, List<string> Names);
