using BackSignal.Engine.Reading;

namespace BackSignal.Engine.Faults;

/// <summary>A file with one piece exchanged or taken out; what is left empty goes too.</summary>
internal static class Edit
{
    public static Node? Put(Node root, Node at, Node? changed)
    {
        if (ReferenceEquals(root, at))
        {
            return changed;
        }

        switch (root)
        {
            case Node.Mapping mapping:
                var entries = mapping
                    .Entries.Select(entry => (entry.Key, Value: Put(entry.Value, at, changed)!))
                    .Where(entry => entry.Value is not null)
                    .ToList();
                return entries.Count == 0 ? null : mapping with { Entries = entries };
            case Node.Sequence sequence:
                var items = sequence
                    .Items.Select(item => Put(item, at, changed)!)
                    .Where(item => item is not null)
                    .ToList();
                return items.Count == 0 && sequence.Items.Count > 0 ? null : sequence with { Items = items };
            default:
                return root;
        }
    }

    public static Node.Mapping Rename(Node.Mapping mapping, string from, string to) =>
        mapping with
        {
            Entries = [.. mapping.Entries.Select(entry => entry.Key == from ? (to, entry.Value) : entry)],
        };

    public static Node.Mapping Without(Node.Mapping mapping, string key) =>
        mapping with
        {
            Entries = [.. mapping.Entries.Where(entry => entry.Key != key)],
        };
}
