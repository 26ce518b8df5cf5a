using System.Diagnostics;
using System.Globalization;
using BackSignal.Engine.Reading;

namespace BackSignal.Bench.Fuzzing;

/// <summary>fuzz COUNT SEED [FIRST]: so many inputs, what does not hold of any, and the worst of the rest.</summary>
internal static class FuzzRun
{
    private const int MostShown = 100;

    /// <summary>The number of inputs of which something does not hold.</summary>
    public static int Run(IReadOnlyList<string> args)
    {
        var numbers = args.Select(text => int.Parse(text, CultureInfo.InvariantCulture)).ToList();
        var (count, seed, first) = (numbers[0], numbers[1], numbers.ElementAtOrDefault(2));
        var samples = Directory
            .EnumerateFiles(Path.Combine(Folder.Root, "samples"), "*.json")
            .Order(StringComparer.Ordinal);
        var fuzz = new Fuzz(CompiledIn.Knowledge, samples.Select(File.ReadAllText), seed);
        var start = Stopwatch.GetTimestamp();
        var faults = 0;
        for (var number = first; number < first + count; number++)
        {
            if (fuzz.Try(number) is { } fault && ++faults <= MostShown)
            {
                Console.WriteLine(fault);
            }
        }

        Console.WriteLine(
            $"{count} inputs from {first}, seed {seed}: {faults} faults, {fuzz.Answered} answered, {Stopwatch.GetElapsedTime(start).TotalSeconds:F0} s"
        );
        Console.WriteLine($"slowest   {fuzz.Slowest.Took.TotalMilliseconds:F1} ms   {fuzz.Slowest.Trial}");
        Console.WriteLine($"largest   {fuzz.Largest.Bytes / 1024} KiB   {fuzz.Largest.Trial}");
        Console.WriteLine(
            $"greediest {fuzz.Greediest.PerByte:F1} bytes a byte beyond {Fuzz.Room / 1024} KiB   {fuzz.Greediest.Trial}"
        );
        return faults;
    }
}
