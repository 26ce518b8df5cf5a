using BackSignal.Engine;
using BackSignal.Engine.Reading;

namespace BackSignal.App.Tests.Evaluate;

/// <summary>Patients from elsewhere, one JSON object a line.</summary>
public class CaseLinesTests
{
    [Fact]
    public void A_line_says_what_a_file_of_ours_says()
    {
        var patient = Line.Of(
            "\"back-pain\": true, \"leg-weakness\": false, \"pain-now\": 7, \"platelets\": {\"is\": \"61 10*9/L\", \"ago\": \"6 d\"}, "
                + "\"bladder-control\": \"not-sure\", \"days-since-gcsf\": \"never\", \"walking\": [\"only-with-support\", \"cannot\"]",
            "\"expected\": [\"today\"], \"acceptable\": [\"today\", \"soon\"], \"cause\": \"spinal-metastases\", \"group\": \"ward 4\", "
                + "\"set\": \"spring\", \"forbids\": [\"anti-inflammatory-tablets\"], \"allows\": [], \"name\": \"one person\""
        );
        var ours = Assert.Single(
            CaseReader.Read(
                [
                    .. RealKnowledge.Files.Where(file => file.Path == "release.yaml"),
                    new KnowledgeFile(
                        "patients/one.yaml",
                        """
                        name: one person
                        given:
                          back-pain: yes
                          leg-weakness: no
                          pain-now: 7
                          platelets: { is: 61 10*9/L, ago: 6 d }
                          bladder-control: not-sure
                          days-since-gcsf: never
                          walking: [only-with-support, cannot]
                        vignette: { set: ours, expected: [today], acceptable: [today, soon], group: cancer }
                        """
                    ),
                ],
                RealKnowledge.Knowledge
            )
        );

        Assert.Equal(ours.Given, patient.Given);
        Assert.Equal(ours.Vignette!.Acceptable, patient.Vignette!.Acceptable);
        Assert.Equal(
            ("spring", "ward 4", "spinal-metastases", "one person"),
            (patient.Vignette.Set, patient.Vignette.Group, patient.Vignette.Cause, patient.Name)
        );
        Assert.Equal(["anti-inflammatory-tablets"], patient.Vignette.Forbids);
    }

    [Fact]
    public void Without_more_only_the_expected_level_is_acceptable()
    {
        var vignette = Line.Of("\"back-pain\": true", "\"expected\": \"soon\"").Vignette!;

        Assert.Equal([Urgency.Soon], vignette.Acceptable);
        Assert.Equal((null, "elsewhere", "not stated"), (vignette.Cause, vignette.Set, vignette.Group));
    }

    [Theory]
    [InlineData("{", "is not valid JSON at byte")]
    [InlineData("{\"id\": \"a\"} {}", "is not valid JSON at byte")]
    [InlineData("[1]", "a case must be a mapping")]
    [InlineData("{\"given\": {}, \"expected\": \"today\"}", "'id' is missing; add it")]
    [InlineData("{\"id\": \"a\", \"expected\": \"today\"}", "'given' is missing; add it")]
    [InlineData("{\"id\": \"a\", \"given\": {}}", "'expected' is missing; name one or more levels")]
    [InlineData(
        "{\"id\": \"a\", \"given\": {\"temprature\": \"38 Cel\"}, \"expected\": \"today\"}",
        "there is no fact 'temprature'; did you mean 'temperature'?"
    )]
    [InlineData(
        "{\"id\": \"a\", \"given\": {\"temperature\": \"380 Cel\"}, \"expected\": \"today\"}",
        "'temperature' must be a number with its unit (Cel)"
    )]
    [InlineData(
        "{\"id\": \"a\", \"given\": {\"back-pain\": null}, \"expected\": \"today\"}",
        "null says nothing: leave out what was not asked"
    )]
    [InlineData(
        "{\"id\": \"a\", \"given\": {\"back-pain\": true, \"back-pain\": false}, \"expected\": \"today\"}",
        "'back-pain' stands twice; keep one"
    )]
    [InlineData(
        "{\"id\": \"a\", \"given\": {}, \"expected\": \"urgent\"}",
        "'urgent' is no level; it can be self-care, soon, today, hospital-now, ambulance"
    )]
    [InlineData(
        "{\"id\": \"a\", \"given\": {}, \"expected\": \"soon\", \"acceptable\": [\"today\"]}",
        "'soon' is expected and so is acceptable too; add it"
    )]
    [InlineData(
        "{\"id\": \"a\", \"given\": {}, \"expected\": \"soon\", \"cause\": \"lumbago\"}",
        "there is no cause 'lumbago'; leave it out when causes/ has none for it"
    )]
    [InlineData(
        "{\"id\": \"a\", \"given\": {}, \"expected\": \"soon\", \"forbids\": [\"anti-inflamatory-tablets\"]}",
        "there is no therapy 'anti-inflamatory-tablets'; did you mean 'anti-inflammatory-tablets'?"
    )]
    [InlineData(
        "{\"id\": \"a\", \"given\": {}, \"expected\": \"soon\", \"triage\": 3}",
        "'triage' is not known here; known here: acceptable, allows, cause"
    )]
    public void A_bad_line_names_itself_and_the_cure(string line, string said)
    {
        var problem = Assert.Single(Line.Read(line)).Problem!;

        Assert.Equal(("cases.jsonl", 1), (problem.File, problem.Line));
        Assert.Contains(said, problem.Text, StringComparison.Ordinal);
    }

    [Fact]
    public void Everything_wrong_with_a_line_is_one_message()
    {
        var problem = Assert
            .Single(Line.Read("{\"id\": \"a\", \"given\": {\"bak-pain\": 1}, \"expected\": \"now\"}"))
            .Problem!;

        Assert.Contains("'bak-pain'", problem.Text, StringComparison.Ordinal);
        Assert.Contains("'now' is no level", problem.Text, StringComparison.Ordinal);
        Assert.DoesNotContain('\n', problem.Text);
    }

    [Fact]
    public void A_bad_line_stops_no_other_and_empty_lines_are_passed_over()
    {
        const string sound = "{\"id\": \"ID\", \"given\": {}, \"expected\": \"soon\"}";
        var lines = Line.Read(
            $"\uFEFF{sound.Replace("ID", "a", StringComparison.Ordinal)}\r\n\r\n{{\n{sound.Replace("ID", "b", StringComparison.Ordinal)}"
        );

        Assert.Equal([1, 3, 4], lines.Select(line => line.Line));
        Assert.Equal(["a", null, "b"], lines.Select(line => line.Case?.Id));
        Assert.Equal([true, false, true], lines.Select(line => line.Problem is null));
    }

    [Fact]
    public void Two_patients_do_not_share_an_id()
    {
        const string line = "{\"id\": \"a\", \"given\": {}, \"expected\": \"soon\"}\n";

        Assert.Equal("the id stands on line 1 too; give each case its own", Line.Read(line + line)[1].Problem!.Text);
    }

    [Fact]
    public void What_is_no_text_at_all_is_refused_like_any_bad_line()
    {
        var lines = CaseLines.Read(
            [.. "{\"id\": \""u8, 0xFF, 0xFE, .. "\"}\n"u8, .. "{}"u8],
            "cases.jsonl",
            RealKnowledge.Knowledge
        );

        Assert.Equal(2, lines.Count);
        Assert.All(lines, line => Assert.NotNull(line.Problem));
    }

    [Fact]
    public void No_message_repeats_a_line_that_is_broken() =>
        Assert.DoesNotContain(
            "Mary",
            Assert.Single(Line.Read("{\"id\": \"a\", \"name\": Mary}")).Problem!.Text,
            StringComparison.Ordinal
        );
}
