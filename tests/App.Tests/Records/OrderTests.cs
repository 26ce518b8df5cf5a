using BackSignal.Engine;
using BackSignal.Engine.Rules;
using BackSignal.Records;

namespace BackSignal.App.Tests.Records;

public class OrderTests
{
    private static readonly DateTimeOffset Now = new(2026, 11, 25, 9, 30, 0, TimeSpan.Zero);

    [Fact]
    public void A_block_names_the_value_its_age_and_the_source()
    {
        var order = Order(
            """{ "observations": [ { "fact": "platelets", "value": 38, "unit": "10*9/L", "at": "2026-11-23T09:00:00Z" } ] }""",
            "ibuprofen"
        );

        Assert.Equal(Outcome.DoNot, order.Outcome);
        var block = Assert.Single(order.Checks, view => view.Truth == Truth.True && view.Check.Kind == CheckKind.Block);
        Assert.Contains("platelet count 38 ×10⁹/L, below 50 ×10⁹/L (2 days old)", block.Because);
        Assert.NotEmpty(block.Check.Citations);
    }

    [Theory]
    [InlineData("ibuprofn")]
    [InlineData("wonderumab")]
    [InlineData("")]
    public void A_medicine_nobody_knows_is_never_free_of_interactions(string name)
    {
        var order = Order("{}", name);

        Assert.Null(order.Drug);
        Assert.Equal(Outcome.CannotTell, order.Outcome);
    }

    [Fact]
    public void A_brand_and_a_strength_are_the_medicine()
    {
        Assert.Equal("ibuprofen", Order("{}", "Advil").Drug?.Id);
        Assert.Equal("ibuprofen", Order("{}", "ibuprofen 400 mg tablet").Drug?.Id);
    }

    [Fact]
    public void Two_orders_are_checked_against_each_other()
    {
        var record = Plain.Read("""{ "answers": { "pregnant": "no" } }""");
        var orders = OrdersOf.Ordered(record, Now, ["duloxetine", "tamoxifen"]);

        Assert.All(orders, order => Assert.Equal(Outcome.DoNot, order.Outcome));
        Assert.All(
            orders,
            order =>
                Assert.Contains(
                    order.Checks,
                    view => view is { Truth: Truth.True, Check.Interaction: "duloxetine-tamoxifen" }
                )
        );
    }

    [Theory]
    [InlineData("apixaban")]
    [InlineData("tamoxifen")]
    [InlineData("oxaliplatin")]
    public void The_second_party_alone_is_not_forbidden(string name) =>
        Assert.DoesNotContain(
            Order("{}", name).Checks,
            view => view is { Truth: Truth.True, Check.Kind: CheckKind.Block }
        );

    [Fact]
    public void The_records_own_list_is_checked()
    {
        var record = Plain.Read(
            """{ "medicines": [ { "drug": "apixaban", "route": "oral" }, { "drug": "naproxen", "route": "oral" }, { "drug": "letrozole", "until": "2025-01-01" } ] }"""
        );
        var orders = OrdersOf.TakenNow(record, Now);

        Assert.Equal(["apixaban", "naproxen"], orders.Select(order => order.Name));
        Assert.Equal(Outcome.DoNot, orders[1].Outcome);
        Assert.True(orders[1].IsSymptomatic);
        Assert.False(orders[0].IsSymptomatic);
    }

    [Theory]
    [InlineData("2026-11-24T09:00:00Z")]
    [InlineData("2026-09-30T09:00:00Z")]
    public void An_old_good_count_unblocks_nothing_and_an_old_low_one_goes_on_blocking(string at)
    {
        var isOld = at.StartsWith("2026-09", StringComparison.Ordinal);

        Assert.Equal(!isOld, PlateletBlock(210, at) is null);
        Assert.Equal(Truth.True, PlateletBlock(38, at)?.Truth);
    }

    [Fact]
    public void Steroids_are_added_up_as_prednisone_and_a_missing_dose_leaves_the_sum_open()
    {
        const string doses =
            """ "doses": [ { "drug": "dexamethasone", "at": "2026-11-20", "mg": 8, "route": "oral" }, { "drug": "prednisone", "at": "2026-11-21", "mg": 10, "route": "oral" } """;
        var closed = Plain.Facts($$"""{ {{doses}} ] }""").Say("steroid-total");
        var open = Plain
            .Facts($$"""{ {{doses}}, { "drug": "prednisone", "at": "2026-11-22", "route": "oral" } ] }""")
            .Say("steroid-total");

        Assert.Equal("63.36", closed);
        Assert.StartsWith("63.36..", open, StringComparison.Ordinal);
    }

    private static CheckView? PlateletBlock(int value, string at)
    {
        var order = Order(
            $$"""{ "observations": [ { "fact": "platelets", "value": {{value}}, "unit": "10*9/L", "at": "{{at}}" } ] }""",
            "ibuprofen"
        );
        return order.Checks.FirstOrDefault(view =>
            view.Check is { Kind: CheckKind.Block, Interaction: null }
            && view.Check.When.Facts().Select(fact => fact.Id).SequenceEqual(["platelets"])
        );
    }

    private static OrderView Order(string json, string name) => OrdersOf.Ordered(Plain.Read(json), Now, [name])[0];
}
