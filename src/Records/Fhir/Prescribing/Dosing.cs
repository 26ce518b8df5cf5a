using BackSignal.Records.Fhir.Values;

namespace BackSignal.Records.Fhir.Prescribing;

/// <summary>How a medicine is taken: the parts of Dosage and of MedicationAdministration.dosage that facts need.</summary>
internal sealed class Dosing
{
    /// <summary>A route for every instruction that gives one.</summary>
    public List<Concept> Routes { get; } = [];

    /// <summary>The instructions in words; searched for a route, never repeated.</summary>
    public List<string> Words { get; } = [];

    /// <summary>Where the times it is given at stand.</summary>
    public List<int> Events { get; } = [];

    /// <summary>From when until when.</summary>
    public Period Bounds { get; set; }

    /// <summary>It is given again and again, not only at the times named.</summary>
    public bool Repeats { get; set; }

    /// <summary>How much is given at a time.</summary>
    public Measure Amount { get; set; }
}
