using BackSignal.Engine;
using BackSignal.Records;
using BackSignal.Records.Assessments;

namespace BackSignal.App.Tests.Records;

public class ReplayTests
{
    private const string Report = """
        { "zone": "Europe/London", "patient": { "born": "1964-03", "sex": "female" },
          "answers": { "back-pain": "yes", "temperature": "38.2 Cel", "leg-weakness": "not-sure", "worst-site": ["low-back", "sacrum"] },
          "doses": [ { "drug": "docetaxel", "at": "2026-11", "mg": 140, "route": "intravenous" }, { "drug": "dexamethasone" } ],
          "observations": [ { "fact": "platelets", "value": 10, "comparator": "<", "unit": "10*9/L", "at": "2026-11-10" },
                            { "fact": "platelets", "value": "wrong", "at": "2026-11-11" } ] }
        """;

    [Fact]
    public void An_assessment_is_replayed_to_the_same_bytes()
    {
        var stored = Json(Plain.Assess(Report));

        Assert.Equal(stored, Json(Replay.Of(stored, RealKnowledge.Knowledge)));
    }

    [Fact]
    public void The_same_input_gives_the_same_bytes() =>
        Assert.Equal(Json(Plain.Assess(Report)), Json(Plain.Assess(Report)));

    [Fact]
    public void An_assessment_of_another_release_says_which_release_it_needs()
    {
        var other = System
            .Text.Encoding.UTF8.GetString(Json(Plain.Assess(Report)))
            .Replace(RealKnowledge.Knowledge.Hash, "abc", StringComparison.Ordinal);

        var refused = Assert.Throws<RecordException>(() =>
            Replay.Of(System.Text.Encoding.UTF8.GetBytes(other), RealKnowledge.Knowledge)
        );
        Assert.Contains("--knowledge", refused.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("{}")]
    [InlineData("[1]")]
    [InlineData("not json")]
    [InlineData("""{ "knowledge": { "hash": 3 } }""")]
    public void What_is_no_assessment_is_refused(string text) =>
        Assert.Throws<RecordException>(() =>
            Replay.Of(System.Text.Encoding.UTF8.GetBytes(text), RealKnowledge.Knowledge)
        );

    private static byte[] Json(Assessment assessment)
    {
        using var output = new MemoryStream();
        AssessmentJson.Write(output, assessment, isIndented: true);
        return output.ToArray();
    }
}
