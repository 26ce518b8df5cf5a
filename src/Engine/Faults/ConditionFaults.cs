using BackSignal.Engine.Reading;

namespace BackSignal.Engine.Faults;

/// <summary>Mistakes in a condition: all for any, a part or a value forgotten, a "not" lost, yes for no.</summary>
internal static class ConditionFaults
{
    /// <summary>Keys outside conditions whose list says when something counts, or for whom.</summary>
    private static readonly string[] Lists = ["is", "danger", "complaint", "drugs", "includes", "cause"];

    public static IEnumerable<FaultKind> All =>
        [
            new("any-for-all", Exchanged),
            new("value-dropped", Values),
            new("not-removed", Nots),
            new("part-dropped", Parts),
            new("yes-for-no", Opposites),
        ];

    private static IEnumerable<Spot> Exchanged(string folder, Node.Mapping root) =>
        from condition in Pieces.Conditions(root)
        from entry in condition.Entries
        where entry is { Key: "any" or "all", Value: Node.Sequence { Items.Count: > 1 } }
        let other = entry.Key == "any" ? "all" : "any"
        where condition.Entries.All(sibling => sibling.Key != other)
        select new Spot(
            condition,
            Edit.Rename(condition, entry.Key, other),
            $"{entry.Key} → {other} of {Pieces.Say(entry.Value)}"
        )
        {
            Named = entry.Value,
        };

    private static IEnumerable<Spot> Values(string folder, Node.Mapping root) =>
        from list in Pieces
            .Tests(root)
            .Concat(Pieces.Entries(root, Lists).Select(entry => (Of: entry.Key, entry.Value)))
        where list.Value is Node.Sequence { Items.Count: > 1 }
        from item in ((Node.Sequence)list.Value).Items
        select new Spot(item, null, $"{list.Of}: {Pieces.Say(item)} dropped from {Pieces.Say(list.Value)}");

    private static IEnumerable<Spot> Nots(string folder, Node.Mapping root) =>
        from condition in Pieces.Conditions(root)
        from entry in condition.Entries
        where entry is { Key: "not", Value: Node.Mapping }
        select condition.Entries.Count > 1
            ? new Spot(entry.Value, null, $"not {Pieces.Say(entry.Value)} removed")
            : new Spot(condition, entry.Value, $"not {Pieces.Say(entry.Value)} → {Pieces.Say(entry.Value)}");

    private static IEnumerable<Spot> Parts(string folder, Node.Mapping root)
    {
        var required =
            from condition in Pieces.Conditions(root)
            where condition.Entries.Count > 1
            from entry in condition.Entries
            where entry.Key is not ("not" or "when" or "cite")
            select new Spot(
                entry.Value,
                null,
                $"{entry.Key}: {Pieces.Say(entry.Value)} dropped from {Pieces.Say(condition)}"
            );
        var alternatives =
            from part in Pieces.Items(root, "any", "all")
            where part.List.Items.Count > 1
            select new Spot(
                part.Item,
                null,
                $"{Pieces.Say(part.Item)} dropped from {part.Key} {Pieces.Say(part.List)}"
            );
        return required.Concat(alternatives);
    }

    private static IEnumerable<Spot> Opposites(string folder, Node.Mapping root) =>
        from test in Pieces.Tests(root)
        let scalar = test.Value as Node.Scalar
        where scalar is { Text: "yes" or "no" }
        let other = scalar.Text == "yes" ? "no" : "yes"
        select new Spot(scalar, scalar with { Text = other }, $"{test.Of}: {scalar.Text} → {other}");
}
