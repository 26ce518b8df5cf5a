namespace BackSignal.Engine.Tests.Refusals;

public class ConditionRefusalTests
{
    [Theory]
    [InlineData(
        "red-flags/dry.yaml",
        "{ thirst: yes }",
        "{ thirsty: yes }",
        "red-flags/dry.yaml:4: there is no fact or definition 'thirsty'; did you mean 'thirst'?"
    )]
    [InlineData(
        "red-flags/dry.yaml",
        "{ thirst: yes }",
        "{ sweating: yes }",
        "red-flags/dry.yaml:4: there is no fact or definition 'sweating'; declare it in facts/ or definitions/ or mend the name"
    )]
    [InlineData(
        "red-flags/dry.yaml",
        "{ thirst: yes }",
        "{ thirst: ja }",
        "red-flags/dry.yaml:4: 'thirst' has no value 'ja'; it can be no, yes"
    )]
    [InlineData(
        "red-flags/dry.yaml",
        "{ thirst: yes }",
        "{ thirst: [no, yes] }",
        "red-flags/dry.yaml:4: 'thirst' is tested for every value it has; the test says nothing"
    )]
    [InlineData(
        "red-flags/dry.yaml",
        "{ thirst: yes }",
        "{ }",
        "red-flags/dry.yaml:4: a condition is a mapping such as { fever: yes }, and not empty"
    )]
    [InlineData(
        "red-flags/dry.yaml",
        "{ thirst: yes }",
        "thirst",
        "red-flags/dry.yaml:4: a condition is a mapping such as { fever: yes }, and not empty"
    )]
    [InlineData(
        "red-flags/dry.yaml",
        "count: 2",
        "count: 4",
        "red-flags/dry.yaml:4: 'count' is 4 of 3; it can be 1 to 3"
    )]
    [InlineData(
        "red-flags/dry.yaml",
        "count: 2",
        "count: 0",
        "red-flags/dry.yaml:4: 'count' is 0 of 3; it can be 1 to 3"
    )]
    [InlineData(
        "red-flags/dry.yaml",
        "count: 2",
        "count: two",
        "red-flags/dry.yaml:4: 'count' must be a number, not 'two'"
    )]
    [InlineData(
        "red-flags/dry.yaml",
        "{ thirst: yes }",
        "{ nerve-sign: maybe }",
        "red-flags/dry.yaml:4: 'nerve-sign' is a definition; it can be yes or no"
    )]
    [InlineData(
        "red-flags/dry.yaml",
        "{ thirst: yes }",
        "{ any: { thirst: yes } }",
        "red-flags/dry.yaml:4: needs a list of conditions, each a mapping"
    )]
    [InlineData(
        "red-flags/dry.yaml",
        "{ thirst: yes }",
        "{ is: [] }",
        "red-flags/dry.yaml:4: 'is' names at least one definition or yes-no fact"
    )]
    public void A_condition_that_says_nothing_or_names_nothing_is_refused(
        string path,
        string old,
        string now,
        params string[] expected
    ) => Assert.Equal(expected, Refusal.Of(Refusal.Edited(path, old, now)).Split('\n'));

    [Theory]
    [InlineData(
        "red-flags/dry.yaml",
        "{ thirst: yes }",
        "{ pulse: \">= 100\" }",
        "red-flags/dry.yaml:4: the quantity has no unit; 'pulse' is in /min"
    )]
    [InlineData(
        "red-flags/dry.yaml",
        "{ thirst: yes }",
        "{ pulse: \">= 100 /h\" }",
        "red-flags/dry.yaml:4: the unit '/h' does not fit; 'pulse' is in /min"
    )]
    [InlineData(
        "red-flags/dry.yaml",
        "{ thirst: yes }",
        "{ contacts: \">= 2 d\" }",
        "red-flags/dry.yaml:4: the unit 'd' does not fit; 'contacts' is in no unit"
    )]
    [InlineData(
        "red-flags/dry.yaml",
        "{ thirst: yes }",
        "{ pulse: fast }",
        "red-flags/dry.yaml:4: 'fast' is no test of a number; write a comparison (\">= 5\"), a range (1..5) or never",
        "red-flags/dry.yaml:4: the quantity has no unit; 'pulse' is in /min"
    )]
    [InlineData(
        "red-flags/dry.yaml",
        "{ thirst: yes }",
        "{ pulse: [100, 120] }",
        "red-flags/dry.yaml:4: 'pulse' is a number; test it with a comparison or range such as \">= 5\" or 1..5"
    )]
    [InlineData(
        "red-flags/dry.yaml",
        "{ thirst: yes }",
        "{ pulse: 120..100 /min }",
        "red-flags/dry.yaml:4: the range 120..100 /min is empty; write the smaller number first"
    )]
    [InlineData(
        "red-flags/dry.yaml",
        "{ thirst: yes }",
        "{ pulse: \">= 300 /min\" }",
        "red-flags/dry.yaml:4: >= 300 /min lies outside what 'pulse' can be (20..250 /min); check number and unit"
    )]
    [InlineData(
        "red-flags/dry.yaml",
        "{ thirst: yes }",
        "{ pulse: never }",
        "red-flags/dry.yaml:4: 'pulse' cannot be never; only days and hours can"
    )]
    [InlineData(
        "red-flags/dry.yaml",
        "{ thirst: yes }",
        "{ pulse: \">= 100..120 /min\" }",
        "red-flags/dry.yaml:4: '>= 100..120 /min' is no test of a number; write a comparison (\">= 5\"), a range (1..5) or never"
    )]
    [InlineData(
        "red-flags/dry.yaml",
        "{ thirst: yes }",
        "{ days-since-sact: within 42 }",
        "red-flags/dry.yaml:4: the quantity has no unit; 'days-since-sact' is in d"
    )]
    [InlineData(
        "red-flags/dry.yaml",
        "{ thirst: yes }",
        "{ temperature: \">= 100.4 [degF]\" }",
        "red-flags/dry.yaml:4: >= 100.4 [degF] lies outside what 'temperature' can be (30..45 °C); check number and unit",
        "red-flags/dry.yaml:4: the unit '[degF]' does not fit; 'temperature' is in Cel"
    )]
    public void A_test_of_a_number_without_sense_or_unit_is_refused(
        string path,
        string old,
        string now,
        params string[] expected
    ) => Assert.Equal(expected, Refusal.Of(Refusal.Edited(path, old, now)).Split('\n'));

    [Theory]
    [InlineData(
        "red-flags/two-ambers.yaml",
        "\">= 2\"",
        "\"many\"",
        "red-flags/two-ambers.yaml:3: 'count' must be a comparison such as \">= 2\""
    )]
    [InlineData(
        "red-flags/two-ambers.yaml",
        "within: 24 h",
        "within: a day",
        "red-flags/two-ambers.yaml:3: 'within' must be a length of time such as '24 h' or '7 d', not 'a day'"
    )]
    [InlineData(
        "red-flags/two-ambers.yaml",
        "within: 24 h, ",
        "",
        "red-flags/two-ambers.yaml:3: 'within' is missing; add it"
    )]
    [InlineData(
        "definitions/fever.yaml",
        "when: { highest-temperature: \">= 37.95 Cel\" }",
        "when: { distinct-domains: { at: soon, within: 24 h, count: \">= 2\" } }",
        "causes/growth-factor-ache.yaml:1: counts domains; 'distinct-domains' stands in red flags only",
        "causes/spinal-infection.yaml:1: counts domains; 'distinct-domains' stands in red flags only",
        "definitions/fever.yaml:1: counts domains; 'distinct-domains' stands in red flags only"
    )]
    [InlineData(
        "causes/old-fracture.yaml",
        "finding: { fall: yes, back-pain: yes }",
        "finding: { distinct-domains: { at: soon, within: 24 h, count: \">= 2\" } }",
        "causes/old-fracture.yaml:1: counts domains; 'distinct-domains' stands in red flags only"
    )]
    [InlineData(
        "facts/numbness.yaml",
        "gate: { when: { back-pain: yes } }",
        "gate: { when: { distinct-domains: { at: soon, within: 24 h, count: \">= 2\" } } }",
        "facts/numbness.yaml:1: counts domains; 'distinct-domains' stands in red flags only"
    )]
    public void Domains_are_counted_by_red_flags_and_in_full(
        string path,
        string old,
        string now,
        params string[] expected
    ) => Assert.Equal(expected, Refusal.Of(Refusal.Edited(path, old, now)).Split('\n'));

    [Theory]
    [InlineData(
        "definitions/fever.yaml",
        "when: { highest-temperature: \">= 37.95 Cel\" }",
        "when: { is: infection-risk, fever: yes }",
        "definitions/fever.yaml:1: defines itself through fever; break the circle"
    )]
    [InlineData(
        "facts/leg-weakness.yaml",
        "valid: [ { for: 12 h } ]",
        "valid: [ { for: 12 h, when: { leg-weakness: yes } } ]",
        "facts/leg-weakness.yaml:1: how long it is valid depends on itself; use facts that do not need it"
    )]
    [InlineData(
        "facts/creatinine-rise.yaml",
        "to: creatinine-baseline",
        "to: creatinine-rise",
        "facts/creatinine-rise.yaml:1: is derived from itself; break the circle"
    )]
    [InlineData(
        "facts/illness-score.yaml",
        "{ when: { confusion: yes }, points: 3 }",
        "{ when: { illness-score: \">= 1\" }, points: 3 }",
        "facts/illness-score.yaml:1: is derived from itself; break the circle"
    )]
    [InlineData(
        "definitions/fever.yaml",
        "when: { highest-temperature: \">= 37.95 Cel\" }",
        "when: { is: infection-risk, not: { at-least: { count: 1, of: [ { any: [ { fever: yes } ] }, { all: [ { fever: yes } ] } ] } } }",
        "definitions/fever.yaml:1: defines itself through fever; break the circle"
    )]
    [InlineData(
        "definitions/infection-risk.yaml",
        "days-since-cytotoxic: within 42 d",
        "is: temperature-first",
        "definitions/infection-risk.yaml:1: defines itself through infection-risk → temperature-first; break the circle"
    )]
    public void Nothing_may_need_itself(string path, string old, string now, params string[] expected) =>
        Assert.Equal(expected, Refusal.Of(Refusal.Edited(path, old, now)).Split('\n'));
}
