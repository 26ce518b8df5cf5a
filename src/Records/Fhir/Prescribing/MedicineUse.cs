namespace BackSignal.Records.Fhir.Prescribing;

/// <summary>What a resource says of the use of a medicine, whichever it turns out to be: the drug is filled in when all is read.</summary>
/// <param name="Source">The resource.</param>
/// <param name="Medicine">The medicine as it names it.</param>
/// <param name="Dosing">How it is taken.</param>
/// <param name="Doses">Doses given or planned, without drug and route.</param>
/// <param name="Course">Being on it over time, without drug and route; null when it was only given or planned.</param>
internal sealed record MedicineUse(
    string Source,
    Medicine Medicine,
    Dosing Dosing,
    IReadOnlyList<Dose> Doses,
    Course? Course
);
