using System.Text.Json;

namespace BackSignal.App.Tests.Cli;

public class AssessTests
{
    /// <summary>What the README of the samples promises of each.</summary>
    public static TheoryData<string, string> Samples =>
        new()
        {
            { "taxane-ache-day-3", "self-care" },
            { "growth-factor-ache-day-2", "self-care" },
            { "tingling-hands-and-feet-after-oxaliplatin", "self-care" },
            { "strain-after-weeks-of-rest", "self-care" },
            { "groin-pain-after-steroids", "soon" },
            { "night-pain-with-prostate-cancer", "today" },
            { "sudden-pain-after-a-cough-on-steroids", "today" },
            { "weak-legs-and-numbness", "hospital-now" },
            { "cannot-pass-urine-and-numb-saddle", "hospital-now" },
            { "fever-day-9-of-docetaxel", "hospital-now" },
            { "low-fever-and-back-pain-months-later", "hospital-now" },
        };

    [Theory]
    [MemberData(nameof(Samples))]
    public void Each_sample_tells_its_story(string sample, string told)
    {
        var (code, output, error) = Backsignal.Run(null, "assess", $"samples/{sample}.json", "--format", "json");

        Assert.Equal((0, ""), (code, error));
        using var json = JsonDocument.Parse(output);
        Assert.Equal(told, json.RootElement.GetProperty("told").GetString());
    }

    [Fact]
    public void The_one_who_is_fine_is_no_report()
    {
        var (code, output, _) = Backsignal.Run(null, "assess", "samples/feels-well-no-complaint.json");

        Assert.Equal(0, code);
        Assert.StartsWith("Nothing to report", output, StringComparison.Ordinal);
    }

    [Fact]
    public void Standard_input_is_read_and_the_instant_can_be_given()
    {
        var sample = File.ReadAllText(Path.Combine(RealKnowledge.Root, "samples", "fever-day-9-of-docetaxel.json"));
        var (code, output, _) = Backsignal.Run(sample, "assess", "-", "--as-of", "2026-11-25T09:30:00Z");

        Assert.Equal(0, code);
        Assert.Contains("9 days since docetaxel", output, StringComparison.Ordinal);
        Assert.Contains("temperature 38.2 °C, at or above 38.0 °C", output, StringComparison.Ordinal);
    }

    [Fact]
    public void The_person_sees_no_list_of_causes_in_an_emergency()
    {
        var (_, output, _) = Backsignal.Run(
            null,
            "assess",
            "samples/weak-legs-and-numbness.json",
            "--audience",
            "patient"
        );

        Assert.Contains("hospital", output, StringComparison.OrdinalIgnoreCase);
        Assert.DoesNotContain("compression", output, StringComparison.OrdinalIgnoreCase);
        Assert.DoesNotContain("What may help", output, StringComparison.Ordinal);
    }

    [Fact]
    public void A_stored_assessment_is_replayed_byte_for_byte()
    {
        var (_, stored, _) = Backsignal.Run(
            null,
            "assess",
            "samples/fever-day-9-of-docetaxel.json",
            "--format",
            "json"
        );
        var (code, output, _) = Backsignal.Run(stored, "replay", "-");

        Assert.Equal((0, "The same, byte for byte."), (code, output.Trim()));
    }

    [Theory]
    [InlineData(1, "there is no file", "assess", "nowhere.json")]
    [InlineData(1, "--as-of", "assess", "samples/fever-day-9-of-docetaxel.json", "--as-of", "soon")]
    [InlineData(1, "--zone", "assess", "samples/fever-day-9-of-docetaxel.json", "--zone", "Mars")]
    [InlineData(2, "--help", "assess")]
    [InlineData(2, "--help", "asses", "x")]
    [InlineData(2, "--help", "assess", "x", "--format", "xml")]
    [InlineData(1, "did you mean 'fever-on-treatment'", "explain", "fever-on-treatmnt")]
    public void A_wrong_call_says_what_is_wrong_and_fails(int expected, string said, params string[] args)
    {
        var (code, output, error) = Backsignal.Run(null, args);

        Assert.Equal((expected, ""), (code, output));
        Assert.Contains(said, error, StringComparison.Ordinal);
    }
}
