namespace BackSignal.Engine.Reading;

/// <summary>Reads a mapping field by field and, at the end, refuses what nobody asked for.</summary>
internal sealed class Fields
{
    private readonly Node.Mapping _mapping;
    private readonly Problems _problems;
    private readonly HashSet<string> _known = [];

    private Fields(Node.Mapping mapping, Problems problems) => (_mapping, _problems) = (mapping, problems);

    public Node At => _mapping;

    public Problems Problems => _problems;

    /// <summary>The fields of a mapping; null, with a problem, when it is none.</summary>
    public static Fields? Of(Node node, Problems problems, string what)
    {
        if (node is Node.Mapping mapping)
        {
            return new Fields(mapping, problems);
        }

        problems.Add(node, $"{what} must be a mapping (key: value)");
        return null;
    }

    public IEnumerable<string> Keys => _mapping.Entries.Select(entry => entry.Key);

    public Node? Optional(string key)
    {
        _known.Add(key);
        foreach (var entry in _mapping.Entries)
        {
            if (entry.Key == key)
            {
                return entry.Value;
            }
        }

        return null;
    }

    public Node? Required(string key)
    {
        var node = Optional(key);
        if (node is null)
        {
            _problems.Add(_mapping, $"'{key}' is missing; add it");
        }

        return node;
    }

    public string? Text(string key) => Optional(key) is { } node ? TextOf(node, key) : null;

    public string RequiredText(string key) => Required(key) is { } node ? TextOf(node, key) ?? "" : "";

    public bool Flag(string key) => Choice(key, ["no", "yes"]) == "yes";

    public int? Integer(string key) => Number(key) is { } number ? (int)number : null;

    public decimal? Number(string key)
    {
        if (Text(key) is not { } text)
        {
            return null;
        }

        var number = Amount.Parse(text);
        if (number is null)
        {
            _problems.Add(Optional(key)!, $"'{key}' must be a number, not '{text}'");
        }

        return number;
    }

    /// <summary>One of a closed list of words.</summary>
    public string? Choice(string key, IReadOnlyList<string> allowed)
    {
        if (Text(key) is not { } text)
        {
            return null;
        }

        if (allowed.Contains(text))
        {
            return text;
        }

        _problems.Add(Optional(key)!, $"'{key}' is '{text}'; it can be {string.Join(", ", allowed)}");
        return null;
    }

    /// <summary>A list of texts; a single text counts as a list of one.</summary>
    public IReadOnlyList<string> Texts(string key) =>
        [.. Items(key).Select(item => TextOf(item, key)).OfType<string>()];

    /// <summary>The items of a list; a single value counts as a list of one.</summary>
    public IReadOnlyList<Node> Items(string key) =>
        Optional(key) switch
        {
            null => [],
            Node.Sequence sequence => sequence.Items,
            var single => [single],
        };

    /// <summary>A length of time such as "24 h" or "7 d", in minutes.</summary>
    public long? Minutes(string key)
    {
        if (Text(key) is not { } text)
        {
            return null;
        }

        var parts = text.Split(' ', StringSplitOptions.RemoveEmptyEntries);
        if (parts.Length == 2 && Amount.Parse(parts[0]) is { } number)
        {
            switch (parts[1])
            {
                case "min":
                    return (long)number;
                case "h":
                    return (long)(number * Age.Hour);
                case "d":
                    return (long)(number * Age.Day);
            }
        }

        _problems.Add(Optional(key)!, $"'{key}' must be a length of time such as '24 h' or '7 d', not '{text}'");
        return null;
    }

    /// <summary>Refuses every key that was not asked for.</summary>
    public void Done()
    {
        foreach (var (key, value) in _mapping.Entries)
        {
            if (!_known.Contains(key))
            {
                var hint = Spelling.Nearest(key, _known) is { } near
                    ? $"did you mean '{near}'?"
                    : $"known here: {string.Join(", ", _known.Order(StringComparer.Ordinal))}";
                _problems.Add(value, $"'{key}' is not known here; {hint}");
            }
        }
    }

    private string? TextOf(Node node, string key)
    {
        if (node is Node.Scalar { Text: var text } && text.Trim().Length > 0)
        {
            return text.Trim();
        }

        _problems.Add(node, $"'{key}' must be a text");
        return null;
    }
}
