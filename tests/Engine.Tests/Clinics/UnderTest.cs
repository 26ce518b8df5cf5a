using BackSignal.Engine.Reading;
using BackSignal.Engine.Rules;

namespace BackSignal.Engine.Tests.Clinics;

/// <summary>The small clinic with one red flag more, whose condition is under test.</summary>
internal sealed class UnderTest
{
    private readonly Knowledge _knowledge;

    private UnderTest(string text) =>
        _knowledge = KnowledgeReader.Read(SmallClinic.With("red-flags/under-test.yaml", text));

    public static UnderTest When(string condition, string more = "") =>
        new(
            $$"""
            name: Under test
            urgency: hospital-now
            when: { {{condition}} }
            patient: Ring us.
            cite: [ { source: book, at: p. 99, confidence: known } ]
            review: { state: draft }
            {{more}}
            """
        );

    /// <summary>What the compiled table says of the condition for these facts.</summary>
    public Truth Given(string facts)
    {
        var assessment = Assess(facts);
        return assessment.TruthOf(Flag(assessment), out _);
    }

    public Assessment Assess(string facts) => SmallClinic.Assess(facts, _knowledge);

    public Assessment AssessOtherwiseHarmless(string facts) => SmallClinic.AssessOtherwiseHarmless(facts, _knowledge);

    private static RedFlag Flag(Assessment assessment) =>
        assessment.Facts.Knowledge.RedFlags.Single(flag => flag.Id == "under-test");
}
