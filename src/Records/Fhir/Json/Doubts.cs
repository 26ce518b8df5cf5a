namespace BackSignal.Records.Fhir.Json;

/// <summary>Fields of the resource being read that were not of the kind FHIR says. Never holds what stood there.</summary>
internal sealed class Doubts
{
    /// <summary>Enough to find the fault; a resource with more is wrong altogether.</summary>
    private const int Most = 12;

    private readonly List<(string Field, string Expected)> _fields = [];

    /// <summary>All of them, also those beyond what is kept.</summary>
    public int Count { get; private set; }

    /// <summary>Something in it may mean the opposite of what it seems to (a modifierExtension); nobody here knows any.</summary>
    public bool IsModified { get; set; }

    public void Add(string field, string expected)
    {
        Count++;
        if (_fields.Count < Most)
        {
            _fields.Add((field, expected));
        }
    }

    public void Clear()
    {
        _fields.Clear();
        (Count, IsModified) = (0, false);
    }

    /// <summary>One note for every field.</summary>
    public IEnumerable<string> Notes(string source)
    {
        foreach (var (field, expected) in _fields)
        {
            yield return $"{source}: {field} is not {expected}; not read, correct it in the record";
        }
    }
}
