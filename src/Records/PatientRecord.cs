using BackSignal.Engine;

namespace BackSignal.Records;

/// <summary>
/// What a record says of one person, as dated events. Filled by the readers of FHIR and of plain JSON; order does not matter and an
/// event that is there twice counts once.
/// </summary>
public sealed class PatientRecord(Knowledge knowledge, TimeZoneInfo zone)
{
    private readonly SortedSet<string> _notes = new(StringComparer.Ordinal);

    public Knowledge Knowledge => knowledge;

    /// <summary>The patient's zone, in which days are counted.</summary>
    public TimeZoneInfo Zone { get; set; } = zone;

    /// <summary>The instant the record itself asks to be judged at; null leaves it to the caller.</summary>
    public DateTimeOffset? At { get; set; }

    /// <summary>Date of birth, to whatever precision.</summary>
    public Moment? Born { get; set; }

    /// <summary>Years, when only they are given.</summary>
    public int? Age { get; set; }

    /// <summary>Sex as the record writes it, lower case.</summary>
    public string? Sex { get; set; }

    /// <summary>Where the person's own details come from.</summary>
    public string PatientSource { get; set; } = "patient";

    public ISet<Dose> Doses { get; } = new HashSet<Dose>();

    public ISet<Course> Courses { get; } = new HashSet<Course>();

    public ISet<Reading> Readings { get; } = new HashSet<Reading>();

    public ISet<Sighting> Sightings { get; } = new HashSet<Sighting>();

    public ISet<EarlierReport> Reports { get; } = new HashSet<EarlierReport>();

    public ISet<Judgement> Judgements { get; } = new HashSet<Judgement>();

    /// <summary>What could not be read, naming place and cure; shown with the assessment.</summary>
    public IReadOnlyCollection<string> Notes => _notes;

    /// <summary>Remembers something that could not be read, or was read with a doubt.</summary>
    public void Note(string text) => _notes.Add(text);
}
