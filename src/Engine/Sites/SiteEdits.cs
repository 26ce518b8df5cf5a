using BackSignal.Engine.Reading;

namespace BackSignal.Engine.Sites;

/// <summary>The release's files as a site changes them. What is replaced is found by the node itself, so nothing else can move.</summary>
internal sealed class SiteEdits(KnowledgeFolder release)
{
    private readonly Dictionary<string, Node?> _files = [];

    /// <summary>What was done, a line each.</summary>
    public List<string> Said { get; } = [];

    /// <summary>Levels of red flags whose condition is another now, with the place in the site's file.</summary>
    public List<Widened> Conditions { get; } = [];

    public KnowledgeFolder Folder => release.With(_files);

    /// <summary>The file as it stands after the edits so far; null when there is none.</summary>
    public Node? Root(string path) =>
        _files.TryGetValue(path, out var edited) ? edited
        : release.Has(path) ? release.Root(path)
        : null;

    public bool Has(string path) => Root(path) is not null;

    public IEnumerable<string> Ids(string kind) => release.Ids(kind);

    public void Add(string path, Node root) => _files[path] = root;

    public void Replace(string path, Node old, Node now) => _files[path] = Replaced(Root(path)!, old, now);

    /// <summary>Adds one more item under a key of the file.</summary>
    public void Append(string path, string key, Node item)
    {
        var root = (Node.Mapping)Root(path)!;
        var had = root.Entries.FirstOrDefault(entry => entry.Key == key).Value;
        IReadOnlyList<Node> items = had switch
        {
            null => [],
            Node.Sequence sequence => sequence.Items,
            _ => [had],
        };
        var now = new Node.Sequence(item.File, item.Line, [.. items, item]);
        _files[path] = had is null ? root with { Entries = [.. root.Entries, (key, now)] } : Replaced(root, had, now);
    }

    private static Node Replaced(Node node, Node old, Node now) =>
        ReferenceEquals(node, old)
            ? now
            : node switch
            {
                Node.Mapping mapping => mapping with
                {
                    Entries = [.. mapping.Entries.Select(entry => (entry.Key, Replaced(entry.Value, old, now)))],
                },
                Node.Sequence sequence => sequence with
                {
                    Items = [.. sequence.Items.Select(item => Replaced(item, old, now))],
                },
                _ => node,
            };

    /// <summary>A level of a red flag with a new condition; the level counts from 0.</summary>
    public sealed record Widened(Node At, string Flag, int Level);
}
