using System.Text.Json.Nodes;

namespace BackSignal.App.Tests.CdsHooks;

public class OrderCardTests(SharedServer shared) : IClassFixture<SharedServer>
{
    [Fact]
    [Trait("cds-hooks_2.0", "83, 84, 85, 87, 88, 90, 92, 93, 95, 96, 127, 128, 133, 134, 135, 136")]
    public async Task A_hard_block_names_the_lab_its_value_and_age_the_rule_and_the_source()
    {
        var card = await Card(Calls.Sign(Calls.Draft("Ibuprofen 400 mg tablet"), Calls.Platelets(38)));

        Assert.Equal("critical", Text(card, "indicator"));
        Assert.StartsWith("Ibuprofen 400 mg tablet: Do not", Text(card, "summary"), StringComparison.Ordinal);
        Assert.Contains("platelet count 38", Text(card, "summary"), StringComparison.Ordinal);
        var detail = Text(card, "detail");
        Assert.Contains("Observation/plt-1, 2026-11-24T08:00:00Z, 25 hours old", detail, StringComparison.Ordinal);
        Assert.Contains("Rule: therapies/", detail, StringComparison.Ordinal);
        Assert.Contains("Source: ", detail, StringComparison.Ordinal);
        var removal = card["suggestions"]![0]!["actions"]![0]!;
        Assert.Equal("delete", Text(removal, "type"));
        Assert.Equal("MedicationRequest/103", Text(removal, "resourceId"));
    }

    [Fact]
    public async Task An_old_good_count_permits_nothing_and_is_named_as_too_old()
    {
        var card = await Card(Calls.Sign(Calls.Draft("ibuprofen"), Calls.Platelets(210, "2026-09-01T08:00:00Z")));

        Assert.Equal("warning", Text(card, "indicator"));
        Assert.Contains("Cannot tell", Text(card, "summary"), StringComparison.Ordinal);
        Assert.Contains("too old", Text(card, "detail"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_interaction_with_what_is_already_taken_is_named()
    {
        var warfarin = Calls.Draft("warfarin", "50");
        warfarin["status"] = "active";

        var card = await Card(Calls.Sign(Calls.Draft("naproxen"), warfarin, Calls.Platelets(200)));

        Assert.Equal("critical", Text(card, "indicator"));
        Assert.Contains("Rule: interactions/", Text(card, "detail"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Two_drafts_are_checked_against_each_other()
    {
        var call = Calls.Drafts(
            "order-sign",
            [Calls.Draft("warfarin", "1"), Calls.Draft("ibuprofen", "2")],
            Calls.Platelets(200)
        );

        var cards = await Calls.Cards(shared.Client, Calls.Order, call);

        Assert.Contains(
            cards,
            card => Text(card!, "summary").StartsWith("ibuprofen: Do not", StringComparison.Ordinal)
        );
    }

    [Fact]
    [Trait("cds-hooks_2.0", "77")]
    public async Task A_medicine_no_rule_speaks_of_gets_no_card_and_needs_no_record()
    {
        var call = Calls.Sign(Calls.Draft("amoxicillin 500 mg"));
        call.Remove("prefetch");

        Assert.Empty(await Calls.Cards(shared.Client, Calls.Order, call));
    }

    [Fact]
    public async Task Only_what_was_just_selected_is_spoken_of()
    {
        var call = Calls.Drafts(
            "order-select",
            [Calls.Draft("ibuprofen", "1"), Calls.Draft("naproxen", "2")],
            Calls.Platelets(20)
        );
        call["context"]!["selections"] = new JsonArray("MedicationRequest/2");

        var card = Assert.Single(await Calls.Cards(shared.Client, Calls.Choice, call));

        Assert.StartsWith("naproxen", Text(card!, "summary"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Drafts_of_browser_clients_without_type_intent_id_or_medicine_are_taken()
    {
        var bare = Calls.Draft("ibuprofen");
        bare.Remove("id");
        bare.Remove("intent");
        bare.Remove("status");
        var empty = Calls.Draft("", "9");
        empty.Remove("medicationCodeableConcept");
        var call = Calls.Drafts("order-sign", [bare, empty], Calls.Platelets(20));
        call["context"]!["draftOrders"]!.AsObject().Remove("type");

        var card = await Card(call);

        Assert.Equal("critical", Text(card, "indicator"));
        Assert.DoesNotContain(
            card["suggestions"]?.AsArray() ?? [],
            s => s!["actions"]!.AsArray().Any(action => Text(action!, "type") == "delete")
        );
    }

    [Fact]
    public async Task A_draft_may_name_its_medicine_by_reference()
    {
        var draft = Calls.Draft("x");
        draft.Remove("medicationCodeableConcept");
        draft["medicationReference"] = new JsonObject { ["reference"] = "#med" };
        draft["contained"] = new JsonArray(
            new JsonObject
            {
                ["resourceType"] = "Medication",
                ["id"] = "med",
                ["code"] = new JsonObject
                {
                    ["coding"] = new JsonArray(
                        new JsonObject { ["system"] = "http://www.nlm.nih.gov/research/umls/rxnorm", ["code"] = "5640" }
                    ),
                },
            }
        );

        Assert.Equal("critical", Text(await Card(Calls.Sign(draft, Calls.Platelets(38))), "indicator"));
    }

    [Fact]
    public async Task Words_of_an_order_cannot_shape_the_card()
    {
        var card = await Card(
            Calls.Sign(Calls.Draft("ibuprofen <script>alert(1)</script> [x](http://e)\n# h"), Calls.Platelets(38))
        );

        Assert.DoesNotContain("\n# h", Text(card, "detail"), StringComparison.Ordinal);
        Assert.DoesNotContain(
            "<script>",
            Text(card, "detail").Replace("\\<", "", StringComparison.Ordinal),
            StringComparison.Ordinal
        );
        Assert.DoesNotContain("[x](", Text(card, "detail"), StringComparison.Ordinal);
    }

    [Fact]
    [Trait("cds-hooks_2.0", "123, 124, 125, 131, 132")]
    public async Task Alternatives_are_whole_resources_of_the_same_patient()
    {
        var call = SampleCalls.Of("taxane-ache-day-3", Calls.Sign(Calls.Draft("ibuprofen")));

        var cards = await Calls.Cards(shared.Client, Calls.Order, call);

        var created = cards
            .SelectMany(card => card!["suggestions"]!.AsArray())
            .SelectMany(s => s!["actions"]!.AsArray())
            .Where(action => Text(action!, "type") == "create")
            .ToList();
        Assert.NotEmpty(created);
        Assert.All(
            created,
            action => Assert.Equal("Patient/patient-1", Text(action!["resource"]!["subject"]!, "reference"))
        );
        Assert.All(created, action => Assert.Equal("draft", Text(action!["resource"]!, "status")));
    }

    [Theory]
    [MemberData(nameof(EverySample))]
    public async Task Every_sample_gives_cards_by_the_rules(string sample)
    {
        foreach (var drug in new[] { "ibuprofen", "acetaminophen", "gabapentin", "oxycodone", "duloxetine" })
        {
            await Calls.Cards(shared.Client, Calls.Order, SampleCalls.Of(sample, Calls.Sign(Calls.Draft(drug))));
        }

        await Calls.Cards(shared.Client, Calls.Triage, SampleCalls.Of(sample, Calls.View()));
        await Calls.Cards(shared.Client, Calls.HandOver, SampleCalls.Of(sample, Calls.Start()));
    }

    public static TheoryData<string> EverySample =>
        new(
            Directory
                .EnumerateFiles(Path.Combine(RealKnowledge.Root, "samples"), "*.json")
                .Select(path => Path.GetFileNameWithoutExtension(path))
                .Order(StringComparer.Ordinal)
        );

    [Theory]
    [MemberData(nameof(EveryDrug))]
    [Trait("cds-hooks_2.0", "3, 83, 93, 96")]
    public async Task Every_medicine_of_the_knowledge_gives_cards_by_the_rules(string drug) =>
        await Calls.Cards(shared.Client, Calls.Order, Calls.Sign(Calls.Draft(drug), Calls.Platelets(20)));

    public static TheoryData<string> EveryDrug =>
        new(
            RealKnowledge
                .Knowledge.Therapies.SelectMany(therapy => therapy.Drugs)
                .SelectMany(RealKnowledge.Knowledge.Formulary.Members)
                .Distinct()
                .Order(StringComparer.Ordinal)
        );

    private async Task<JsonNode> Card(JsonNode call) =>
        Assert.Single(
            await Calls.Cards(
                shared.Client,
                call["hook"]!.GetValue<string>() == "order-select" ? Calls.Choice : Calls.Order,
                call
            )
        )!;

    private static string Text(JsonNode node, string name) => node[name]!.GetValue<string>();
}
