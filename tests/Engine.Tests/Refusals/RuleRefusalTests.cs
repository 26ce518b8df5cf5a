namespace BackSignal.Engine.Tests.Refusals;

public class RuleRefusalTests
{
    [Theory]
    [InlineData(
        "red-flags/same-again.yaml",
        "by: 1",
        "by: -1",
        "red-flags/same-again.yaml:3: a raise goes up: 'by' is not negative and 'at-least' is no more than 'at-most'"
    )]
    [InlineData(
        "red-flags/same-again.yaml",
        "at-least: soon",
        "at-least: hospital-now",
        "red-flags/same-again.yaml:3: a raise goes up: 'by' is not negative and 'at-least' is no more than 'at-most'"
    )]
    [InlineData(
        "red-flags/same-again.yaml",
        "when: { contacts: \">= 2\" }\n",
        "",
        "red-flags/same-again.yaml:1: 'when' is missing; add it"
    )]
    [InlineData(
        "red-flags/fever-on-treatment.yaml",
        "{ days-since-cytotoxic: 0..42 d }",
        "{ infection-risk: yes }",
        "red-flags/fever-on-treatment.yaml:7: an assumption names exactly one fact (no definition), with its test"
    )]
    [InlineData(
        "red-flags/fever-on-treatment.yaml",
        "{ days-since-cytotoxic: 0..42 d }",
        "{ thirst: yes, rash: yes }",
        "red-flags/fever-on-treatment.yaml:7: an assumption names exactly one fact (no definition), with its test"
    )]
    [InlineData(
        "red-flags/fever-on-treatment.yaml",
        "{ days-since-cytotoxic: 0..42 d }",
        "thirst",
        "red-flags/fever-on-treatment.yaml:7: an assumption is a mapping: one fact with its test, and 'when' if it depends"
    )]
    [InlineData(
        "red-flags/fever-on-treatment.yaml",
        "[spinal-infection]",
        "[spine-infection]",
        "red-flags/fever-on-treatment.yaml:3: there is no cause 'spine-infection'; did you mean 'spinal-infection'?"
    )]
    public void A_red_flag(string path, string old, string now, params string[] expected) =>
        Assert.Equal(expected, Refusal.Of(Refusal.Edited(path, old, now)).Split('\n'));

    [Theory]
    [InlineData(
        "causes/growth-factor-ache.yaml",
        "urgency: soon",
        "urgency: hospital-now",
        "causes/growth-factor-ache.yaml:5: a cause's floor is at most today; hospital-now and ambulance come from red flags only"
    )]
    [InlineData(
        "causes/old-fracture.yaml",
        "floor: today",
        "floor: ambulance",
        "causes/old-fracture.yaml:1: a cause's floor is at most today; hospital-now and ambulance come from red flags only"
    )]
    [InlineData(
        "causes/growth-factor-ache.yaml",
        "finding: { is: fever }",
        "finding: { is: fever }, background: { rash: yes }",
        "causes/growth-factor-ache.yaml:15: an argument is either a 'finding' or 'background', with its condition"
    )]
    [InlineData(
        "causes/growth-factor-ache.yaml",
        "- { finding: { is: fever } }",
        "- { cite: [] }",
        "causes/growth-factor-ache.yaml:15: an argument is either a 'finding' or 'background', with its condition"
    )]
    [InlineData(
        "causes/growth-factor-ache.yaml",
        "strong:",
        "very-strong:",
        "causes/growth-factor-ache.yaml:8: 'very-strong' is not known here; known here: moderate, strong, weak",
        "causes/growth-factor-ache.yaml:15: 'very-strong' is not known here; known here: moderate, strong, weak"
    )]
    [InlineData(
        "causes/growth-factor-ache.yaml",
        "cannot-miss: no\n",
        "",
        "causes/growth-factor-ache.yaml:1: 'cannot-miss' is missing; add it"
    )]
    [InlineData(
        "causes/ordinary-ache.yaml",
        "for:\n",
        "against:\n",
        "causes/ordinary-ache.yaml:1: 'for' is missing; a cause nothing speaks for can never be found",
        "causes/ordinary-ache.yaml:9: 'against' stands twice; keep one"
    )]
    public void A_cause(string path, string old, string now, params string[] expected) =>
        Assert.Equal(expected, Refusal.Of(Refusal.Edited(path, old, now)).Split('\n'));

    [Theory]
    [InlineData(
        "therapies/scan.yaml",
        "kind: referral",
        "kind: picture",
        "therapies/scan.yaml:3: 'kind' is 'picture'; it can be medicine, topical, movement, heat-cold, referral"
    )]
    [InlineData(
        "therapies/scan.yaml",
        "outcome: clinician-action",
        "outcome: fine",
        "therapies/scan.yaml:4: 'outcome' is 'fine'; it can be self-ok, ask-first, prescriber, clinician-action, cannot-tell, do-not"
    )]
    [InlineData(
        "therapies/scan.yaml",
        "helps: [ { cause: spinal-infection } ]",
        "helps: [ { cause: infection-of-spine } ]",
        "therapies/scan.yaml:5: there is no cause 'infection-of-spine'; declare it in causes/ or mend the name"
    )]
    [InlineData(
        "therapies/scan.yaml",
        "helps: [ { cause: spinal-infection } ]",
        "helps: [ { cause: spinal-infection, line: third } ]",
        "therapies/scan.yaml:5: 'line' is 'third'; it can be first, second, prescriber"
    )]
    [InlineData(
        "therapies/gabapentin-tablets.yaml",
        "drugs: [gabapentin]",
        "drugs: [gabapentine]",
        "therapies/gabapentin-tablets.yaml:5: there is no medicine, class or therapy 'gabapentine'; did you mean 'gabapentin'?"
    )]
    [InlineData(
        "therapies/gabapentin-tablets.yaml",
        "by: clearance",
        "by: clarity",
        "therapies/gabapentin-tablets.yaml:10: there is no number fact 'clarity'; declare it in facts/ or mend the name"
    )]
    [InlineData(
        "therapies/gabapentin-tablets.yaml",
        "{ from: 60, mg: 900..3600, regimen: in three doses }",
        "{ from: 20, mg: 900..3600 }",
        "therapies/gabapentin-tablets.yaml:10: brackets stand highest first"
    )]
    [InlineData(
        "therapies/gabapentin-tablets.yaml",
        "{ from: 15, mg: 100 }",
        "{ mg: 100 }",
        "therapies/gabapentin-tablets.yaml:15: a bracket has 'from' or 'above', and 'mg' as a number or range"
    )]
    [InlineData(
        "therapies/gabapentin-tablets.yaml",
        ", because: Your kidneys are weak.",
        "",
        "therapies/gabapentin-tablets.yaml:8: 'because' is missing; add it"
    )]
    [InlineData(
        "therapies/ibuprofen-or-naproxen.yaml",
        "because: Ask us.",
        "because: Ask us., colour: red",
        "therapies/ibuprofen-or-naproxen.yaml:14: 'colour' is not known here; known here: because, cite, clinician, when"
    )]
    public void A_therapy(string path, string old, string now, params string[] expected) =>
        Assert.Equal(expected, Refusal.Of(Refusal.Edited(path, old, now)).Split('\n'));

    [Theory]
    [InlineData(
        "interactions/painkiller-thinner.yaml",
        "[anti-inflammatory, blood-thinner]",
        "[anti-inflammatory]",
        "interactions/painkiller-thinner.yaml:1: 'between' names two: classes, medicines or therapies"
    )]
    [InlineData(
        "interactions/painkiller-thinner.yaml",
        "[anti-inflammatory, blood-thinner]",
        "[anti-inflammatory, blod-thinner]",
        "interactions/painkiller-thinner.yaml:2: there is no medicine, class or therapy 'blod-thinner'; did you mean 'blood-thinner'?"
    )]
    [InlineData(
        "interactions/painkiller-steroid.yaml",
        "caution: { steroid-total: \"> 0 mg\" }\n",
        "",
        "interactions/painkiller-steroid.yaml:1: an interaction needs 'block', 'prescriber' or 'caution' with its condition"
    )]
    [InlineData(
        "latches/today.yaml",
        "for: 24 h\n",
        "",
        "latches/today.yaml:1: a latch ends: give 'for' (a length of time), 'until: clinician-lowers', or both"
    )]
    [InlineData(
        "latches/today.yaml",
        "hold: { urgency: today }\n",
        "",
        "latches/today.yaml:1: 'hold' is missing; add it"
    )]
    public void An_interaction_or_a_latch(string path, string old, string now, params string[] expected) =>
        Assert.Equal(expected, Refusal.Of(Refusal.Edited(path, old, now)).Split('\n'));

    [Theory]
    [InlineData(
        "questions/bladder.yaml",
        "[bladder]",
        "[blader]",
        "questions/bladder.yaml:1: 'asks' is empty; a screen asks at least one fact",
        "questions/bladder.yaml:3: there is no fact 'blader'; did you mean 'bladder'?"
    )]
    [InlineData(
        "questions/bladder.yaml",
        "[bladder]",
        "[platelets]",
        "questions/bladder.yaml:1: 'asks' is empty; a screen asks at least one fact",
        "questions/bladder.yaml:3: 'platelets' has no 'ask' wording; write it in facts/platelets.yaml"
    )]
    [InlineData(
        "questions/bladder.yaml",
        "[bladder]",
        "[]",
        "questions/bladder.yaml:1: 'asks' is empty; a screen asks at least one fact"
    )]
    [InlineData(
        "questions/bladder.yaml",
        "order: 30",
        "order: third",
        "questions/bladder.yaml:2: 'order' must be a number, not 'third'"
    )]
    [InlineData(
        "questions/bleeding.yaml",
        "[bleeding, faint, bruising]",
        "[bleeding, faint, bladder]",
        "questions/bleeding.yaml:1: 'bladder' is asked in questions/bladder.yaml already; ask it on one screen"
    )]
    [InlineData("questions/legs.yaml", "none: None of these\n", "", "questions/legs.yaml:1: 'none' is missing; add it")]
    [InlineData(
        "questions/heat.yaml",
        "asks: [temperature",
        "none: None\nticks: [temperature",
        "questions/heat.yaml:1: 'temperature' cannot be ticked: a number that is never 0 goes under 'asks'"
    )]
    [InlineData(
        "questions/thirst.yaml",
        "asks: [thirst",
        "after: bleeding\nasks: [thirst",
        "questions/thirst.yaml:3: a no to 'bleeding' would answer 'constipation' too; put it under 'ticks'",
        "questions/thirst.yaml:3: a no to 'bleeding' would answer 'polyuria' too; put it under 'ticks'",
        "questions/thirst.yaml:3: a no to 'bleeding' would answer 'thirst' too; put it under 'ticks'"
    )]
    [InlineData(
        "questions/legs.yaml",
        "none: None of these\n",
        "none: None of these\nafter: bladder\n",
        "questions/legs.yaml:5: 'bladder' is no yes-no fact; a screen comes after one"
    )]
    [InlineData(
        "questions/legs.yaml",
        "none: None of these\n",
        "none: None of these\nafter: numbness\n",
        "questions/legs.yaml:1: comes after 'numbness', which comes after a question itself; ask it on a screen that comes after none"
    )]
    public void A_question(string path, string old, string now, params string[] expected) =>
        Assert.Equal(expected, Refusal.Of(Refusal.Edited(path, old, now)).Split('\n'));
}
