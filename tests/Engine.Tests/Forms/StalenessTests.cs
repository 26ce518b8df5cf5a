using BackSignal.Engine.Tests.Clinics;

namespace BackSignal.Engine.Tests.Forms;

public class StalenessTests
{
    private const string Low = "platelets: '< 50 10*9/L'";
    private const string High = "platelets: '>= 100 10*9/L'";

    [Theory]
    [InlineData(Low, "platelets: { is: 38 10*9/L, ago: 400 d }", Truth.True)]
    [InlineData(Low, "platelets: { is: 210 10*9/L, ago: 400 d }", Truth.Unknown)]
    [InlineData(Low, "platelets: { is: 40..60 10*9/L, ago: 400 d }", Truth.Unknown)]
    [InlineData($"not: {{ {High} }}", "platelets: { is: 38 10*9/L, ago: 400 d }", Truth.True)]
    [InlineData($"not: {{ {High} }}", "platelets: { is: 210 10*9/L, ago: 400 d }", Truth.Unknown)]
    [InlineData($"not: {{ not: {{ {Low} }} }}", "platelets: { is: 38 10*9/L, ago: 400 d }", Truth.True)]
    public void An_old_value_goes_on_warning_and_allows_nothing(string condition, string given, Truth expected) =>
        Assert.Equal(expected, UnderTest.When(condition).Given(given));

    [Theory]
    [InlineData("leg-weakness: yes", "leg-weakness: { is: yes, ago: 13 h }", Truth.True)]
    [InlineData("leg-weakness: yes", "leg-weakness: { is: no, ago: 13 h }", Truth.Unknown)]
    [InlineData("leg-weakness: yes", "leg-weakness: { is: no, ago: 12 h }", Truth.False)]
    [InlineData("leg-weakness: yes", "leg-weakness: { is: no, ago: 721 min }", Truth.Unknown)]
    [InlineData(
        "is: nerve-sign",
        "leg-weakness: { is: no, ago: 13 h }, numbness: no, walking: usual, bladder: usual",
        Truth.Unknown
    )]
    [InlineData("rash: yes", "rash: { is: no, ago: 4000 d }", Truth.False)]
    public void A_value_is_valid_to_the_last_minute_and_for_ever_where_nothing_is_said(
        string condition,
        string given,
        Truth expected
    ) => Assert.Equal(expected, UnderTest.When(condition).Given(given));

    [Theory]
    [InlineData("days-since-sact: 10", "72 h", Truth.False)]
    [InlineData("days-since-sact: 10", "73 h", Truth.Unknown)]
    [InlineData("days-since-sact: 30", "7 d", Truth.False)]
    [InlineData("days-since-sact: 30", "169 h", Truth.Unknown)]
    [InlineData("days-since-sact: 43", "30 d", Truth.False)]
    [InlineData("days-since-sact: 43", "721 h", Truth.Unknown)]
    [InlineData("days-since-sact: never", "30 d", Truth.False)]
    [InlineData("", "73 h", Truth.Unknown)]
    [InlineData("", "72 h", Truth.False)]
    [InlineData("days-since-sact: 20..30", "73 h", Truth.Unknown)]
    [InlineData("days-since-sact: 22..60", "73 h", Truth.False)]
    [InlineData("days-since-sact: 22..60", "169 h", Truth.Unknown)]
    public void How_long_a_value_is_valid_depends_on_what_is_known_beside_it(string beside, string ago, Truth expected)
    {
        var given = $"platelets: {{ is: 210 10*9/L, ago: {ago} }}, {beside}".TrimEnd(' ', ',');

        Assert.Equal(expected, UnderTest.When(Low).Given(given));
    }

    [Theory]
    [InlineData("stable: yes", Truth.False)]
    [InlineData("stable: no", Truth.Unknown)]
    [InlineData("stable: { is: yes, ago: 24 h }", Truth.False)]
    [InlineData("stable: { is: yes, ago: 25 h }", Truth.Unknown)]
    public void What_is_itself_too_old_makes_nothing_valid_longer(string beside, Truth expected) =>
        Assert.Equal(
            expected,
            UnderTest.When("inflammation: '>= 50 mg/L'").Given($"inflammation: {{ is: 5 mg/L, ago: 10 d }}, {beside}")
        );

    [Fact]
    public void A_value_of_unknown_age_is_old()
    {
        var knowledge = SmallClinic.Knowledge;
        var platelets = knowledge.Fact("platelets");
        var facts = new FactsBuilder(knowledge)
            .Set(platelets, FactValue.Exactly(210 * Amount.One, Age.Unknown))
            .Build();

        var painkiller = Assess.Report(facts).Options.Single(option => option.Therapy.Id == "ibuprofen-or-naproxen");

        Assert.Equal("cannot-tell", Rules.OutcomeNames.Name(painkiller.Outcome));
        Assert.Contains(
            painkiller.Checks,
            check =>
                check.Because.Contains("platelet count 210 ×10⁹/L (unknown time old), too old or too imprecise to tell")
        );
    }

    [Theory]
    [InlineData("clearance: '< 80 mL/min'", "creatinine: { is: 0.5 mg/dL, ago: 31 d }", Truth.Unknown)]
    [InlineData("clearance: '< 80 mL/min'", "creatinine: { is: 0.5 mg/dL, ago: 30 d }", Truth.False)]
    [InlineData("clearance: '< 80 mL/min'", "creatinine: { is: 5 mg/dL, ago: 31 d }", Truth.True)]
    public void A_derived_number_is_as_old_as_its_oldest_part(string condition, string creatinine, Truth expected) =>
        Assert.Equal(
            expected,
            UnderTest.When(condition).Given($"{creatinine}, age: 40, weight: 80 kg, sex: male, days-since-sact: never")
        );

    [Theory]
    [InlineData("70 /min", "12 h", Truth.False)]
    [InlineData("70 /min", "13 h", Truth.Unknown)]
    [InlineData("140 /min", "13 h", Truth.True)]
    public void A_score_is_as_old_as_the_oldest_thing_it_counts(string pulse, string ago, Truth expected) =>
        Assert.Equal(
            expected,
            UnderTest
                .When("illness-score: '>= 3'")
                .Given($"pulse: {{ is: {pulse}, ago: {ago} }}, temperature: 36.8 Cel, confusion: no")
        );

    [Fact]
    public void The_highest_reading_is_as_old_as_the_only_reading() =>
        Assert.Equal(Truth.Unknown, UnderTest.When("is: fever").Given("temperature: { is: 36.5 Cel, ago: 25 h }"));

    [Fact]
    public void An_old_value_makes_no_argument_against_a_cause()
    {
        var cause = SmallClinic
            .Assess("days-since-growth-factor: 3, diffuse: yes, temperature: { is: 39 Cel, ago: 2 d }")
            .Causes.Single(view => view.Cause.Id == "growth-factor-ache");

        Assert.Empty(cause.Against);
        Assert.Equal(Fit.FitsWell, cause.Fit);
    }
}
