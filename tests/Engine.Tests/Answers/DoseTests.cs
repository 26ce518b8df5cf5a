using BackSignal.Engine.Tests.Clinics;

namespace BackSignal.Engine.Tests.Answers;

public class DoseTests
{
    [Theory]
    [InlineData("clearance: 60 mL/min", 900)]
    [InlineData("clearance: 59.999999 mL/min", 400)]
    [InlineData("clearance: 30.000001 mL/min", 400)]
    [InlineData("clearance: 30 mL/min", 200)]
    [InlineData("clearance: 15.000001 mL/min", 200)]
    [InlineData("clearance: 15 mL/min", 100)]
    [InlineData("clearance: 14.999999 mL/min", null)]
    public void The_bracket_is_the_highest_that_the_value_reaches(string given, int? expected) =>
        Assert.Equal(expected, Least(given));

    [Theory]
    [InlineData("clearance: 40..90 mL/min", 400)]
    [InlineData("clearance: 10..90 mL/min", null)]
    public void An_interval_over_two_brackets_takes_the_lower(string given, int? expected) =>
        Assert.Equal(expected, Least(given));

    [Theory]
    [InlineData("")]
    [InlineData("clearance: not-sure")]
    [InlineData("clearance: { is: 90 mL/min, ago: 31 d }")]
    [InlineData("clearance: { is: 90 mL/min, ago: 8 d }, days-since-sact: 3")]
    public void There_is_no_dose_on_what_is_unknown_or_too_old(string given) => Assert.Null(Least(given));

    [Theory]
    [InlineData("sex: male", 900)]
    [InlineData("sex: female", 400)]
    [InlineData("sex: not-sure", 400)]
    public void A_derived_interval_takes_the_lower_bracket_too(string sex, int expected) =>
        Assert.Equal(expected, Least($"creatinine: 1.5 mg/dL, age: 40, weight: 70 kg, {sex}"));

    [Fact]
    public void A_bracket_has_its_range_and_regimen()
    {
        var bracket = Bracket("clearance: 90 mL/min")!;

        Assert.Equal(
            (900, 3600, "in three doses"),
            (Amount.ToDecimal(bracket.Least), Amount.ToDecimal(bracket.Most), bracket.Regimen)
        );
    }

    [Fact]
    public void A_single_number_is_least_and_most()
    {
        var bracket = Bracket("clearance: 15 mL/min")!;

        Assert.Equal((100, 100), (Amount.ToDecimal(bracket.Least), Amount.ToDecimal(bracket.Most)));
    }

    [Fact]
    public void What_has_no_dose_has_none() =>
        Assert.Null(SmallClinic.Assess("clearance: 90 mL/min").Options.Single(view => view.Therapy.Id == "heat").Dose);

    private static int? Least(string given) =>
        Bracket(given) is { } bracket ? (int)Amount.ToDecimal(bracket.Least) : null;

    private static Rules.Bracket? Bracket(string given) =>
        SmallClinic.Assess(given).Options.Single(view => view.Therapy.Id == "gabapentin-tablets").Dose;
}
