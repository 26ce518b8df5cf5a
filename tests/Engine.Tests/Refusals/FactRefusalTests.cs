namespace BackSignal.Engine.Tests.Refusals;

public class FactRefusalTests
{
    [Theory]
    [InlineData(
        "definitions/fever.yaml",
        "cite: [ { source: book, at: p. 10, confidence: known } ]",
        "",
        "definitions/fever.yaml:1: 'cite' is missing; nothing is known without a publication: add { source, at, confidence }"
    )]
    [InlineData(
        "facts/pulse.yaml",
        "unit: /min\n",
        "",
        "facts/illness-score.yaml:6: the unit '/min' does not fit; 'pulse' is in 1",
        "facts/illness-score.yaml:7: the unit '/min' does not fit; 'pulse' is in 1",
        "facts/pulse.yaml:1: a number needs its UCUM 'unit' (\"1\" for a ratio)"
    )]
    [InlineData(
        "facts/pulse.yaml",
        "plausible: 20..250\n",
        "",
        "facts/pulse.yaml:1: a number needs 'plausible', the range outside which it is refused, such as 30..45"
    )]
    [InlineData(
        "facts/pulse.yaml",
        "plausible: 20..250",
        "plausible: 250..20",
        "facts/pulse.yaml:4: '250..20' is no range; write it as 30..45"
    )]
    [InlineData(
        "facts/pulse.yaml",
        "plausible: 20..250",
        "plausible: any",
        "facts/pulse.yaml:4: 'any' is no range; write it as 30..45"
    )]
    [InlineData(
        "facts/pulse.yaml",
        "type: number",
        "type: digit",
        "facts/illness-score.yaml:6: 'pulse' has no value '>= 131 /min'; it can be no, yes",
        "facts/illness-score.yaml:7: 'pulse' has no value '111..130 /min'; it can be no, yes",
        "facts/pulse.yaml:2: 'type' is 'digit'; it can be yes-no, choice, number, days, hours, count",
        "facts/pulse.yaml:4: 'plausible' is not known here; known here: also, ask, cite, complaint, danger, decimals, derived, from, gate, harmless, history-after, if-asked-unknown, name, says, type, unit, valid, without-unit"
    )]
    [InlineData(
        "facts/pulse.yaml",
        "type: number",
        "type: number\ndecimals: few",
        "facts/pulse.yaml:3: 'decimals' must be a number, not 'few'"
    )]
    [InlineData(
        "facts/walking.yaml",
        "danger: [cannot]",
        "danger: [never]",
        "facts/walking.yaml:7: 'danger' lists values of the fact; it can be usual, slower, cannot"
    )]
    [InlineData(
        "facts/walking.yaml",
        "harmless: usual",
        "harmless: fine",
        "facts/walking.yaml:8: 'walking' can be usual, slower, cannot or not-sure"
    )]
    [InlineData(
        "facts/walking.yaml",
        "  usual: { says: walks as usual }\n  slower: { says: walks slower }\n",
        "",
        "definitions/nerve-sign.yaml:3: 'walking' is tested for every value it has; the test says nothing",
        "facts/walking.yaml:1: a choice has 2 to 60 'values', each { says, label }",
        "facts/walking.yaml:6: 'walking' can be cannot or not-sure",
        "red-flags/cord-signs.yaml:8: 'walking' is tested for every value it has; the test says nothing"
    )]
    [InlineData(
        "facts/temperature.yaml",
        "harmless: 36.8 Cel",
        "harmless: 36.8 K",
        "facts/temperature.yaml:8: 'temperature' must be a number with its unit (Cel), an interval, never or not-sure, within 30..45 °C"
    )]
    [InlineData(
        "facts/temperature.yaml",
        "in: 86..113",
        "in: 86",
        "facts/temperature.yaml:7: 'in' must be a range such as 86..113"
    )]
    [InlineData(
        "facts/temperature.yaml",
        "times: 5/9",
        "times: five",
        "facts/temperature.yaml:6: 'times' must be a number, not 'five'"
    )]
    [InlineData(
        "facts/leg-weakness.yaml",
        "valid: [ { for: 12 h } ]",
        "valid: [ { for: 12 hours } ]",
        "facts/leg-weakness.yaml:10: 'for' must be a length of time such as '24 h' or '7 d', not '12 hours'"
    )]
    [InlineData(
        "facts/leg-weakness.yaml",
        "valid: [ { for: 12 h } ]",
        "valid: [ { when: { leg-weakness: yes } } ]",
        "facts/leg-weakness.yaml:10: 'for' is missing; add it"
    )]
    [InlineData(
        "facts/bladder.yaml",
        "if-asked-unknown: [ { urgency: today } ]\n",
        "",
        "facts/bladder.yaml:1: a gate needs 'if-asked-unknown': what a person is told who does not know"
    )]
    [InlineData(
        "facts/bladder.yaml",
        "cite: [ { source: book, at: p. 5, confidence: known } ]",
        "",
        "facts/bladder.yaml:1: 'if-asked-unknown' changes what people are told; cite the row or the fact"
    )]
    [InlineData(
        "facts/bladder.yaml",
        "gate: yes",
        "gate: maybe",
        "facts/bladder.yaml:8: 'gate' must be a mapping (key: value)"
    )]
    [InlineData(
        "facts/bladder.yaml",
        "ask: { patient: Can you pass urine? }",
        "ask: { nurse: Urine? }",
        "facts/bladder.yaml:11: 'patient' is missing; add it"
    )]
    public void A_fact(string path, string old, string now, params string[] expected) =>
        Assert.Equal(expected, Refusal.Of(Refusal.Edited(path, old, now)).Split('\n'));

    [Theory]
    [InlineData(
        "facts/days-since-sact.yaml",
        "dose: sact",
        "dose: sacct",
        "facts/days-since-sact.yaml:1: there is no medicine or class 'sacct'; did you mean 'sact'?"
    )]
    [InlineData(
        "facts/days-since-sact.yaml",
        "since-last: { dose: sact }",
        "since-last: { }",
        "facts/days-since-sact.yaml:3: needs what it is of: dose, procedure, condition or of"
    )]
    [InlineData(
        "facts/days-since-sact.yaml",
        "since-last:",
        "since:",
        "facts/days-since-sact.yaml:3: 'from' is one of observation, has, since-last, until-next, current, count, sum, highest, lowest, rising-run, rise, patient"
    )]
    [InlineData(
        "facts/highest-temperature.yaml",
        "of: temperature",
        "of: temperatur",
        "facts/highest-temperature.yaml:1: there is no fact 'temperatur'; did you mean 'temperature'?"
    )]
    [InlineData(
        "facts/cancer-history.yaml",
        "icd10: [C50], snomed: [254837009]",
        "",
        "facts/cancer-history.yaml:4: has no code; give loinc, snomed or icd10, or leave 'from' out"
    )]
    public void How_a_record_answers(string path, string old, string now, params string[] expected) =>
        Assert.Equal(expected, Refusal.Of(Refusal.Edited(path, old, now)).Split('\n'));

    [Theory]
    [InlineData(
        "facts/clearance.yaml",
        "sex: sex",
        "sex: walking",
        "facts/clearance.yaml:6: 'sex' must be a choice fact with the value female"
    )]
    [InlineData(
        "facts/clearance.yaml",
        "weight: weight",
        "weight: height",
        "facts/clearance.yaml:6: there is no fact 'height'; did you mean 'weight'?"
    )]
    [InlineData(
        "facts/clearance.yaml",
        "weight: weight",
        "weight: sex",
        "facts/clearance.yaml:6: 'sex' is a choice; a number is needed here"
    )]
    [InlineData("facts/clearance.yaml", "divisor: 72", "divisor: 0", "facts/clearance.yaml:6: 'divisor' must not be 0")]
    [InlineData(
        "facts/clearance.yaml",
        ", female-times: 0.85",
        "",
        "facts/clearance.yaml:6: 'female-times' is missing; add it"
    )]
    [InlineData(
        "facts/creatinine-rise.yaml",
        "ratio:",
        "quotient:",
        "facts/creatinine-rise.yaml:5: 'derived' is one of cockcroft-gault, ratio, score, linear, least"
    )]
    [InlineData(
        "facts/illness-score.yaml",
        "{ when: { confusion: yes }, points: 3 }",
        "{ when: { confusion: yes } }",
        "facts/illness-score.yaml:9: 'points' is missing; add it"
    )]
    [InlineData(
        "facts/worst-saturation.yaml",
        "saturation-walking",
        "saturation-running",
        "facts/worst-saturation.yaml:5: there is no fact 'saturation-running'; did you mean 'saturation-walking'?"
    )]
    public void How_a_number_is_derived(string path, string old, string now, params string[] expected) =>
        Assert.Equal(expected, Refusal.Of(Refusal.Edited(path, old, now)).Split('\n'));
}
