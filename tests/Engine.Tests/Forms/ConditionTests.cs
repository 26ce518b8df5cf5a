using BackSignal.Engine.Tests.Clinics;

namespace BackSignal.Engine.Tests.Forms;

public class ConditionTests
{
    [Theory]
    [InlineData("rash: yes", "rash: yes", Truth.True)]
    [InlineData("rash: yes", "rash: no", Truth.False)]
    [InlineData("rash: yes", "rash: not-sure", Truth.Unknown)]
    [InlineData("rash: yes", "", Truth.Unknown)]
    [InlineData("walking: cannot", "walking: cannot", Truth.True)]
    [InlineData("walking: cannot", "walking: [usual, slower]", Truth.False)]
    [InlineData("walking: cannot", "walking: [slower, cannot]", Truth.Unknown)]
    public void A_value(string condition, string given, Truth expected) => Check(condition, given, expected);

    [Theory]
    [InlineData("walking: [slower, cannot]", "walking: slower", Truth.True)]
    [InlineData("walking: [slower, cannot]", "walking: [slower, cannot]", Truth.True)]
    [InlineData("walking: [slower, cannot]", "walking: usual", Truth.False)]
    [InlineData("walking: [slower, cannot]", "walking: [usual, slower]", Truth.Unknown)]
    public void A_list_of_values(string condition, string given, Truth expected) => Check(condition, given, expected);

    [Theory]
    [InlineData("pulse: '< 100 /min'", "pulse: 99.999999 /min", Truth.True)]
    [InlineData("pulse: '< 100 /min'", "pulse: 100 /min", Truth.False)]
    [InlineData("pulse: '<= 100 /min'", "pulse: 100 /min", Truth.True)]
    [InlineData("pulse: '<= 100 /min'", "pulse: 100.000001 /min", Truth.False)]
    [InlineData("pulse: '= 100 /min'", "pulse: 100 /min", Truth.True)]
    [InlineData("pulse: '= 100 /min'", "pulse: 100.000001 /min", Truth.False)]
    [InlineData("pulse: 100 /min", "pulse: 100 /min", Truth.True)]
    [InlineData("pulse: '>= 100 /min'", "pulse: 100 /min", Truth.True)]
    [InlineData("pulse: '>= 100 /min'", "pulse: 99.999999 /min", Truth.False)]
    [InlineData("pulse: '> 100 /min'", "pulse: 100.000001 /min", Truth.True)]
    [InlineData("pulse: '> 100 /min'", "pulse: 100 /min", Truth.False)]
    [InlineData("pulse: '> 100 /min'", "pulse: not-sure", Truth.Unknown)]
    [InlineData("contacts: '>= 2'", "contacts: 2", Truth.True)]
    public void A_comparison(string condition, string given, Truth expected) => Check(condition, given, expected);

    [Theory]
    [InlineData("pulse: '>= 100 /min'", "pulse: 100..120 /min", Truth.True)]
    [InlineData("pulse: '>= 100 /min'", "pulse: 60..99 /min", Truth.False)]
    [InlineData("pulse: '>= 100 /min'", "pulse: 60..100 /min", Truth.Unknown)]
    [InlineData("pulse: '= 100 /min'", "pulse: 100..101 /min", Truth.Unknown)]
    public void A_comparison_of_an_interval(string condition, string given, Truth expected) =>
        Check(condition, given, expected);

    [Theory]
    [InlineData("days-since-taxane: 1..10 d", "days-since-taxane: 1", Truth.True)]
    [InlineData("days-since-taxane: 1..10 d", "days-since-taxane: 10", Truth.True)]
    [InlineData("days-since-taxane: 1..10 d", "days-since-taxane: 0", Truth.False)]
    [InlineData("days-since-taxane: 1..10 d", "days-since-taxane: 11", Truth.False)]
    [InlineData("days-since-taxane: 1..10 d", "days-since-taxane: 10..11", Truth.Unknown)]
    [InlineData("pulse: 60..100 /min", "pulse: 60..100 /min", Truth.True)]
    [InlineData("contacts: 2..3", "contacts: 4", Truth.False)]
    public void A_range(string condition, string given, Truth expected) => Check(condition, given, expected);

    [Theory]
    [InlineData("days-since-taxane: within 42 d", "days-since-taxane: 0", Truth.True)]
    [InlineData("days-since-taxane: within 42 d", "days-since-taxane: 42", Truth.True)]
    [InlineData("days-since-taxane: within 42 d", "days-since-taxane: 43", Truth.False)]
    [InlineData("hours-since-taxane: within 24 h", "hours-since-taxane: 24", Truth.True)]
    [InlineData("hours-since-taxane: within 24 h", "hours-since-taxane: 24.1", Truth.False)]
    [InlineData("hours-since-taxane: within 1 d", "hours-since-taxane: 24", Truth.True)]
    [InlineData("hours-since-taxane: within 1 d", "hours-since-taxane: 23..25", Truth.Unknown)]
    [InlineData("hours-since-taxane: '> 2 d'", "hours-since-taxane: 2 d", Truth.False)]
    [InlineData("hours-since-taxane: '> 2 d'", "hours-since-taxane: 49 h", Truth.True)]
    public void A_window(string condition, string given, Truth expected) => Check(condition, given, expected);

    [Theory]
    [InlineData("days-since-taxane: never", "days-since-taxane: never", Truth.True)]
    [InlineData("days-since-taxane: never", "days-since-taxane: 4000", Truth.False)]
    [InlineData("days-since-taxane: never", "", Truth.Unknown)]
    [InlineData("days-since-taxane: '>= 0 d'", "days-since-taxane: never", Truth.False)]
    [InlineData("days-since-taxane: '> 42 d'", "days-since-taxane: never", Truth.False)]
    [InlineData("days-since-taxane: within 42 d", "days-since-taxane: never", Truth.False)]
    [InlineData("days-since-taxane: '>= 0 d'", "", Truth.Unknown)]
    public void Never(string condition, string given, Truth expected) => Check(condition, given, expected);

    [Theory]
    [InlineData("is: nerve-sign", "numbness: yes", Truth.True)]
    [InlineData("is: nerve-sign", "leg-weakness: no, numbness: no, walking: usual, bladder: weak", Truth.False)]
    [InlineData("is: nerve-sign", "leg-weakness: no", Truth.Unknown)]
    [InlineData("is: [nerve-sign, cancer-history]", "numbness: yes, cancer-history: yes", Truth.True)]
    [InlineData("is: [nerve-sign, cancer-history]", "cancer-history: no", Truth.False)]
    [InlineData("is: [nerve-sign, cancer-history]", "numbness: yes", Truth.Unknown)]
    [InlineData("nerve-sign: yes", "numbness: yes", Truth.True)]
    [InlineData("nerve-sign: no", "numbness: yes", Truth.False)]
    [InlineData("nerve-sign: no", "leg-weakness: no, numbness: no, walking: usual, bladder: weak", Truth.True)]
    [InlineData("nerve-sign: no", "leg-weakness: no", Truth.Unknown)]
    public void A_definition(string condition, string given, Truth expected) => Check(condition, given, expected);

    [Theory]
    [InlineData("any: [ { rash: yes }, { thirst: yes } ]", "rash: yes", Truth.True)]
    [InlineData("any: [ { rash: yes }, { thirst: yes } ]", "rash: no, thirst: no", Truth.False)]
    [InlineData("any: [ { rash: yes }, { thirst: yes } ]", "rash: no", Truth.Unknown)]
    [InlineData("all: [ { rash: yes }, { thirst: yes } ]", "rash: yes, thirst: yes", Truth.True)]
    [InlineData("all: [ { rash: yes }, { thirst: yes } ]", "rash: no", Truth.False)]
    [InlineData("all: [ { rash: yes }, { thirst: yes } ]", "rash: yes, thirst: not-sure", Truth.Unknown)]
    [InlineData("rash: yes, thirst: yes", "rash: yes, thirst: yes", Truth.True)]
    [InlineData("rash: yes, thirst: yes", "thirst: no", Truth.False)]
    [InlineData("rash: yes, thirst: yes", "thirst: yes", Truth.Unknown)]
    [InlineData("any: [ { rash: yes, fall: yes }, { any: [ { thirst: yes } ] } ]", "thirst: yes", Truth.True)]
    [InlineData(
        "any: [ { rash: yes, fall: yes }, { any: [ { thirst: yes } ] } ]",
        "rash: yes, thirst: no",
        Truth.Unknown
    )]
    [InlineData("any: [ { rash: yes, fall: yes }, { any: [ { thirst: yes } ] } ]", "fall: no, thirst: no", Truth.False)]
    public void Any_and_all(string condition, string given, Truth expected) => Check(condition, given, expected);

    [Theory]
    [InlineData("not: { rash: yes }", "rash: no", Truth.True)]
    [InlineData("not: { rash: yes }", "rash: yes", Truth.False)]
    [InlineData("not: { rash: yes }", "rash: not-sure", Truth.Unknown)]
    [InlineData("not: { rash: yes, thirst: yes }", "rash: no", Truth.True)]
    [InlineData("not: { any: [ { rash: yes }, { thirst: yes } ] }", "rash: no", Truth.Unknown)]
    [InlineData("not: { not: { rash: yes } }", "rash: yes", Truth.True)]
    [InlineData("not: { days-since-taxane: within 42 d }", "days-since-taxane: never", Truth.True)]
    [InlineData("not: { pulse: '< 100 /min' }", "pulse: 90..110 /min", Truth.Unknown)]
    public void Not(string condition, string given, Truth expected) => Check(condition, given, expected);

    [Theory]
    [InlineData("thirst: yes, polyuria: yes", Truth.True)]
    [InlineData("thirst: yes, polyuria: no, constipation: yes", Truth.True)]
    [InlineData("thirst: no, polyuria: no", Truth.False)]
    [InlineData("thirst: yes", Truth.Unknown)]
    [InlineData("thirst: no", Truth.Unknown)]
    [InlineData("thirst: yes, polyuria: no, constipation: not-sure", Truth.Unknown)]
    public void At_least_two_of_three(string given, Truth expected) =>
        Check(
            "at-least: { count: 2, of: [ { thirst: yes }, { polyuria: yes }, { constipation: yes } ] }",
            given,
            expected
        );

    [Theory]
    [InlineData("thirst: yes", Truth.True)]
    [InlineData("thirst: no", Truth.False)]
    [InlineData("", Truth.Unknown)]
    public void At_least_counts_an_equal_part_as_often_as_it_is_written(string given, Truth expected) =>
        Check("at-least: { count: 2, of: [ { thirst: yes }, { thirst: yes } ] }", given, expected);

    [Theory]
    [InlineData("back-pain: yes, pain-now: 5, thirst: yes, polyuria: yes", Truth.True)]
    [InlineData("back-pain: yes, pain-now: 5, earlier-amber/gut-urine: yes", Truth.True)]
    [InlineData("back-pain: yes, pain-now: 5", Truth.Unknown)]
    [InlineData("earlier-amber/gut-urine: yes, numbness: yes", Truth.True)]
    public void Distinct_domains(string given, Truth expected) =>
        Check("distinct-domains: { at: soon, within: 24 h, count: '>= 2' }", given, expected);

    [Fact]
    public void Distinct_domains_are_false_when_every_rule_is() =>
        Assert.Equal(
            Truth.False,
            UnderTest
                .When("distinct-domains: { at: ambulance, within: 24 h, count: '>= 2' }")
                .Given("back-pain: no, bleeding: no")
        );

    private static void Check(string condition, string given, Truth expected) =>
        Assert.Equal(expected, UnderTest.When(condition).Given(given));
}
