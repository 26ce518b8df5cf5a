using BackSignal.Records.Fhir.Json;
using BackSignal.Records.Fhir.Prescribing;

namespace BackSignal.Records.Fhir;

/// <summary>What one resource gave.</summary>
internal sealed class ChartEntry
{
    private List<Reading>? _readings;
    private List<Sighting>? _sightings;
    private List<MedicineUse>? _uses;
    private List<string>? _notes;

    public Person? Person { get; set; }

    /// <summary>The medicine, when the resource is a Medication.</summary>
    public Medicine? Medicine { get; set; }

    /// <summary>The references by which others may name that medicine.</summary>
    public List<string> MedicineNames { get; } = [];

    public IReadOnlyList<Reading> Readings => _readings ?? [];

    public IReadOnlyList<Sighting> Sightings => _sightings ?? [];

    public IReadOnlyList<MedicineUse> Uses => _uses ?? [];

    public IReadOnlyList<string> Notes => _notes ?? [];

    public void Add(Reading reading) => (_readings ??= []).Add(reading);

    public void Add(Sighting sighting) => (_sightings ??= []).Add(sighting);

    public void Add(MedicineUse use) => (_uses ??= []).Add(use);

    public void Note(string text) => (_notes ??= []).Add(text);

    public void AddDoubts(Doubts doubts, string source)
    {
        if (doubts.Count > 0)
        {
            (_notes ??= []).AddRange(doubts.Notes(source));
        }
    }

    /// <summary>The address of the bundle's entry, by which other resources may refer to it.</summary>
    public void GoesBy(string fullUrl) => (Person?.Names ?? MedicineNames).Add(fullUrl);
}
