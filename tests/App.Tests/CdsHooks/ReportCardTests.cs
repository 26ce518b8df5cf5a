using System.Text.Json.Nodes;
using BackSignal.Fhir.Cards;

namespace BackSignal.App.Tests.CdsHooks;

public class ReportCardTests(SharedServer shared) : IClassFixture<SharedServer>
{
    private static readonly string[] Parts =
    [
        "**Situation**",
        "**Background**",
        "**Assessment**",
        "**Recommendation**",
    ];

    [Fact]
    public async Task A_danger_is_a_critical_card_with_its_reasons()
    {
        var card = await Card(Calls.View(Danger));

        Assert.Equal("critical", Text(card, "indicator"));
        Assert.Contains("Rule: red-flags/", Text(card, "detail"), StringComparison.Ordinal);
        Assert.Contains("Source: ", Text(card, "detail"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_back_pain_on_treatment_with_open_danger_questions_is_a_card()
    {
        var call = Calls.View(Calls.Answers(("back-pain", Calls.Yes)), Docetaxel("2026-11-16"));

        var card = await Card(call);

        Assert.Contains("Not asked or not known", Text(card, "detail"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_chart_without_a_current_complaint_has_no_card()
    {
        Assert.Empty(
            await Calls.Cards(shared.Client, Calls.Triage, Calls.View(Docetaxel("2026-11-16"), Calls.Platelets(200)))
        );
        Assert.Empty(
            await Calls.Cards(shared.Client, Calls.Triage, Calls.View(Calls.Answers(("back-pain", Calls.No))))
        );
    }

    [Fact]
    public async Task The_hand_over_note_has_its_four_parts()
    {
        var card = Assert.Single(
            await Calls.Cards(shared.Client, Calls.HandOver, Calls.Start(Danger, Docetaxel("2026-11-16")))
        );

        var detail = Text(card!, "detail");
        var places = Parts.Select(title => detail.IndexOf(title, StringComparison.Ordinal)).ToList();
        Assert.DoesNotContain(-1, places);
        Assert.Equal(places.Order(), places);
    }

    [Fact]
    public async Task Two_cards_have_two_uuids()
    {
        var one = await Card(Calls.View(Danger));
        var two = await Card(Calls.View(Danger));

        Assert.NotEqual(Text(one, "uuid"), Text(two, "uuid"));
    }

    [Fact]
    [Trait("cds-hooks_2.0", "83")]
    public void Every_name_a_summary_may_carry_fits_or_is_cut()
    {
        var knowledge = RealKnowledge.Knowledge;
        var names = knowledge.RedFlags.Select(flag => flag.Name).Concat(knowledge.Causes.Select(cause => cause.Name));
        var levels = Engine.UrgencyNames.All.Select(level => knowledge.Wording[$"levels/{level}/name"]);

        Assert.All(
            levels.SelectMany(_ => names, (level, name) => $"{level}. {name}"),
            text => Assert.InRange(Summary.Of(text).Length, 1, 139)
        );
        Assert.All(
            levels.SelectMany(_ => names, (level, name) => $"{level}. {name}"),
            text => Assert.Equal(text, Summary.Of(text))
        );
    }

    [Theory]
    [InlineData(139)]
    [InlineData(140)]
    [InlineData(500)]
    [Trait("cds-hooks_2.0", "83")]
    public void A_summary_is_shorter_than_140_characters_and_never_half_a_character(int length)
    {
        var words = Summary.Of(string.Concat(Enumerable.Repeat("platelets 38, ", 60))[..length]);
        var smileys = Summary.Of(string.Concat(Enumerable.Repeat("\U0001F600", 100)));

        Assert.InRange(words.Length, 1, 139);
        Assert.InRange(smileys.Length, 1, 139);
        Assert.Equal(smileys, new string(smileys.EnumerateRunes().SelectMany(rune => rune.ToString()).ToArray()));
        Assert.DoesNotContain('\uFFFD', smileys);
    }

    private static JsonObject Danger =>
        Calls.Answers(("back-pain", Calls.Yes), ("leg-weakness", Calls.Yes), ("saddle-numbness", Calls.Yes));

    private static JsonObject Docetaxel(string on) =>
        new()
        {
            ["resourceType"] = "MedicationAdministration",
            ["id"] = "dose-1",
            ["status"] = "completed",
            ["medicationCodeableConcept"] = new JsonObject { ["text"] = "docetaxel" },
            ["subject"] = new JsonObject { ["reference"] = "Patient/pat-1" },
            ["effectiveDateTime"] = on,
        };

    private async Task<JsonNode> Card(JsonNode call) =>
        Assert.Single(await Calls.Cards(shared.Client, Calls.Triage, call))!;

    private static string Text(JsonNode node, string name) => node[name]!.GetValue<string>();
}
