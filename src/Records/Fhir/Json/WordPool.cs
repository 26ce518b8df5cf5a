namespace BackSignal.Records.Fhir.Json;

/// <summary>The words of one input, each kept once: the same few codes and units come thousands of times.</summary>
internal sealed class WordPool
{
    private const int Most = 4096;

    private readonly HashSet<string> _words = new(StringComparer.Ordinal);
    private readonly HashSet<string>.AlternateLookup<ReadOnlySpan<char>> _lookup;

    public WordPool() => _lookup = _words.GetAlternateLookup<ReadOnlySpan<char>>();

    public string Take(ReadOnlySpan<char> word)
    {
        if (_lookup.TryGetValue(word, out var known))
        {
            return known;
        }

        var text = word.ToString();
        if (_words.Count < Most)
        {
            _words.Add(text);
        }

        return text;
    }
}
