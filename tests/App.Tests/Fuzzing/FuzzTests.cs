using BackSignal.Bench.Fuzzing;

namespace BackSignal.App.Tests.Fuzzing;

public class FuzzTests
{
    /// <summary>The beginning of the run of a million that `bench -- fuzz` makes.</summary>
    [Fact]
    public void Damaged_inputs_are_answered_or_refused_in_words()
    {
        var samples = Directory.EnumerateFiles(Path.Combine(RealKnowledge.Root, "samples"), "*.json");
        var fuzz = new Fuzz(
            RealKnowledge.Knowledge,
            samples.Order(StringComparer.Ordinal).Select(File.ReadAllText),
            seed: 1
        );

        var faults = Enumerable.Range(0, 3_000).Select(number => fuzz.Try(number)).OfType<string>().ToList();

        Assert.Empty(faults);
        // Neither all refused nor all unharmed: the damage is worth its name.
        Assert.InRange(fuzz.Answered, 500, 2_500);
    }
}
