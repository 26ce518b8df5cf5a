namespace BackSignal.Fhir.Cards;

/// <summary>A code of CDS Hooks, with words for people.</summary>
public sealed record CardCoding(string Code, string System, string Display);
