using BackSignal.Engine.Reading;
using BackSignal.Records.Fhir.Json;

namespace BackSignal.Records.Fhir;

/// <summary>One reading of one input: what its readers share and what they have gathered so far.</summary>
internal sealed class Intake
{
    private readonly char[] _key = new char[160];
    private readonly SortedSet<string> _passedOver = new(StringComparer.Ordinal);
    private int _number;
    private int _strangers;
    private bool _isOfUse;

    public Intake(RecordIndex index, TimeZoneInfo zone)
    {
        (Index, Zone) = (index, zone);
        Observations = new ObservationReader(this);
    }

    public RecordIndex Index { get; }

    public TimeZoneInfo Zone { get; }

    public WordPool Words { get; } = new();

    public Doubts Doubts { get; } = new();

    public Subjects Subjects { get; } = new();

    public Chart Chart { get; } = new();

    /// <summary>Whether an order that is still a draft counts: it does when orders are checked, never as part of a record.</summary>
    public bool TakesDrafts { get; init; }

    public ObservationReader Observations { get; }

    /// <summary>The entry of the resource just read, when others may refer to it.</summary>
    public ChartEntry? Named { get; set; }

    /// <summary>How the resource just read is called; null when nothing in it was of use.</summary>
    public string? Latest { get; private set; }

    /// <summary>When the bundle was put together: the instant it shows the person at; null when it does not say.</summary>
    public DateTimeOffset? At { get; private set; }

    /// <summary>Remembers when a bundle was put together; the outermost one counts.</summary>
    public void Assembled(string? timestamp)
    {
        if (timestamp is null)
        {
            return;
        }

        if (Moment.Parse(timestamp, Zone) is { } at && at.Earliest == at.Latest)
        {
            At ??= at.Earliest;
        }
        else
        {
            Doubts.Add("timestamp", "an instant such as 2026-11-25T09:30:00Z");
        }
    }

    /// <summary>A resource of this type comes next.</summary>
    public void Begin(string? type, bool isNeeded)
    {
        _number++;
        (Named, Latest) = (null, null);
        Doubts.Clear();
        if (isNeeded)
        {
            _isOfUse = true;
        }
        else if (_passedOver.Count < 5 && type is not (null or "Bundle") && type.All(char.IsAsciiLetter))
        {
            _passedOver.Add(type);
        }
    }

    /// <summary>Drops what an earlier version of the same resource gave: the later one in the input counts.</summary>
    public void Forget(ResourceHead head, ref JsonWalk walk)
    {
        if (Key(head, ref walk) is { IsEmpty: false } key)
        {
            Chart.Forget(key);
        }
    }

    /// <summary>How notes and explanations call the resource: "Observation/tmp-1".</summary>
    public string Source(ResourceHead head, ref JsonWalk walk) =>
        Latest = Key(head, ref walk) is { IsEmpty: false } key
            ? key.ToString()
            : $"{head.Type} (number {_number} of the input, without id)";

    /// <summary>Drops the resource just read when a modifier may turn its meaning round, and says so.</summary>
    public void DropModified()
    {
        if (Doubts.IsModified && Latest is { } source)
        {
            Chart.Forget(source);
            Chart.Note($"{source}: {Modified}");
            Named = null;
        }
    }

    /// <summary>What is said of it.</summary>
    public const string Modified =
        "has a modifierExtension, which may turn its meaning round and is not known here; not read, check it by hand";

    /// <summary>A date, as exactly as it is written; nothing, with a doubt, when it is none.</summary>
    public Dated When(ref JsonWalk walk, int mark, string field)
    {
        var text = walk.TextAt(mark);
        if (mark == 0)
        {
            return default;
        }

        var written = text.ToString();
        if (Moment.Parse(written, Zone) is { } at)
        {
            return new Dated(at, written);
        }

        Doubts.Add(field, "a date");
        return default;
    }

    /// <summary>Turns the doubts so far into notes.</summary>
    public void NoteDoubts(string source)
    {
        foreach (var note in Doubts.Notes(source))
        {
            Chart.Note(note);
        }

        Doubts.Clear();
    }

    /// <summary>The id of the fact a linkId that is none may have meant; null when none is near.</summary>
    public string? NearestFact(string linkId)
    {
        // Another service's form has other questions; only so many are held against every fact.
        const int most = 200;
        const int shortest = 4;
        if (linkId.Length is < shortest or > 60 || ++_strangers > most)
        {
            return null;
        }

        return Spelling.Nearest(linkId, Index.Knowledge.Facts.Where(fact => !fact.IsOwnRecord).Select(fact => fact.Id));
    }

    /// <summary>Whether it is an id as FHIR has them; the underscore is forgiven.</summary>
    public static bool IsId(ReadOnlySpan<char> id)
    {
        foreach (var letter in id)
        {
            if (!char.IsAsciiLetterOrDigit(letter) && letter is not ('-' or '.' or '_'))
            {
                return false;
            }
        }

        return id.Length is > 0 and <= 64;
    }

    public PatientRecord ToRecord()
    {
        if (!_isOfUse)
        {
            Chart.Note(
                $"Nothing in the input is of use ({(_passedOver.Count == 0 ? "it is empty" : string.Join(", ", _passedOver))}); send the patient's conditions, medicines, observations and answers"
            );
        }

        return Chart.ToRecord(this);
    }

    /// <summary>The orders of the input; throws when it is about two people.</summary>
    public IReadOnlyList<DraftOrder> ToOrders() => Chart.ToOrders(this);

    private ReadOnlySpan<char> Key(ResourceHead head, ref JsonWalk walk)
    {
        var id = walk.TextAt(head.Id);
        if (!IsId(id))
        {
            return default;
        }

        head.Type.CopyTo(_key);
        _key[head.Type.Length] = '/';
        id.CopyTo(_key.AsSpan(head.Type.Length + 1));
        return _key.AsSpan(0, head.Type.Length + 1 + id.Length);
    }
}
