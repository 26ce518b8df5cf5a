using System.Net;
using System.Text.RegularExpressions;
using Microsoft.AspNetCore.Http;

namespace BackSignal.App.Tests.SmartLaunch;

/// <summary>The page of one patient: what it says, to whom, and what never leaves the server.</summary>
public sealed partial class ViewTests : AtARecordSystem
{
    [Fact]
    public async Task The_page_says_level_why_causes_and_note_each_with_its_source()
    {
        var view = await Host.View(Peer);
        var wording = RealKnowledge.Knowledge.Wording;

        Assert.Contains(wording["levels/hospital-now/name"], view, StringComparison.Ordinal);
        Assert.Contains(wording["levels/hospital-now/clinician"], view, StringComparison.Ordinal);
        Assert.Contains("QuestionnaireResponse/", view, StringComparison.Ordinal);
        Assert.Contains("2026-11-25", view, StringComparison.Ordinal);
        Assert.Contains("Must be excluded", view, StringComparison.Ordinal);
        Assert.Contains("<span aria-hidden=\"true\">▲</span> for", view, StringComparison.Ordinal);
        Assert.Contains("Situation", view, StringComparison.Ordinal);
        Assert.Contains(RealKnowledge.Knowledge.Version, view, StringComparison.Ordinal);
        Assert.Contains(wording["product/draft-review/clinician"], view, StringComparison.Ordinal);
        Assert.Equal(0, Peer.Strangers);
    }

    [Fact]
    public async Task Below_an_emergency_it_says_options_and_what_is_still_to_ask()
    {
        Peer.Load("groin-pain-after-steroids");

        var view = await Host.View(Peer);

        Assert.Contains("Options, checked against this person", view, StringComparison.Ordinal);
        Assert.Contains(RealKnowledge.Knowledge.Wording["levels/soon/name"], view, StringComparison.Ordinal);
        Assert.Contains("What not to do", view, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Where_no_rule_speaks_there_is_no_empty_card()
    {
        Peer.Load("growth-factor-ache-day-2");

        var view = await Host.View(Peer);

        Assert.Contains(RealKnowledge.Knowledge.Wording["levels/self-care/name"], view, StringComparison.Ordinal);
        Assert.DoesNotContain("id=\"why\"", view, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_record_without_a_complaint_has_no_level()
    {
        Peer.Load("feels-well-no-complaint");

        var view = await Host.View(Peer);

        Assert.Contains(RealKnowledge.Knowledge.Wording["levels/no-report/clinician"], view, StringComparison.Ordinal);
        Assert.DoesNotContain("<svg", view, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_token_reaches_no_body_no_cookie_no_address_and_no_log()
    {
        await Host.View(Peer);
        Peer.OnRead["Observation"] = () => Results.StatusCode(500);
        await Host.View(Peer);

        Assert.NotEmpty(Host.Logged);
        Assert.All(
            Host.Shown.Concat(Host.Logged),
            said => Assert.DoesNotContain(SmartPeer.Token, said, StringComparison.Ordinal)
        );
        Assert.All(Host.Logged, said => Assert.DoesNotContain("Okafor", said, StringComparison.Ordinal));
    }

    [Fact]
    public async Task Cookies_are_for_this_view_alone_and_no_script_can_read_them()
    {
        var (started, _) = await Host.Launch(Peer.Iss);
        var (arrived, _) = await Host.Get(await Host.Authorized(Peer));
        var view = arrived
            .Headers.GetValues("Set-Cookie")
            .Single(cookie => cookie.StartsWith("view=", StringComparison.Ordinal));
        var launch = Assert.Single(started.Headers.GetValues("Set-Cookie"));

        Assert.Contains($"path={arrived.Headers.Location}", view, StringComparison.Ordinal);
        Assert.Contains("path=/callback", launch, StringComparison.Ordinal);
        Assert.All([view, launch], cookie => Assert.Contains("httponly", cookie, StringComparison.Ordinal));
        Assert.All([view, launch], cookie => Assert.Contains("samesite=lax", cookie, StringComparison.Ordinal));
        Assert.All([view, launch], cookie => Assert.DoesNotContain("secure", cookie, StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("", "samesite=lax")]
    [InlineData("https://ehr.example.org", "samesite=none")]
    public async Task Outside_loopback_cookies_are_secure_and_in_a_frame_they_are_partitioned(string frame, string site)
    {
        (string, string)[] settings = [("Clients:PublicUrl", "https://cds.example.org")];
        using var host = new SmartHost(
            Peer,
            frame.Length == 0 ? settings : [.. settings, ("Smart:FrameAncestors:0", frame)]
        );

        var (started, _) = await host.Launch(Peer.Iss);
        var cookie = Assert.Single(started.Headers.GetValues("Set-Cookie"));

        Assert.Contains("; secure", cookie, StringComparison.Ordinal);
        Assert.Contains(site, cookie, StringComparison.Ordinal);
        Assert.Equal(frame.Length > 0, cookie.Contains("Partitioned", StringComparison.Ordinal));
        Assert.Contains(
            "redirect_uri=https%3A%2F%2Fcds.example.org%2Fcallback",
            started.Headers.Location!.Query,
            StringComparison.Ordinal
        );
        Assert.Contains(
            frame.Length == 0 ? "frame-ancestors 'none'" : "frame-ancestors " + frame,
            Assert.Single(started.Headers.GetValues("Content-Security-Policy")),
            StringComparison.Ordinal
        );
    }

    [Fact]
    public async Task A_page_runs_no_script_and_loads_nothing_from_elsewhere()
    {
        var (answer, body) = await Host.Get(await Host.Arrived(Peer));
        var (look, css) = await Host.Get("/smart/look.css");

        Assert.StartsWith(
            "default-src 'none'; style-src 'self';",
            Assert.Single(answer.Headers.GetValues("Content-Security-Policy")),
            StringComparison.Ordinal
        );
        Assert.Equal("no-store", answer.Headers.CacheControl!.ToString());
        Assert.DoesNotContain("<script", body, StringComparison.OrdinalIgnoreCase);
        Assert.DoesNotContain(" style=", body, StringComparison.OrdinalIgnoreCase);
        Assert.DoesNotMatch(" on[a-z]+=", body);
        Assert.DoesNotMatch("(src|href)=\"(?!/smart/look.css|#)", body);
        Assert.Equal("text/css", look.Content.Headers.ContentType!.MediaType);
        Assert.DoesNotContain("url(", css, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Two_patients_in_two_tabs_stay_apart()
    {
        var first = await Host.Arrived(Peer);
        Peer.Load("groin-pain-after-steroids");
        var second = await Host.Arrived(Peer);
        var count = Peer.Reads.Count;

        Assert.NotEqual(first, second);
        Assert.Equal(HttpStatusCode.OK, (await Host.Get(first)).Answer.StatusCode);
        Assert.Equal(HttpStatusCode.OK, (await Host.Get(second)).Answer.StatusCode);
        Assert.True(Peer.Reads.Count > count);
    }

    [Fact]
    public async Task An_address_without_its_cookie_opens_nothing()
    {
        var address = await Host.Arrived(Peer);
        using var other = Host.Open();

        Assert.Equal(HttpStatusCode.Unauthorized, (await Host.Get(address, other)).Answer.StatusCode);
        Assert.Equal(HttpStatusCode.Unauthorized, (await Host.Get("/smart/made-up")).Answer.StatusCode);
        Assert.Empty(Peer.Reads);
    }

    [Fact]
    public async Task A_view_ends_with_its_token()
    {
        var address = await Host.Arrived(Peer);
        Host.Clock.Advance(TimeSpan.FromSeconds(599));
        Assert.Equal(HttpStatusCode.OK, (await Host.Get(address)).Answer.StatusCode);
        var reads = Peer.Reads.Count;
        Host.Clock.Advance(TimeSpan.FromSeconds(1));

        var (over, body) = await Host.Get(address);

        Assert.Equal(HttpStatusCode.Unauthorized, over.StatusCode);
        Assert.Contains("has ended", body, StringComparison.Ordinal);
        Assert.Equal(reads, Peer.Reads.Count);
    }

    [Fact]
    public async Task A_smaller_grant_is_not_overstepped_and_what_is_missing_is_said()
    {
        Peer.OnToken = answer =>
            answer["scope"] =
                "launch patient/Patient.r patient/QuestionnaireResponse.rs patient/Condition.sr patient/Observation.rs?category=laboratory";

        var view = await Host.View(Peer);

        Assert.Equal(2, Peer.Reads.Count);
        Assert.DoesNotContain(Peer.Reads, read => read.Contains("Observation", StringComparison.Ordinal));
        Assert.Contains("Observation: the record system did not grant it", view, StringComparison.Ordinal);
        Assert.Contains("Condition: the record system did not grant it", view, StringComparison.Ordinal);
    }

    [Fact]
    public async Task With_a_part_missing_nothing_less_than_a_certain_danger_is_told()
    {
        Peer.Load("groin-pain-after-steroids");
        Peer.OnRead["Condition"] = () => Results.StatusCode(503);

        var view = await Host.View(Peer);

        Assert.Contains("No level: the record is incomplete", view, StringComparison.Ordinal);
        Assert.Contains("Condition: it could not be fetched", view, StringComparison.Ordinal);
        Assert.DoesNotContain(
            RealKnowledge.Knowledge.Wording["levels/soon/name"] + "</h1>",
            view,
            StringComparison.Ordinal
        );
        Assert.DoesNotContain("Options", view, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_record_of_somebody_else_is_never_shown()
    {
        Peer.OnToken = answer => answer["patient"] = "another";

        var (answer, body) = await Host.Get(await Host.Arrived(Peer));

        Assert.Equal(HttpStatusCode.BadGateway, answer.StatusCode);
        Assert.DoesNotContain("Okafor", body, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("true", true)]
    [InlineData("null", true)]
    [InlineData("false", false)]
    public async Task Whose_record_it_is_stands_above_unless_the_record_system_shows_it(string needs, bool isShown)
    {
        Peer.OnToken = answer => answer["need_patient_banner"] = System.Text.Json.Nodes.JsonNode.Parse(needs);

        var view = await Host.View(Peer);

        Assert.Equal(isShown, view.Contains("Ruth Okafor", StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_page_has_one_main_one_first_heading_and_no_step_left_out()
    {
        var (_, body) = await Host.Get(await Host.Arrived(Peer));
        var levels = Heading().Matches(body).Select(match => int.Parse(match.Groups["level"].ValueSpan, null)).ToList();

        Assert.Contains("<html lang=\"en\">", body, StringComparison.Ordinal);
        Assert.Equal(2, body.Split("<main").Length);
        Assert.Equal(1, levels[0]);
        Assert.Single(levels, level => level == 1);
        Assert.All(levels.Zip(levels.Skip(1)), pair => Assert.True(pair.Second <= pair.First + 1));
        Assert.All(
            body.Split("<svg").Skip(1),
            mark => Assert.Contains("aria-hidden=\"true\"", mark.Split('>')[0], StringComparison.Ordinal)
        );
    }

    [GeneratedRegex("<h(?<level>[1-6])", RegexOptions.NonBacktracking)]
    private static partial Regex Heading();
}
