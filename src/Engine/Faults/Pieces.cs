using BackSignal.Engine.Reading;

namespace BackSignal.Engine.Faults;

/// <summary>Finds the pieces of a knowledge file that mean the same wherever they stand.</summary>
internal static class Pieces
{
    /// <summary>Keys whose mapping is a condition.</summary>
    private static readonly HashSet<string> Conditional =
    [
        "when",
        "finding",
        "background",
        "gate",
        "not",
        "block",
        "prescriber",
        "caution",
    ];

    /// <summary>Keys whose list holds conditions.</summary>
    private static readonly HashSet<string> ConditionLists = ["any", "all", "of"];

    /// <summary>Keys of a condition that hold further conditions, or that are no test.</summary>
    private static readonly HashSet<string> Structure =
    [
        "any",
        "all",
        "not",
        "is",
        "at-least",
        "distinct-domains",
        "when",
        "cite",
    ];

    /// <summary>Every mapping of the file, from the outside in.</summary>
    public static IEnumerable<Node.Mapping> Mappings(Node root) => Everything(root).OfType<Node.Mapping>();

    /// <summary>Every entry under one of these keys, wherever it stands.</summary>
    public static IEnumerable<(Node.Mapping In, string Key, Node Value)> Entries(Node root, params string[] keys) =>
        from mapping in Mappings(root)
        from entry in mapping.Entries
        where keys.Contains(entry.Key)
        select (mapping, entry.Key, entry.Value);

    /// <summary>Every item of the lists under one of these keys.</summary>
    public static IEnumerable<(string Key, Node.Sequence List, Node Item)> Items(Node root, params string[] keys) =>
        from entry in Entries(root, keys)
        where entry.Value is Node.Sequence
        let list = (Node.Sequence)entry.Value
        from item in list.Items
        select (entry.Key, list, item);

    /// <summary>Every condition, parts of conditions among them.</summary>
    public static IEnumerable<Node.Mapping> Conditions(Node root) =>
        Entries(root, [.. Conditional])
            .Select(entry => entry.Value)
            .Concat(Items(root, [.. ConditionLists]).Select(entry => entry.Item))
            .OfType<Node.Mapping>();

    /// <summary>Every test of a fact or definition: in conditions, and in what is assumed of the unknown.</summary>
    public static IEnumerable<(string Of, Node Value)> Tests(Node root) =>
        from mapping in Conditions(root)
            .Concat(Items(root, "assume-unknown").Select(entry => entry.Item).OfType<Node.Mapping>())
        from entry in mapping.Entries
        where !Structure.Contains(entry.Key)
        select (entry.Key, entry.Value);

    /// <summary>The piece in a few words.</summary>
    public static string Say(Node node) =>
        node switch
        {
            Node.Scalar scalar => scalar.Text,
            Node.Sequence sequence => $"[{string.Join(", ", sequence.Items.Select(Say))}]",
            Node.Mapping mapping =>
                $"{{ {string.Join(", ", mapping.Entries.Where(IsSaid).Select(e => $"{e.Key}: {Say(e.Value)}"))} }}",
            _ => "",
        };

    /// <summary>Whether the entry is more than words about the piece.</summary>
    private static bool IsSaid((string Key, Node Value) entry) =>
        entry.Key is not ("cite" or "because" or "clinician" or "patient" or "nurse" or "advice" or "explain");

    private static IEnumerable<Node> Everything(Node root) =>
        root switch
        {
            Node.Mapping mapping => mapping.Entries.SelectMany(entry => Everything(entry.Value)).Prepend(root),
            Node.Sequence sequence => sequence.Items.SelectMany(Everything).Prepend(root),
            _ => [root],
        };
}
