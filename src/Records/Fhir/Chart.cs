using BackSignal.Records.Fhir.Prescribing;

namespace BackSignal.Records.Fhir;

/// <summary>What the resources gave, each under its own name, until all are read: only then are medicines and patient certain.</summary>
internal sealed class Chart
{
    /// <summary>Nobody reads more, and an input of nothing but faults must not fill the memory.</summary>
    private const int MostNotes = 500;

    private readonly Dictionary<string, ChartEntry> _entries = new(StringComparer.Ordinal);
    private readonly Dictionary<string, ChartEntry>.AlternateLookup<ReadOnlySpan<char>> _lookup;
    private readonly HashSet<string> _notes = new(StringComparer.Ordinal);

    public Chart() => _lookup = _entries.GetAlternateLookup<ReadOnlySpan<char>>();

    /// <summary>Drops what the resource of this name gave before.</summary>
    public void Forget(ReadOnlySpan<char> source) => _lookup.Remove(source);

    /// <summary>The entry of a resource, begun if there is none.</summary>
    public ChartEntry Enter(string source)
    {
        if (!_entries.TryGetValue(source, out var entry))
        {
            _entries[source] = entry = new ChartEntry();
        }

        return entry;
    }

    /// <summary>Remembers a remark on the input as a whole.</summary>
    public void Note(string text) => _notes.Add(text);

    /// <summary>The record these entries make; throws when they are of two people.</summary>
    public PatientRecord ToRecord(Intake intake)
    {
        var record = new PatientRecord(intake.Index.Knowledge, intake.Zone) { At = intake.At };
        SetPerson(record, intake.Subjects);
        var uses = new MedicineUses(intake.Index.Knowledge.Formulary, _entries.Values);
        foreach (var entry in _entries.Values)
        {
            record.Readings.UnionWith(entry.Readings);
            record.Sightings.UnionWith(entry.Sightings);
            _notes.UnionWith(entry.Notes);
            foreach (var use in entry.Uses)
            {
                uses.Put(use, record);
            }
        }

        _notes.UnionWith(uses.Notes);
        foreach (var note in _notes.Order(StringComparer.Ordinal).Take(MostNotes))
        {
            record.Note(note);
        }

        if (_notes.Count > MostNotes)
        {
            record.Note($"{_notes.Count - MostNotes} more places could not be read; check what wrote this input");
        }

        return record;
    }

    /// <summary>What the MedicationRequests order, in their order of names; throws when they are of two people.</summary>
    public IReadOnlyList<DraftOrder> ToOrders(Intake intake)
    {
        CheckPerson(intake.Subjects);
        var uses = new MedicineUses(intake.Index.Knowledge.Formulary, _entries.Values);
        return
        [
            .. _entries
                .Values.SelectMany(entry => entry.Uses)
                .Where(use => use.Source.StartsWith("MedicationRequest", StringComparison.Ordinal))
                .OrderBy(use => use.Source, StringComparer.Ordinal)
                .Select(uses.Ordered),
        ];
    }

    private List<Person> CheckPerson(Subjects subjects)
    {
        var patients = _entries
            .Values.Select(entry => entry.Person)
            .OfType<Person>()
            .OrderBy(person => person.Source, StringComparer.Ordinal)
            .ToList();
        subjects.Check(patients);
        return patients;
    }

    private void SetPerson(PatientRecord record, Subjects subjects)
    {
        if (CheckPerson(subjects) is [var patient])
        {
            (record.Born, record.Sex, record.PatientSource) = (patient.Born, patient.Sex, patient.Source);
        }
        else
        {
            Note("There is no Patient in the input: age and sex are not known; send it along or ask");
        }
    }
}
