using BackSignal.Engine.Reading;
using BackSignal.Engine.Rules;

namespace BackSignal.Engine.Faults;

/// <summary>Mistakes in what forbids a medicine: a block gone or weakened, a caution gone, a fever hidden.</summary>
internal static class OptionFaults
{
    private const string Block = "block";
    private const string Caution = "caution";

    public static IEnumerable<FaultKind> All =>
        [
            new("block-removed", (_, root) => Removed(root, Block)),
            new("block-as-caution", Weakened),
            new("caution-removed", (_, root) => Removed(root, "prescriber", Caution)),
            new("harm-removed", (_, root) => Removed(root, "not-for")),
            new(
                "fever-hidden",
                (_, root) =>
                    Pieces.Entries(root, "hides-fever").Select(e => new Spot(e.Value, null, "hides-fever removed"))
            ),
            new("outcome-freer", Freer),
        ];

    private static IEnumerable<Spot> Removed(Node.Mapping root, params string[] keys) =>
        Pieces.Items(root, keys).Select(row => new Spot(row.Item, null, $"{row.Key}: {Pieces.Say(row.Item)} removed"));

    private static IEnumerable<Spot> Weakened(string folder, Node.Mapping root)
    {
        if (folder is "interactions" && root.Entries.FirstOrDefault(entry => entry.Key == Block).Value is { } condition)
        {
            yield return new Spot(
                root,
                Edit.Rename(root, Block, Caution),
                $"block → caution of {Pieces.Say(condition)}"
            )
            {
                Named = condition,
            };
        }

        foreach (var (_, _, item) in Pieces.Items(root, Block))
        {
            yield return new Spot(root, Moved(root, item), $"block → caution of {Pieces.Say(item)}") { Named = item };
        }
    }

    private static Node.Mapping Moved(Node.Mapping root, Node item)
    {
        var left = (Node.Mapping)Edit.Put(root, item, null)!;
        var cautions = root.Entries.FirstOrDefault(entry => entry.Key == Caution).Value is Node.Sequence there
            ? there.Items
            : [];
        return left with
        {
            Entries =
            [
                .. Edit.Without(left, Caution).Entries,
                (Caution, new Node.Sequence(item.File, item.Line, [.. cautions, item])),
            ],
        };
    }

    private static IEnumerable<Spot> Freer(string folder, Node.Mapping root) =>
        from entry in Pieces.Entries(root, "outcome")
        let scalar = entry.Value as Node.Scalar
        where scalar is not null && folder is "therapies"
        let rank = OutcomeNames.All.TakeWhile(name => name != scalar.Text).Count()
        where rank > 0 && rank < OutcomeNames.All.Count
        let freer = OutcomeNames.All[rank - 1]
        select new Spot(scalar, scalar with { Text = freer }, $"outcome: {scalar.Text} → {freer}");
}
