using BackSignal.Engine;
using BenchmarkDotNet.Attributes;

namespace BackSignal.Bench;

/// <summary>
/// One warm assessment: levels, findings, cause fits and options over the whole knowledge; then the same without them over the article's
/// emergencies, beside hand-written C# of the same rules. Next question and words are measured apart.
/// </summary>
[MemoryDiagnoser]
public class WarmAssessment
{
    private Facts _answered = null!;
    private Facts _weakLegs = null!;
    private Facts _emergency = null!;
    private HandWritten _handWritten = null!;

    [GlobalSetup]
    public void Setup()
    {
        var whole = Folder.Whole();
        _answered = People.Answered(whole);
        _weakLegs = People.WeakLegs(whole);
        var emergencies = Folder.EmergenciesOnly();
        _emergency = People.Answered(emergencies);
        _handWritten = new HandWritten(emergencies);
        Agree(emergencies);
    }

    [Benchmark(Description = "whole knowledge, all answered")]
    public Assessment Answered() => Assess.Report(_answered);

    [Benchmark(Description = "whole knowledge, weak legs")]
    public Assessment WeakLegs() => Assess.Report(_weakLegs);

    [Benchmark(Description = "article's emergencies, compiled table")]
    public Assessment Emergencies() => Assess.Report(_emergency);

    [Benchmark(Baseline = true, Description = "article's emergencies, hand-written C#")]
    public (Urgency, Urgency) HandWrittenEmergencies() => _handWritten.Judge(_emergency);

    [Benchmark(Description = "next question")]
    public int NextQuestion() => Assess.Report(_weakLegs).Questions.Count;

    [Benchmark(Description = "every word: findings, causes, options")]
    public int Words()
    {
        var assessment = Assess.Report(_weakLegs);
        return assessment.Findings.Count + assessment.Causes.Count + assessment.Options.Count;
    }

    /// <summary>A peer that answers otherwise is no peer.</summary>
    private void Agree(Knowledge emergencies)
    {
        var random = new Random(42);
        for (var i = 0; i < 2_000; i++)
        {
            var facts = People.Random(emergencies, random);
            var assessment = Assess.Report(facts);
            var (atLeast, atMost) = _handWritten.Judge(facts);
            if (assessment.AtLeast != atLeast || assessment.AtMost < atMost)
            {
                throw new InvalidOperationException($"hand-written C# says {atLeast}, the table {assessment.AtLeast}");
            }
        }
    }
}
