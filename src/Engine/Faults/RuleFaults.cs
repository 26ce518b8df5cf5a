using BackSignal.Engine.Reading;

namespace BackSignal.Engine.Faults;

/// <summary>Mistakes in what a rule says: it is gone, its level is lower, the unknown counts as no, a danger or a suspicion is forgotten.</summary>
internal static class RuleFaults
{
    public static IEnumerable<FaultKind> All =>
        [
            new("rule-deleted", Deleted),
            new("level-lowered", Lowered),
            new("unknown-as-no", Unknowns),
            new("danger-removed", Dangers),
            new("suspects-removed", (folder, root) => Gone(root, "suspects")),
            new("argument-removed", Arguments),
            new("citation-swapped", Citations),
        ];

    private static IEnumerable<Spot> Deleted(string folder, Node.Mapping root)
    {
        if (folder is not "facts")
        {
            yield return new Spot(root, null, "the file deleted");
        }

        foreach (var (key, _, item) in Pieces.Items(root, "levels", "floor"))
        {
            yield return new Spot(item, null, $"{key}: {Pieces.Say(item)} removed");
        }
    }

    private static IEnumerable<Spot> Lowered(string folder, Node.Mapping root) =>
        from entry in Pieces.Entries(root, "urgency", "default", "at-least", "at-most")
        let scalar = entry.Value as Node.Scalar
        where scalar is not null && folder is not "latches"
        let urgency = UrgencyNames.Parse(scalar.Text)
        where urgency > Urgency.SelfCare
        let lower = (urgency.Value - 1).Name()
        select new Spot(scalar, scalar with { Text = lower }, $"{entry.Key}: {scalar.Text} → {lower}{For(entry.In)}");

    private static string For(Node.Mapping row) =>
        row.Entries.FirstOrDefault(entry => entry.Key == "when").Value is { } when ? $" when {Pieces.Say(when)}" : "";

    private static IEnumerable<Spot> Unknowns(string folder, Node.Mapping root)
    {
        var rows = Pieces.Items(root, "assume-unknown", "if-asked-unknown").ToList();
        foreach (var (key, _, item) in rows)
        {
            yield return new Spot(item, null, $"{key}: {Pieces.Say(item)} removed");
        }

        if (folder is "facts")
        {
            foreach (var (_, key, gate) in Pieces.Entries(root, "gate"))
            {
                yield return new Spot(gate, null, $"{key}: {Pieces.Say(gate)} removed");
            }
        }
    }

    private static IEnumerable<Spot> Dangers(string folder, Node.Mapping root) =>
        folder is "facts" ? Gone(root, "danger", "complaint") : [];

    private static IEnumerable<Spot> Gone(Node.Mapping root, params string[] keys) =>
        Pieces
            .Entries(root, keys)
            .Select(entry => new Spot(entry.Value, null, $"{entry.Key}: {Pieces.Say(entry.Value)} removed"));

    private static IEnumerable<Spot> Arguments(string folder, Node.Mapping root) =>
        folder is "causes"
            ? Pieces
                .Items(root, "strong", "moderate", "weak")
                .Select(argument => new Spot(
                    argument.Item,
                    null,
                    $"{argument.Key}: {Pieces.Say(argument.Item)} removed"
                ))
            : [];

    /// <summary>Another publication the same file cites: the swap that is easiest to make and hardest to see.</summary>
    private static IEnumerable<Spot> Citations(string folder, Node.Mapping root)
    {
        var sources = Pieces.Entries(root, "source").Select(entry => entry.Value).OfType<Node.Scalar>().ToList();
        return from source in sources
            from other in sources.Select(other => other.Text).Distinct()
            where other != source.Text
            select new Spot(source, source with { Text = other }, $"source: {source.Text} → {other}");
    }
}
