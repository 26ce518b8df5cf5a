using BackSignal.Engine.Rules;
using BackSignal.Engine.Tests.Clinics;
using BackSignal.Engine.Tests.Properties;
using CsCheck;

namespace BackSignal.Engine.Tests.Sites;

public class SiteTests
{
    private const string Dry = "thirst: yes, polyuria: yes, " + SmallClinic.AllTested;
    private const string Signed =
        "relief: { id: diffuse-ache, sign-off: { name: A. Clinician, role: lead, on: 2026-11-25, until: 2026-11-25 } }";

    [Fact]
    public void A_raised_level_is_told()
    {
        var site = SmallSite.With("raise: [ { red-flag: dry, to: hospital-now } ]");

        Assert.Equal(Urgency.Soon, SmallClinic.AssessOtherwiseHarmless(Dry, SmallSite.Bare).Told);
        Assert.Equal(Urgency.HospitalNow, SmallClinic.AssessOtherwiseHarmless(Dry, site).Told);
        Assert.Equal(["red-flags/dry: soon to hospital-now"], site.Site!.Changes);
    }

    [Fact]
    public void A_site_carries_its_own_hash_and_leaves_that_of_the_release()
    {
        var (one, other) = (SmallSite.With("amber-hours: 24"), SmallSite.With("amber-hours: 23"));

        Assert.Equal(SmallSite.Bare.Hash, one.Hash);
        Assert.NotEqual(one.Site!.Hash, other.Site!.Hash);
        Assert.Null(SmallSite.Bare.Site);
        Assert.Equal((24, 24), one.Site.AmberHours);
        Assert.Equal((24, 48), SmallSite.With("amber-hours: 48").Site!.AmberHours);
    }

    [Fact]
    public void A_rule_of_the_site_fires()
    {
        var site = SmallSite.WithFolder("", ("red-flags/thirsty.yaml", SiteRefusalTests.Thirsty));

        Assert.Equal(Urgency.HospitalNow, SmallClinic.AssessOtherwiseHarmless("thirst: yes", site).Told);
        Assert.True(SmallClinic.AssessOtherwiseHarmless("thirst: yes", SmallSite.Bare).Told < Urgency.HospitalNow);
    }

    [Fact]
    public void Strict_UKONS_takes_the_stricter_level()
    {
        const string two = "thirst: yes, polyuria: yes, pain-now: 5, back-pain: yes, " + SmallClinic.AllTested;
        var strict = SmallSite.With("strict-ukons: yes");

        Assert.Equal(Urgency.Today, SmallClinic.AssessOtherwiseHarmless(two, SmallSite.Bare).Told);
        Assert.Equal(Urgency.HospitalNow, SmallClinic.AssessOtherwiseHarmless(two, strict).Told);
    }

    [Fact]
    public void A_block_of_the_site_closes_an_option()
    {
        const string fine = "back-pain: yes, onset: days, clearance: 90 mL/min, " + SmallClinic.AllTested;
        var site = SmallSite.With(
            "tighten: [ { therapy: gabapentin-tablets, block: [ { when: { sex: female }, because: Not here. } ] } ]"
        );

        Assert.NotEqual(Outcome.DoNot, Gabapentin(SmallSite.Bare));
        Assert.Equal(Outcome.DoNot, Gabapentin(site));

        Outcome Gabapentin(Knowledge knowledge) =>
            OutcomeOf(SmallClinic.AssessOtherwiseHarmless(fine, knowledge), "gabapentin-tablets");
    }

    /// <summary>Levels raised, a rule and a check added, strict UKONS: nobody is told less, and no option is freer.</summary>
    [Fact]
    public void What_is_refused_by_no_reader_lowers_nobody()
    {
        var site = SmallSite.WithFolder(
            """
            strict-ukons: yes
            raise:
              - { red-flag: dry, to: today }
              - { red-flag: strong-pain, level: 1, to: hospital-now }
              - { cause: growth-factor-ache, to: today }
            tighten: [ { therapy: gabapentin-tablets, block: [ { when: { age: ">= 40" }, because: Not here. } ] } ]
            """,
            ("red-flags/thirsty.yaml", SiteRefusalTests.Thirsty)
        );

        new People(SmallSite.Bare).Any.Sample(
            person =>
            {
                var (before, here) = (person.Assessment, On(site, person.Facts));
                Assert.True(here.IsReport || !before.IsReport);
                Assert.InRange(here.Told, before.Told, Urgency.Ambulance);
                Assert.InRange(here.AtLeast, before.AtLeast, Urgency.Ambulance);
                Assert.InRange(here.AtMost, before.AtMost, Urgency.Ambulance);
                Assert.All(
                    before.Options,
                    option => Assert.InRange(OutcomeOf(here, option.Therapy.Id), option.Outcome, Outcome.DoNot)
                );
            },
            iter: 2000
        );
    }

    [Theory]
    [InlineData("diffuse: yes, night-pain: no", Urgency.Soon)]
    [InlineData("diffuse: yes, night-pain: not-sure", Urgency.Today)]
    [InlineData("diffuse: not-sure, night-pain: no", Urgency.Today)]
    [InlineData("diffuse: yes, night-pain: yes", Urgency.Today)]
    public void A_signed_relief_relieves_only_who_is_certain(string more, Urgency told)
    {
        var relieved = SmallSite.With(Signed);
        var given = $"back-pain: yes, pain-now: 8, {more}, {SmallClinic.AllTested}";

        Assert.Equal(told, SmallClinic.AssessOtherwiseHarmless(given, relieved).Told);
        Assert.Equal(Urgency.Today, SmallClinic.AssessOtherwiseHarmless(given, SmallSite.Bare).Told);
        Assert.Equal("A. Clinician", relieved.Site!.SignedOff!.Name);
    }

    [Fact]
    public void A_line_that_names_what_the_site_lacks_is_left_out()
    {
        var texts = new Wording(
            new Dictionary<string, string>
            {
                ["site/soon/patient"] = "Ring {helpline}.\nAt night {out-of-hours}.\nOr {emergency-number}.",
            },
            new Dictionary<string, IReadOnlyList<Citation>>()
        );
        var site = SmallSite.With("phones: { helpline: \"+44 20 1\", out-of-hours: \"2 22\" }").Site!;

        Assert.Equal(["Ring +44 20 1.", "At night 2 22."], site.Lines(texts, "soon", "patient"));
        Assert.Empty(site.Lines(texts, "today", "patient"));
    }

    private static Outcome OutcomeOf(Assessment assessment, string therapy) =>
        assessment.Options.Single(option => option.Therapy.Id == therapy).Outcome;

    private static Assessment On(Knowledge knowledge, Facts person)
    {
        var builder = new FactsBuilder(knowledge);
        foreach (var fact in person.Knowledge.Facts.Where(person.IsStated))
        {
            builder.Set(knowledge.Fact(fact.Id), person[fact]);
        }

        return Assess.Report(builder.Build());
    }
}
