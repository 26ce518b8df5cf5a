namespace BackSignal.Records;

/// <summary>A medicine that is about to be ordered.</summary>
/// <param name="Source">The order: "MedicationRequest/103"; other words when it has no id.</param>
/// <param name="Id">Its id; null when it has none.</param>
/// <param name="Label">The medicine as the order writes it; null when it names none yet.</param>
/// <param name="Drugs">Ids in the formulary; empty when the medicine is not recognised.</param>
/// <param name="Route">How it is to be taken.</param>
public sealed record DraftOrder(string Source, string? Id, string? Label, IReadOnlyList<string> Drugs, Route Route);
