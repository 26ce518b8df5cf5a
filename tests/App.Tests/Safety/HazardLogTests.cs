using System.Text.RegularExpressions;
using BackSignal.Engine.Proofs;

namespace BackSignal.App.Tests.Safety;

/// <summary>The safety file says only what the tree holds.</summary>
public partial class HazardLogTests
{
    private static readonly string Folder = Path.Combine(RealKnowledge.Root, "docs", "safety");

    private static readonly HazardLog Log = HazardLog.Read(File.ReadAllText(Path.Combine(Folder, "hazard-log.yaml")));

    private const string Sound = """
        about: a log of one hazard
        severity: { 5: dead }
        likelihood: { 1: rare }
        states: { controlled: built, partly: half built, open: not built }
        hazards:
          - id: H-01
            name: weak legs are told to wait
            cause: the word is heavy
            effect: the person never walks again
            initial: { severity: 5, likelihood: 3 }
            state: controlled
            control: a rule
            rules: [red-flags/new-leg-weakness]
            tests: [LevelProperties.A_danger_never_lowers_what_is_told]
            cases: ["red-flags/new-leg-weakness: New trouble on stairs is hospital now"]
            theorems: [leg-weakness-with-back-pain]
            residual: { severity: 5, likelihood: 2 }
        """;

    public static TheoryData<string> Pages =>
        [.. Directory.EnumerateFiles(Folder, "*.md").Select(path => Path.GetFileName(path))];

    [Fact]
    public void Every_hazard_is_whole_and_every_link_leads_somewhere()
    {
        Assert.Equal("", string.Join('\n', Log.Problems(SafetyLinks.OfThisTree)));
        Assert.True(Log.Hazards.Count >= 40);
        Assert.Equal(Enumerable.Range(1, 5), Log.Severity.Keys.Order());
        Assert.Equal(Enumerable.Range(1, 5), Log.Likelihood.Keys.Order());
    }

    [Fact]
    public void Every_red_flag_and_every_theorem_holds_a_hazard()
    {
        var held = Log.Hazards.SelectMany(hazard => hazard.Rules.Concat(hazard.Theorems)).ToHashSet();

        Assert.Equal(
            [],
            RealKnowledge
                .Knowledge.RedFlags.Select(flag => "red-flags/" + flag.Id)
                .Concat(Theorems.Of(RealKnowledge.Knowledge).Select(theorem => theorem.Id))
                .Where(id => !held.Contains(id))
        );
    }

    [Fact]
    public void A_sound_log_has_no_problem() => Assert.Empty(HazardLog.Read(Sound).Problems(SafetyLinks.OfThisTree));

    [Theory]
    [InlineData("rules: [red-flags/new-leg-weakness]", "rules: [red-flags/new-leg]", "no rule 'red-flags/new-leg'")]
    [InlineData("A_danger_never_lowers", "A_danger_lowers", "no test 'LevelProperties.A_danger_lowers_what_is_told'")]
    [InlineData("New trouble on stairs", "Trouble on stairs", "no case 'red-flags/new-leg-weakness: Trouble")]
    [InlineData("[leg-weakness-with-back-pain]", "[legs]", "no theorem 'legs'")]
    [InlineData("state: controlled", "state: fine", "no state 'fine'")]
    [InlineData("    control: a rule\n", "", "controlled without a control")]
    [InlineData("    residual: { severity: 5, likelihood: 2 }", "", "the residual risk is missing")]
    [InlineData("likelihood: 2 }", "likelihood: 4 }", "the residual risk is above the initial one")]
    [InlineData("likelihood: 3 }", "likelihood: 6 }", "go from 1 to 5")]
    [InlineData("state: controlled", "state: partly", "what is still open is missing")]
    [InlineData("state: controlled", "state: open", "an open hazard has no residual risk yet")]
    public void A_broken_log_says_what_is_broken(string sound, string broken, string problem)
    {
        Assert.Contains(sound, Sound, StringComparison.Ordinal);
        var log = HazardLog.Read(Sound.Replace(sound, broken, StringComparison.Ordinal));

        Assert.Contains(
            log.Problems(SafetyLinks.OfThisTree),
            said =>
                said.StartsWith("H-01: ", StringComparison.Ordinal) && said.Contains(problem, StringComparison.Ordinal)
        );
    }

    [Fact]
    public void A_control_that_nothing_holds_is_none()
    {
        var lines = Sound.Split('\n').Where(line => !UnheldLine().IsMatch(line));

        Assert.Contains(
            "H-01: it is controlled without a control that a test, a case or a theorem holds",
            HazardLog.Read(string.Join('\n', lines)).Problems(SafetyLinks.OfThisTree)
        );
    }

    [Fact]
    public void An_id_is_given_once()
    {
        var twice = Sound + "\n" + Sound[Sound.IndexOf("  - id:", StringComparison.Ordinal)..];

        Assert.Equal(["H-01: there are 2 hazards of this id"], HazardLog.Read(twice).Problems(SafetyLinks.OfThisTree));
    }

    [Theory]
    [MemberData(nameof(Pages))]
    public void A_page_names_only_hazards_and_files_that_are_there(string page)
    {
        var text = File.ReadAllText(Path.Combine(Folder, page));
        var known = Log.Hazards.Select(hazard => hazard.Id).ToHashSet();

        Assert.All(HazardId().Matches(text), id => Assert.Contains(id.Value, known));
        Assert.All(
            Link().Matches(text),
            link => Assert.True(Path.Exists(Path.Combine(Folder, link.Groups["path"].Value)), link.Value)
        );
    }

    [Fact]
    public void While_nobody_has_signed_the_safety_case_says_so_first()
    {
        Assert.False(RealKnowledge.Knowledge.IsSigned);

        Assert.Contains(
            "UNSIGNED",
            string.Join('\n', File.ReadLines(Path.Combine(Folder, "safety-case.md")).Take(5)),
            StringComparison.Ordinal
        );
    }

    [GeneratedRegex(@"^\s*(tests|cases|theorems):", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex UnheldLine();

    [GeneratedRegex(@"\bH-\d\d\b", RegexOptions.None, matchTimeoutMilliseconds: 1000)]
    private static partial Regex HazardId();

    [GeneratedRegex(@"\]\((?!https?:)(?<path>[^)#]+)", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Link();
}
