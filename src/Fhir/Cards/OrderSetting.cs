namespace BackSignal.Fhir.Cards;

/// <summary>Whose order it is: the ids of the patient and, when there is one, of the encounter.</summary>
public sealed record OrderSetting(string Patient, string? Encounter);
