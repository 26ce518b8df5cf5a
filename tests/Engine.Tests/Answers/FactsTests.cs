using BackSignal.Engine.Tests.Clinics;

namespace BackSignal.Engine.Tests.Answers;

public class FactsTests
{
    private static readonly Knowledge Knowledge = SmallClinic.Knowledge;
    private static readonly Fact Temperature = Knowledge.Fact("temperature");
    private static readonly Fact Walking = Knowledge.Fact("walking");

    [Fact]
    public void Nothing_said_is_not_asked_and_the_whole_range()
    {
        var facts = new FactsBuilder(Knowledge).Build();

        Assert.Equal(new FactValue(FactState.NotAsked, 30_000_000, 45_000_000, 0), facts[Temperature]);
        Assert.Equal(new FactValue(FactState.NotAsked, 0b111, 0, 0), facts[Walking]);
        Assert.Equal(Amount.Never, facts[Knowledge.Fact("days-since-sact")].High);
        Assert.Equal(Amount.Largest, facts[Knowledge.Fact("contacts")].High);
    }

    [Fact]
    public void An_interval_beyond_the_plausible_is_cut_to_it()
    {
        var facts = new FactsBuilder(Knowledge).Set(Temperature, FactValue.Between(0, 38_000_000)).Build();

        Assert.Equal(FactValue.Between(30_000_000, 38_000_000), facts[Temperature]);
    }

    [Fact]
    public void A_value_that_cannot_be_is_refused()
    {
        var builder = new FactsBuilder(Knowledge);

        var number = Assert.Throws<ArgumentException>(() => builder.Set(Temperature, FactValue.Exactly(46_000_000)));
        var choice = Assert.Throws<ArgumentException>(() => builder.Set(Walking, FactValue.Choice(8)));

        Assert.StartsWith("temperature: the value is outside 30..45 °C.", number.Message, StringComparison.Ordinal);
        Assert.StartsWith(
            "walking: no such value; it can be usual, slower, cannot.",
            choice.Message,
            StringComparison.Ordinal
        );
    }

    [Fact]
    public void Facts_go_back_to_a_builder_and_come_out_the_same()
    {
        var origin = new Origin("Observation/1", "2026-11-20", null);
        var facts = new FactsBuilder(Knowledge)
            .Set(Temperature, FactValue.Exactly(38_000_000, 90), origin)
            .Set(Walking, Walking.NotSure)
            .Set(Knowledge.Fact("days-since-taxane"), FactValue.Exactly(5 * Amount.One))
            .Note("a doubt")
            .Build();

        var again = facts.ToBuilder().Build();

        Assert.Equal(Knowledge.Facts.Select(fact => facts[fact]), Knowledge.Facts.Select(fact => again[fact]));
        Assert.Equal(["a doubt"], again.Notes);
        Assert.Equal(origin, again.OriginOf(Temperature));
        Assert.Equal(origin, again.OriginOf(Knowledge.Fact("highest-temperature")));
    }

    [Fact]
    public void A_builder_may_go_on_being_used()
    {
        var builder = new FactsBuilder(Knowledge).Set(Temperature, FactValue.Exactly(38_000_000));
        var before = builder.Build();

        builder.Set(Temperature, FactValue.Exactly(36_000_000)).Note("later");

        Assert.Equal(38_000_000, before[Temperature].Low);
        Assert.Empty(before.Notes);
        Assert.Equal(36_000_000, builder.Build()[Knowledge.Fact("highest-temperature")].Low);
    }

    [Fact]
    public void A_fact_nobody_declared_is_not_found()
    {
        Assert.Null(Knowledge.Find("temperatur"));
        Assert.Throws<ArgumentException>(() => Knowledge.Fact("temperatur"));
    }
}
