using System.Collections.Concurrent;
using BackSignal.Engine.Reading;

namespace BackSignal.Engine.Tests.Clinics;

/// <summary>The small clinic with one red flag more, whose condition is under test. Read once for each condition.</summary>
internal sealed class UnderTest
{
    private static readonly ConcurrentDictionary<string, UnderTest> Known = new();
    private readonly Knowledge _knowledge;

    private UnderTest(string text) =>
        _knowledge = KnowledgeReader.Read([
            .. SmallClinic.Files.Where(file => !file.Path.EndsWith(".cases.yaml", StringComparison.Ordinal)),
            new KnowledgeFile("red-flags/under-test.yaml", text),
        ]);

    public static UnderTest When(string condition, string more = "") =>
        Known.GetOrAdd(
            $$"""
            name: Under test
            urgency: hospital-now
            when: { {{condition}} }
            patient: Ring us.
            cite: [ { source: book, at: p. 99, confidence: known } ]
            review: { state: draft }
            {{more}}
            """,
            text => new UnderTest(text)
        );

    /// <summary>What the compiled table says of the condition for these facts.</summary>
    public Truth Given(string facts) =>
        Assess(facts).TruthOf(_knowledge.RedFlags.Single(flag => flag.Id == "under-test"), out _);

    public Assessment Assess(string facts) => SmallClinic.Assess(facts, _knowledge);

    public Assessment AssessOtherwiseHarmless(string facts) => SmallClinic.AssessOtherwiseHarmless(facts, _knowledge);
}
