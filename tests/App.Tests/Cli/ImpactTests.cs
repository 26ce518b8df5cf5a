using System.Text.Json;
using System.Text.RegularExpressions;

namespace BackSignal.App.Tests.Cli;

/// <summary>Two releases compared: the one of the repository, and a copy with changes.</summary>
public sealed class ImpactTests : IDisposable
{
    private static readonly string Released = Path.Combine(RealKnowledge.Root, "knowledge");
    private readonly DirectoryInfo _other = Directory.CreateTempSubdirectory();

    public ImpactTests()
    {
        foreach (var file in RealKnowledge.Files)
        {
            var path = Path.Combine(_other.FullName, file.Path);
            Directory.CreateDirectory(Path.GetDirectoryName(path)!);
            File.WriteAllText(path, file.Text);
        }
    }

    public void Dispose() => _other.Delete(recursive: true);

    [Fact]
    public void A_release_and_its_snapshot_are_the_same()
    {
        var (code, output, _) = Backsignal.Run(
            null,
            "impact",
            Released,
            Path.Combine(RealKnowledge.Root, "src", "Engine", "knowledge.snapshot")
        );

        Assert.Equal(0, code);
        Assert.Contains("0 files that decide answers changed", output, StringComparison.Ordinal);
        Assert.Matches(
            new Regex("^[1-9][0-9]* answers compared: 0 down, 0 up", RegexOptions.Multiline, TimeSpan.FromSeconds(1)),
            output
        );
    }

    [Fact]
    public void Who_is_told_less_is_named_with_the_file_that_does_it()
    {
        Edit("red-flags/new-leg-weakness.yaml", "urgency: hospital-now", "urgency: today");
        Edit("red-flags/moderate-or-limiting-pain.yaml", "urgency: soon", "urgency: today");
        var (code, output, _) = Backsignal.Run(null, "impact", Released, _other.FullName, "--format", "json");
        using var json = JsonDocument.Parse(output);
        var changes = json.RootElement.GetProperty("changes").EnumerateArray().ToList();

        Assert.Equal(1, code);
        Assert.All(
            changes.FindAll(c => c.GetProperty("direction").GetString() == "down"),
            Because("red-flags/new-leg-weakness.yaml")
        );
        Assert.Contains(changes, c => Text(c, "old") == "hospital-now" && Text(c, "new") == "today");
        Assert.Contains(
            changes,
            c => Text(c, "old") == "soon" && Text(c, "new") == "today" && c.GetProperty("closed").GetArrayLength() > 0
        );
    }

    [Fact]
    public void What_only_rises_ends_with_0()
    {
        Edit("red-flags/moderate-or-limiting-pain.yaml", "urgency: soon", "urgency: today");
        var (code, output, _) = Backsignal.Run(null, "impact", Released, _other.FullName);

        Assert.Equal(0, code);
        Assert.Contains("because of red-flags/moderate-or-limiting-pain.yaml", output, StringComparison.Ordinal);
        Assert.Contains(" 0 down, ", output, StringComparison.Ordinal);
    }

    [Fact]
    public void Earlier_assessments_are_asked_again_and_a_bad_line_stops_nothing()
    {
        Edit("red-flags/fever-with-back-pain.yaml", "urgency: hospital-now", "urgency: soon");
        var (_, stored, _) = Backsignal.Run(
            null,
            "assess",
            "samples/low-fever-and-back-pain-months-later.json",
            "--format",
            "json"
        );
        var line = JsonSerializer.Serialize(JsonDocument.Parse(stored).RootElement);
        var lines = $"{line}\n\nnot json\n{line.Replace("\"temperature\"", "\"humour\"", StringComparison.Ordinal)}\n";
        var (code, output, _) = Backsignal.Run(lines, "impact", Released, _other.FullName, "--assessments", "-");

        Assert.Equal(1, code);
        Assert.Contains("line 1: hospital-now to", output, StringComparison.Ordinal);
        Assert.Contains("passed over line 3: this is no stored assessment", output, StringComparison.Ordinal);
        Assert.Contains("passed over line 4: $.facts.humour", output, StringComparison.Ordinal);
    }

    [Fact]
    public void A_site_stands_over_both()
    {
        Edit("red-flags/moderate-or-limiting-pain.yaml", "urgency: soon", "urgency: today");
        var site = Path.Combine(_other.FullName, "..", Path.GetRandomFileName() + ".yaml");
        File.WriteAllText(site, "name: Ours\nraise: [ { red-flag: moderate-or-limiting-pain, to: hospital-now } ]\n");
        try
        {
            var (code, output, _) = Backsignal.Run(null, "impact", Released, _other.FullName, "--site", site);

            Assert.Equal(0, code);
            Assert.Contains(" 0 down, 0 up, 0 with other options", output, StringComparison.Ordinal);
        }
        finally
        {
            File.Delete(site);
        }
    }

    private void Edit(string path, string old, string now)
    {
        var file = Path.Combine(_other.FullName, path);
        var text = File.ReadAllText(file);

        Assert.Contains(old, text, StringComparison.Ordinal);
        File.WriteAllText(file, text.Replace(old, now, StringComparison.Ordinal));
    }

    private static Action<JsonElement> Because(string file) =>
        change =>
            Assert.Contains(file, change.GetProperty("because").EnumerateArray().Select(item => item.GetString()));

    private static string? Text(JsonElement change, string name) => change.GetProperty(name).GetString();
}
