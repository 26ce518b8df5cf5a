using BackSignal.Engine.Reading;

namespace BackSignal.App.Tests.Evaluate;

/// <summary>What lint says of a vignette of ours that is wrong: file, line and cure.</summary>
public class VignetteRefusalTests
{
    private const string Sound = "set: ours, expected: [soon], acceptable: [soon, today], group: cancer";

    [Theory]
    [InlineData("group: cancer", "group: carcinoma", "4: 'group' is 'carcinoma'; it can be chemotherapy")]
    [InlineData(", group: cancer", "", "4: 'group' is missing; add it")]
    [InlineData("set: ours", "set: mine", "4: 'set' is 'mine'; it can be published, authored, everyday, ours")]
    [InlineData("expected: [soon]", "expected: [green]", "4: 'green' is no level; it can be self-care")]
    [InlineData(
        "expected: [soon]",
        "expected: [hospital-now]",
        "4: 'hospital-now' is expected and so is acceptable too"
    )]
    [InlineData("group: cancer", "group: cancer, forbids: [massages]", "4: there is no therapy 'massages'")]
    [InlineData("group: cancer", "group: cancer, allows: [massages]", "4: there is no therapy 'massages'")]
    [InlineData("group: cancer", "group: cancer, colour: red", "4: 'colour' is not known here")]
    public void A_wrong_word_is_named_with_its_line_and_the_cure(string old, string now, string said) =>
        Assert.Contains(
            "patients/wrong.yaml:" + said,
            Refusal(
                $"name: a person\ngiven: {{ back-pain: yes }}\nvignette:\n  {{ {Sound.Replace(old, now, StringComparison.Ordinal)} }}\n"
            ),
            StringComparison.Ordinal
        );

    [Fact]
    public void A_patient_needs_an_expectation_or_a_vignette() =>
        Assert.Contains(
            "patients/wrong.yaml:1: 'expect' is missing; say what must come out, or with 'vignette' how it is scored",
            Refusal("name: a person\ngiven: { back-pain: yes }\n"),
            StringComparison.Ordinal
        );

    [Fact]
    public void A_vignette_leaves_the_rest_to_the_readings() =>
        Assert.Contains(
            "patients/wrong.yaml:3: a vignette gives what was said",
            Refusal($"name: a person\ngiven: {{ back-pain: yes }}\notherwise: harmless\nvignette: {{ {Sound} }}\n"),
            StringComparison.Ordinal
        );

    [Fact]
    public void A_case_of_a_rule_is_not_scored() =>
        Assert.Contains(
            "red-flags/wrong.cases.yaml:3: a case of red-flags/ is not scored",
            Refusal(
                $"- name: a person\n  given: {{ back-pain: yes }}\n  vignette: {{ {Sound} }}\n",
                "red-flags/wrong.cases.yaml"
            ),
            StringComparison.Ordinal
        );

    [Fact]
    public void A_sound_one_comes_through_the_snapshot_whole()
    {
        var files = RealKnowledge.Files.Append(
            new KnowledgeFile(
                "patients/sound.yaml",
                $"name: a person\ngiven: {{ back-pain: yes }}\nvignette: {{ {Sound}, from: x1 }}\n"
            )
        );
        var read = Snapshot.ReadCases(Snapshot.Write(files), RealKnowledge.Knowledge).Single(one => one.Id == "sound");

        Assert.Equal(("ours", "x1", "cancer"), (read.Vignette!.Set, read.Vignette.From, read.Vignette.Group));
    }

    private static string Refusal(string text, string path = "patients/wrong.yaml")
    {
        var release = RealKnowledge.Files.Where(file => file.Path == "release.yaml");
        return Assert
            .Throws<KnowledgeException>(() =>
                CaseReader.Read([.. release, new KnowledgeFile(path, text)], RealKnowledge.Knowledge)
            )
            .Message;
    }
}
