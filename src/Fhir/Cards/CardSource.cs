namespace BackSignal.Fhir.Cards;

/// <summary>The publication a card mainly rests on.</summary>
public sealed record CardSource(string Label);
