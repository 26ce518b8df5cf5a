using BackSignal.Engine.Sites;

namespace BackSignal.Engine.Tests.Sites;

public class SiteRefusalTests
{
    [Theory]
    [InlineData("raise: [ { red-flag: dry, to: self-care } ]", "'dry' would say self-care instead of soon")]
    [InlineData(
        "raise: [ { red-flag: cord-signs, level: 2, to: today } ]",
        "'cord-signs' would say today instead of hospital-now"
    )]
    [InlineData("raise: [ { cause: old-fracture, to: soon } ]", "'old-fracture' would say soon instead of today")]
    [InlineData(
        "strict-ukons: yes\nraise: [ { red-flag: two-ambers, to: today } ]",
        "'two-ambers' would say today instead of hospital-now"
    )]
    [InlineData("amber-hours: 73", "an amber would wait 73 hours instead of 72")]
    [InlineData("relief: { id: diffuse-ache }", "the relief 'diffuse-ache' is not signed")]
    [InlineData(
        "relief: { id: diffuse-ache, sign-off: { name: A, role: B, on: 2026-11-01, until: 2026-11-24 } }",
        "the sign-off of the relief 'diffuse-ache' expired on 2026-11-24"
    )]
    [InlineData(
        "relief: { id: diffuse-ache, sign-off: { name: A, role: B, on: 2026-11-26, until: 2027-11-24 } }",
        "is signed for 2026-11-26, which has not come"
    )]
    [InlineData(
        "relief: { id: pain-is-fine, sign-off: { name: A, role: B, on: 2026-11-01, until: 2027-01-01 } }",
        "the release has no relief 'pain-is-fine'"
    )]
    public void What_would_lower_something_is_refused_with_the_theorem(string text, string said)
    {
        var refusal = SmallSite.Refusal(text);

        Assert.Contains(said, refusal, StringComparison.Ordinal);
        Assert.Contains("a site lowers nothing (theorem site-lowers-nothing)", refusal, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(
        "raise: [ { red-flag: dri, to: today } ]",
        "ours.yaml:2: the release has no red flag 'dri'; did you mean 'dry'?"
    )]
    [InlineData(
        "raise: [ { red-flag: cord-signs, to: ambulance } ]",
        "has 3 levels; say which with 'level: 1' to 'level: 3'"
    )]
    [InlineData("raise: [ { red-flag: dry, level: 2, to: today } ]", "has one level; leave 'level' out")]
    [InlineData("raise: [ { red-flag: same-again, to: today } ]", "has no level of its own")]
    [InlineData("raise: [ { red-flag: dry, cause: old-fracture, to: today } ]", "raises one thing")]
    [InlineData("raise: [ { red-flag: dry, to: at-once } ]", "'to' is 'at-once'; it can be")]
    [InlineData("raise: [ { cause: old-fracture, to: ambulance } ]", "a cause's floor is at most today")]
    [InlineData("tighten: [ { therapy: gabapentin-tablets } ]", "tightens nothing")]
    [InlineData(
        "tighten: [ { therapy: gabapentin-tablets, block: [ { when: { agee: 3 }, because: No. } ] } ]",
        "ours.yaml:2: there is no fact or definition 'agee'"
    )]
    [InlineData("phones: { helpline: \"0800 1\" }", "'out-of-hours' is missing")]
    [InlineData("phones: { helpline: ask at the desk, out-of-hours: \"1\" }", "'helpline' is no number to dial")]
    [InlineData("emergency-number: call", "'emergency-number' is no number to dial")]
    [InlineData("languages: [English]", "a language is a tag")]
    [InlineData("amber-hours: 0", "1 or more")]
    [InlineData("lower: [ { red-flag: dry, to: self-care } ]", "'lower' is not known here")]
    [InlineData("remove: [ dry ]", "'remove' is not known here")]
    [InlineData(
        "relief: { id: diffuse-ache, sign-off: { name: A, on: soon, until: 2027-01-01 } }",
        "'role' is missing"
    )]
    [InlineData(
        "relief: { id: diffuse-ache, sign-off: { name: A, on: soon, until: 2027-01-01 } }",
        "'on' is a date such as"
    )]
    public void What_cannot_be_read_names_place_and_cure(string text, string said) =>
        Assert.Contains(said, SmallSite.Refusal(text), StringComparison.Ordinal);

    [Fact]
    public void All_problems_come_at_once()
    {
        var refusal = SmallSite.Refusal(
            "amber-hours: 96\nlanguages: [English]\nraise: [ { red-flag: dry, to: self-care } ]"
        );

        Assert.Equal(3, refusal.Split('\n').Length);
        Assert.All([2, 3, 4], line => Assert.Contains($"ours.yaml:{line}:", refusal, StringComparison.Ordinal));
    }

    [Fact]
    public void A_file_of_the_release_cannot_be_replaced() =>
        Assert.Contains(
            "ours/red-flags/dry.yaml:1: the release has red-flags/dry.yaml; a site replaces nothing",
            SmallSite.Refusal(() => SmallSite.WithFolder("", ("red-flags/dry.yaml", "name: Dry\n"))),
            StringComparison.Ordinal
        );

    [Theory]
    [InlineData("facts/mood.yaml")]
    [InlineData("causes/other.yaml")]
    [InlineData("reliefs/own.yaml")]
    [InlineData("notes.yaml")]
    public void A_site_adds_no_other_kind_of_file(string path) =>
        Assert.Contains(
            "a site adds sources, definitions, red-flags, interactions",
            SmallSite.Refusal(() => SmallSite.WithFolder("", (path, "name: x\n"))),
            StringComparison.Ordinal
        );

    [Fact]
    public void A_folder_needs_its_site_file() =>
        Assert.Contains(
            "ours/site.yaml:1: is missing",
            SmallSite.Refusal(() =>
                SiteReader.Read(SmallSite.Release, new SiteFiles("ours", true, []), SmallSite.Today, null)
            ),
            StringComparison.Ordinal
        );

    [Fact]
    public void A_case_of_the_site_that_does_not_hold_is_refused() =>
        Assert.Contains(
            "case 'thirst alone'",
            SmallSite.Refusal(() =>
                SmallSite.WithFolder(
                    "",
                    ("red-flags/thirsty.yaml", Thirsty),
                    (
                        "red-flags/thirsty.cases.yaml",
                        "- { name: thirst alone, given: { thirst: yes }, expect: { fires: no } }\n"
                    )
                )
            ),
            StringComparison.Ordinal
        );

    [Fact]
    public void Strict_that_is_milder_is_refused_in_the_release() =>
        Assert.Contains(
            "red-flags/two-ambers.yaml:2: 'strict-ukons' is lower than 'default'",
            Refusals.Refusal.Of(
                Refusals.Refusal.Edited("red-flags/two-ambers.yaml", "strict-ukons: hospital-now", "strict-ukons: soon")
            ),
            StringComparison.Ordinal
        );

    internal const string Thirsty = """
        name: Thirsty
        urgency: hospital-now
        when: { thirst: yes }
        patient: Ring us now.
        cite: [ { source: book, at: p. 80, confidence: known } ]
        review: { state: draft }
        """;
}
