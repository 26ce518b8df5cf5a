using BackSignal.Engine.Reading;

namespace BackSignal.Engine.Sites;

/// <summary>Where the levels of a rule stand in its file, in order.</summary>
internal static class LevelPlaces
{
    /// <summary>The mappings that carry an urgency (or the urgency itself, for the short form of a floor).</summary>
    public static IReadOnlyList<Node> Of(string kind, Node root)
    {
        var mapping = (Node.Mapping)root;
        return kind switch
        {
            "red-flags" => Value(mapping, "urgency") is not null ? [mapping] : Items(mapping, "levels"),
            "causes" => Items(mapping, "floor"),
            _ => Items(mapping, "if-asked-unknown"),
        };
    }

    /// <summary>The urgency node of a place; null when there is none.</summary>
    public static Node? Urgency(Node place) => place is Node.Mapping mapping ? Value(mapping, "urgency") : place;

    /// <summary>The level a node states, for a site that is strict or not.</summary>
    public static Urgency Read(Node urgency, bool isStrict) =>
        urgency switch
        {
            Node.Scalar scalar => UrgencyNames.Parse(scalar.Text) ?? Engine.Urgency.SelfCare,
            Node.Mapping mapping => Read(Value(mapping, isStrict ? "strict-ukons" : "default")!, isStrict),
            _ => Engine.Urgency.SelfCare,
        };

    public static Node? Value(Node.Mapping mapping, string key) =>
        mapping.Entries.FirstOrDefault(entry => entry.Key == key).Value;

    private static IReadOnlyList<Node> Items(Node.Mapping mapping, string key) =>
        Value(mapping, key) switch
        {
            null => [],
            Node.Sequence sequence => sequence.Items,
            var single => [single],
        };
}
