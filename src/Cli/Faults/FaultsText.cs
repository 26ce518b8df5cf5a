using BackSignal.Engine.Faults;

namespace BackSignal.Cli.Faults;

/// <summary>Each mistake with who noticed it, then the score of each kind.</summary>
internal static class FaultsText
{
    /// <summary>Whether every mistake was noticed.</summary>
    public static bool Write(TextWriter to, IReadOnlyList<Fault> faults, Watch watch)
    {
        var judged = new List<(Fault Fault, Catch? Catch)>();
        foreach (
            var (fault, caught) in faults
                .AsParallel()
                .AsOrdered()
                .WithMergeOptions(ParallelMergeOptions.NotBuffered)
                .WithDegreeOfParallelism(2)
                .Select(fault => (fault, watch.On(fault)))
        )
        {
            to.WriteLine(caught is null ? $"LIVES   {fault}" : $"{caught.By, -8}{fault}\n          {caught.What}");
            judged.Add((fault, caught));
        }

        to.WriteLine();
        foreach (var kind in judged.GroupBy(pair => pair.Fault.Kind))
        {
            to.WriteLine($"{kind.Key, -20}{Score(kind)}");
        }

        to.WriteLine($"{"all", -20}{Score(judged)}");
        return judged.TrueForAll(pair => pair.Catch is not null);
    }

    private static string Score(IEnumerable<(Fault Fault, Catch? Catch)> judged)
    {
        var all = judged.ToList();
        var by = all.Where(pair => pair.Catch is not null)
            .CountBy(pair => pair.Catch!.By)
            .OrderBy(pair => pair.Key, StringComparer.Ordinal);
        return $"{all.Count(pair => pair.Catch is not null)} of {all.Count} ({string.Join(", ", by.Select(pair => $"{pair.Key} {pair.Value}"))})";
    }
}
