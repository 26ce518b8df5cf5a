using System.Security.Cryptography;
using System.Text;
using BackSignal.Engine.Reading;

namespace BackSignal.Engine.Faults;

/// <summary>Mistakes of every kind, spread evenly over the folders and chosen by a seed: nobody picks them.</summary>
public static class PlantedFaults
{
    /// <summary>What changes no answer: how the rules are checked, said and listed.</summary>
    private static readonly HashSet<string> Elsewhere =
    [
        "sources",
        "theorems",
        "wording",
        "patients",
        "seed.yaml",
        "release.yaml",
    ];

    private static readonly IReadOnlyList<FaultKind> Kinds =
    [
        .. RuleFaults.All,
        .. ConditionFaults.All,
        .. NumberFaults.All,
        .. OptionFaults.All,
    ];

    /// <summary>Up to so many mistakes of each kind. Where a mistake stands in the order of a seed depends on nothing but itself.</summary>
    public static IReadOnlyList<Fault> In(KnowledgeCopy copy, int ofEachKind, int seed) =>
        [.. Kinds.SelectMany(kind => Spread(All(copy, kind), seed).Take(ofEachKind))];

    private static IEnumerable<Fault> All(KnowledgeCopy copy, FaultKind kind) =>
        from file in copy.Files
        where !KnowledgeFolder.IsCases(file.Path) && !Elsewhere.Contains(FolderOf(file.Path))
        let root = file.Root as Node.Mapping
        where root is not null
        from spot in kind.Spots(FolderOf(file.Path), root)
        select new Fault(kind.Name, file.Path, spot.Line, spot.Change) { Root = Edit.Put(root, spot.At, spot.New) };

    /// <summary>One of each folder, then the second of each folder, and so on.</summary>
    private static IEnumerable<Fault> Spread(IEnumerable<Fault> faults, int seed) =>
        faults
            .Select(fault => (Fault: fault, Place: Place(fault, seed)))
            .GroupBy(pair => FolderOf(pair.Fault.File))
            .SelectMany(folder =>
                folder
                    .OrderBy(pair => pair.Place, StringComparer.Ordinal)
                    .Select((pair, turn) => (pair.Fault, pair.Place, Turn: turn))
            )
            .OrderBy(choice => choice.Turn)
            .ThenBy(choice => choice.Place, StringComparer.Ordinal)
            .Select(choice => choice.Fault);

    private static string FolderOf(string path) => path.Split('/')[0];

    private static string Place(Fault fault, int seed) =>
        Convert.ToHexString(SHA256.HashData(Encoding.UTF8.GetBytes($"{seed} {fault}")));
}
