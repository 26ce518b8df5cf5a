using System.Diagnostics;
using BackSignal.Engine;

namespace BackSignal.Bench.Fuzzing;

/// <summary>
/// Damaged inputs at every door. What must hold of each: an answer or a refusal in words, within a second, with memory bounded by its size;
/// and nothing disappears without a word (<see cref="Twins"/>).
/// </summary>
internal sealed class Fuzz
{
    /// <summary>No input may take longer, judged on the fastest of three tries: the machine may be busy with others.</summary>
    public static readonly TimeSpan Longest = TimeSpan.FromSeconds(1);

    /// <summary>Bytes any answer may allocate, however small the input.</summary>
    public const long Room = 8 * 1024 * 1024;

    /// <summary>Bytes that may be allocated beyond <see cref="Room"/> for each byte of input.</summary>
    public const long PerByte = 200;

    /// <summary>The same for $assess, which gives a form without an id to the strict parser of the FHIR SDK.</summary>
    public const long PerByteWithSdk = 1_500;

    private readonly Doors _doors;
    private readonly Seeds _seeds;
    private readonly Twins _twins;
    private readonly int _seed;

    public Fuzz(Knowledge knowledge, IEnumerable<string> samples, int seed)
    {
        (_doors, _seeds, _seed) = (new Doors(knowledge), new Seeds(knowledge, samples), seed);
        _twins = new Twins(_seeds, _doors, knowledge);
    }

    /// <summary>Inputs that were answered, not refused.</summary>
    public long Answered { get; private set; }

    /// <summary>The input that took longest.</summary>
    public (TimeSpan Took, string Trial) Slowest { get; private set; }

    /// <summary>The input whose answer allocated most for each of its bytes, beyond what every answer needs.</summary>
    public (double PerByte, string Trial) Greediest { get; private set; }

    /// <summary>The most that was allocated for one input.</summary>
    public (long Bytes, string Trial) Largest { get; private set; }

    /// <summary>What does not hold, of one input; null when all does.</summary>
    public string? Try(long number)
    {
        // Every sixteenth is a pair.
        if (number % 16 == 15)
        {
            var random = Trial.RandomOf(_seed, number);
            var fault = random.Next(2) == 0 ? _twins.LeftOut(random) : _twins.Silent(random);
            Answered++;
            return fault is null ? null : $"{number} {fault}";
        }

        var trial = Trial.Of(_seeds, _seed, number);
        var name = $"{number} {trial.Door}, {trial.Bytes.Length} bytes: {trial.Kinds}";
        try
        {
            return Measure(trial, name);
        }
        catch (Exception escaped)
        {
            var place = escaped
                .StackTrace?.Split('\n')
                .FirstOrDefault(line => line.Contains("BackSignal", StringComparison.Ordinal));
            return $"{name}: {escaped.GetType().Name}: {escaped.Message.Split('\n')[0]}{place}";
        }
    }

    private string? Measure(Trial trial, string name)
    {
        var took = TimeSpan.MaxValue;
        var bytes = long.MaxValue;
        for (var tries = 0; tries < 3 && (took > Longest / 4 || bytes > Most(trial)); tries++)
        {
            var start = Stopwatch.GetTimestamp();
            var before = GC.GetAllocatedBytesForCurrentThread();
            var isAnswered = _doors.Enter(trial.Door, trial.Bytes, Trial.RandomOf(_seed, ~trial.Number));
            bytes = Math.Min(bytes, GC.GetAllocatedBytesForCurrentThread() - before);
            took = TimeSpan.FromTicks(Math.Min(took.Ticks, Stopwatch.GetElapsedTime(start).Ticks));
            Answered += isAnswered && tries == 0 ? 1 : 0;
        }

        Slowest = took > Slowest.Took ? (took, name) : Slowest;
        Largest = bytes > Largest.Bytes ? (bytes, name) : Largest;
        var greed = (bytes - Room) / (double)Math.Max(1, trial.Bytes.Length);
        Greediest = greed > Greediest.PerByte ? (greed, name) : Greediest;
        return took > Longest ? $"{name}: took {took.TotalSeconds:F1} s"
            : bytes > Most(trial) ? $"{name}: allocated {bytes / 1024} KiB"
            : null;
    }

    private static long Most(Trial trial) =>
        Room + ((trial.Door == Door.Assess ? PerByteWithSdk : PerByte) * trial.Bytes.Length);
}
