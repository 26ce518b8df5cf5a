using System.Globalization;
using BackSignal.Engine.Tests.Clinics;

namespace BackSignal.Engine.Tests.Answers;

public class NumberTests
{
    [Theory]
    [InlineData("37.95 Cel", Truth.True)]
    [InlineData("37.949999 Cel", Truth.False)]
    [InlineData("37.9 Cel", Truth.False)]
    [InlineData("38 Cel", Truth.True)]
    [InlineData("38.0 Cel", Truth.True)]
    [InlineData("'100.4 [degF]'", Truth.True)]
    [InlineData("'100.31 [degF]'", Truth.True)]
    [InlineData("'100.3 [degF]'", Truth.False)]
    [InlineData("'100.0 [degF]'", Truth.False)]
    [InlineData("37.9..38.1 Cel", Truth.Unknown)]
    public void A_threshold_is_exact_in_either_unit(string temperature, Truth expected) =>
        Assert.Equal(expected, UnderTest.When("is: fever").Given($"temperature: {temperature}"));

    [Theory]
    [InlineData("'100.4 [degF]'", 38_000_000)]
    [InlineData("'98.6 [degF]'", 37_000_000)]
    [InlineData("'100.3 [degF]'", 37_944_444)]
    [InlineData("36.6 Cel", 36_600_000)]
    public void Fahrenheit_becomes_millionths_of_celsius(string written, long expected)
    {
        var facts = SmallClinic.Facts($"temperature: {written}", "not-asked", SmallClinic.Knowledge);

        Assert.Equal(FactValue.Exactly(expected), facts[SmallClinic.Knowledge.Fact("temperature")]);
    }

    [Fact]
    public void Platelets_per_microlitre_are_thousandths()
    {
        var facts = SmallClinic.Facts("platelets: 38000 /uL", "not-asked", SmallClinic.Knowledge);

        Assert.Equal(FactValue.Exactly(38 * Amount.One), facts[SmallClinic.Knowledge.Fact("platelets")]);
    }

    [Theory]
    [InlineData("38", "38")]
    [InlineData("-0.8", "-0.8")]
    [InlineData(" 5 ", "5")]
    [InlineData("1e3", "1000")]
    [InlineData("1/4", "0.25")]
    [InlineData("3 / 2", "1.5")]
    [InlineData("-1/2", "-0.5")]
    public void A_number_is_a_decimal_or_a_fraction(string text, string expected) =>
        Assert.Equal(decimal.Parse(expected, CultureInfo.InvariantCulture), Amount.Parse(text));

    [Fact]
    public void Five_ninths_are_exact_enough_for_every_tenth_of_a_degree()
    {
        var ninths = Amount.Parse("5/9")!.Value;

        for (var tenths = 860; tenths <= 1130; tenths++)
        {
            var exact = (tenths - 320m) * 5 / 90;
            Assert.Equal(Amount.From(exact), Amount.From(((tenths / 10m) - 32) * ninths));
        }
    }

    [Theory]
    [InlineData("")]
    [InlineData("1,000")]
    [InlineData("38,5")]
    [InlineData("5/0")]
    [InlineData("/9")]
    [InlineData("5/")]
    [InlineData("a/9")]
    [InlineData("NaN")]
    [InlineData("1_000")]
    public void Anything_else_is_none(string text) => Assert.Null(Amount.Parse(text));

    [Theory]
    [InlineData("0.0000005", 1)]
    [InlineData("0.0000004", 0)]
    [InlineData("-0.0000005", -1)]
    [InlineData("0.000001", 1)]
    public void A_number_is_rounded_half_away_from_zero_to_millionths(string text, long expected) =>
        Assert.Equal(expected, Amount.From(decimal.Parse(text, CultureInfo.InvariantCulture)));

    [Fact]
    public void A_number_beyond_the_largest_is_the_largest_and_never_is_beyond_that()
    {
        Assert.Equal(Amount.Largest, Amount.From(decimal.MaxValue));
        Assert.Equal(Amount.Smallest, Amount.From(decimal.MinValue));
        Assert.True(Amount.Never > Amount.Largest);
    }

    [Theory]
    [InlineData(38_000_000, null, "38")]
    [InlineData(38_000_000, 1, "38.0")]
    [InlineData(37_950_000, 1, "38.0")]
    [InlineData(37_949_999, 1, "37.9")]
    [InlineData(-500_000, null, "-0.5")]
    [InlineData(1, null, "0.000001")]
    [InlineData(1_234_567_000_000, null, "1234567")]
    public void A_number_is_written_as_people_write_it(long amount, int? decimals, string expected) =>
        Assert.Equal(expected, Amount.Write(amount, decimals));

    [Theory]
    [InlineData(0, "less than an hour")]
    [InlineData(59, "less than an hour")]
    [InlineData(60, "1 hour")]
    [InlineData(47 * 60, "47 hours")]
    [InlineData(48 * 60, "2 days")]
    [InlineData(9 * 24 * 60, "9 days")]
    [InlineData(Age.Unknown, "unknown time")]
    public void An_age_is_written_in_hours_and_then_in_days(long minutes, string expected) =>
        Assert.Equal(expected, Age.Text(minutes));
}
