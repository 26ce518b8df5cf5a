using System.Text.Json;

namespace BackSignal.App.Tests.Cli;

/// <summary>A clinic's own file through the command line, with the knowledge of the repository and z3.</summary>
public sealed class SiteTests : IDisposable
{
    private const string Sample = "samples/growth-factor-ache-day-2.json";
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory();

    public void Dispose() => _folder.Delete(recursive: true);

    [Fact]
    public void Its_numbers_are_shown_and_without_it_nothing_changes()
    {
        var site = Site(
            """
            name: St Example
            phones: { helpline: "020 7946 0000", out-of-hours: "020 7946 0001" }
            amber-hours: 24
            """
        );
        var (code, with, _) = Backsignal.Run(null, "assess", Sample, "--audience", "patient", "--site", site);
        var (_, without, _) = Backsignal.Run(null, "assess", Sample, "--audience", "patient");

        Assert.Equal(0, code);
        Assert.Contains("Your cancer helpline: 020 7946 0000.", with, StringComparison.Ordinal);
        Assert.Contains("Your clinic: St Example.", with, StringComparison.Ordinal);
        Assert.DoesNotContain("{", with, StringComparison.Ordinal);
        Assert.DoesNotContain("Your clinic", without, StringComparison.Ordinal);
    }

    [Fact]
    public void An_assessment_carries_it_and_is_replayed_with_it_alone()
    {
        var site = Site("name: St Example\nraise: [ { red-flag: opioid-constipation, level: 1, to: today } ]\n");
        var (_, stored, _) = Backsignal.Run(null, "assess", Sample, "--format", "json", "--site", site);
        using var json = JsonDocument.Parse(stored);
        var carried = json.RootElement.GetProperty("site");

        Assert.Equal(64, carried.GetProperty("hash").GetString()!.Length);
        Assert.Equal("red-flags/opioid-constipation: soon to today", carried.GetProperty("changes")[0].GetString());
        Assert.Equal(
            (0, "The same, byte for byte."),
            (
                Backsignal.Run(stored, "replay", "-", "--site", site) is var (code, output, _)
                    ? (code, output.Trim())
                    : default
            )
        );
        var (refused, _, said) = Backsignal.Run(stored, "replay", "-");
        Assert.Equal(1, refused);
        Assert.Contains("give that file with --site", said, StringComparison.Ordinal);
    }

    [Fact]
    public void A_narrowed_condition_is_refused_with_somebody_it_would_fail()
    {
        var site = Site(
            """
            name: St Example
            widen:
              - red-flag: thoracic-or-neck-pain
                when: { cancer-history: yes, thoracic-or-neck-site: yes, new-pain: yes, pain-now: ">= 5" }
            """
        );
        var (code, _, error) = Backsignal.Run(null, "lint", "--site", site);

        Assert.Equal(1, code);
        Assert.Contains("site.yaml:3: the red flag 'thoracic-or-neck-pain' would say", error, StringComparison.Ordinal);
        Assert.Contains("instead of today of somebody with", error, StringComparison.Ordinal);
        Assert.Contains("theorem site-lowers-nothing", error, StringComparison.Ordinal);
    }

    [Fact]
    public void A_widened_condition_is_proved()
    {
        var site = Site(
            """
            name: St Example
            widen: [ { red-flag: thoracic-or-neck-pain, when: { cancer-history: yes, thoracic-or-neck-site: yes, new-pain: yes } } ]
            """
        );
        var (code, output, error) = Backsignal.Run(null, "lint", "--site", site);

        Assert.Equal((0, ""), (code, error));
        Assert.Contains("red-flags/thoracic-or-neck-pain: another condition", output, StringComparison.Ordinal);
    }

    [Fact]
    public void The_relief_of_the_release_is_proved_to_be_narrow()
    {
        var site = Site(
            """
            name: St Example
            relief:
              id: benign-window-relief
              sign-off: { name: A. Clinician, role: acute oncology lead, on: 2026-01-01, until: 2999-12-31 }
            """
        );
        var (code, output, _) = Backsignal.Run(null, "prove", "--site", site, "--only", "relief-is-narrow");

        Assert.Equal(0, code);
        Assert.Contains("proved   relief-is-narrow", output, StringComparison.Ordinal);
        Assert.Contains("(3)", output, StringComparison.Ordinal);
    }

    private string Site(string text)
    {
        var path = Path.Combine(_folder.FullName, "site.yaml");
        File.WriteAllText(path, text);
        return path;
    }
}
