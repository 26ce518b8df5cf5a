namespace BackSignal.Fhir.Cards;

/// <summary>The answer to a hook; no cards when there is nothing to say.</summary>
public sealed record CardList(IReadOnlyList<Card> Cards);
