namespace BackSignal.Engine.Tests.Refusals;

public class FieldTests
{
    [Theory]
    [InlineData(
        "red-flags/dry.yaml",
        "urgency: soon",
        "urgencey: soon",
        "red-flags/dry.yaml:1: a red flag needs 'urgency' with 'when', or 'levels', or 'raise' with 'when'",
        "red-flags/dry.yaml:3: 'urgencey' is not known here; did you mean 'urgency'?"
    )]
    [InlineData(
        "red-flags/dry.yaml",
        "domain: gut-urine",
        "colour: red",
        "red-flags/dry.yaml:2: 'colour' is not known here; known here: assume-unknown, cite, clinician, domain, name, never-lowered-by, nurse, patient, raise, review, suspects, urgency, when, within"
    )]
    [InlineData(
        "red-flags/dry.yaml",
        "domain: gut-urine",
        "domain: gut",
        "red-flags/dry.yaml:2: 'domain' is 'gut'; it can be pain, sensation, infection, bleeding, gut-urine, function, medicines"
    )]
    [InlineData(
        "red-flags/dry.yaml",
        "name: Dry",
        "name: Dry\nname: Dry",
        "red-flags/dry.yaml:2: 'name' stands twice; keep one"
    )]
    [InlineData(
        "red-flags/dry.yaml",
        "cite: [ { source: book, at: p. 26, confidence: verified } ]\n",
        "",
        "red-flags/dry.yaml:1: 'cite' is missing; nothing is known without a publication: add { source, at, confidence }"
    )]
    [InlineData(
        "red-flags/dry.yaml",
        "source: book",
        "source: bok",
        "red-flags/dry.yaml:6: there is no source 'bok'; did you mean 'book'?"
    )]
    [InlineData(
        "red-flags/dry.yaml",
        "source: book",
        "source: a-newspaper",
        "red-flags/dry.yaml:6: there is no source 'a-newspaper'; declare it in sources/ or mend the name"
    )]
    [InlineData("red-flags/dry.yaml", "at: p. 26, ", "", "red-flags/dry.yaml:6: 'at' is missing; add it")]
    [InlineData(
        "red-flags/dry.yaml",
        "confidence: verified",
        "confidence: sure",
        "red-flags/dry.yaml:6: 'confidence' is 'sure'; it can be needs-review, known, secondary, verified"
    )]
    [InlineData(
        "red-flags/dry.yaml",
        ", confidence: verified",
        "",
        "red-flags/dry.yaml:6: 'confidence' is missing; add it"
    )]
    [InlineData(
        "red-flags/dry.yaml",
        "patient: Ring us.\n",
        "",
        "red-flags/dry.yaml:1: 'patient' is missing; say what the person is told"
    )]
    [InlineData(
        "red-flags/dry.yaml",
        "patient: Ring us.",
        "patient: [Ring us.]",
        "red-flags/dry.yaml:1: 'patient' is missing; say what the person is told",
        "red-flags/dry.yaml:5: 'patient' must be a text"
    )]
    [InlineData(
        "red-flags/dry.yaml",
        "patient: Ring us.",
        "patient:",
        "red-flags/dry.yaml:1: 'patient' is missing; say what the person is told",
        "red-flags/dry.yaml:5: 'patient' must be a text"
    )]
    [InlineData(
        "red-flags/dry.yaml",
        "urgency: soon",
        "urgency: now",
        "red-flags/dry.yaml:1: a red flag needs 'urgency' with 'when', or 'levels', or 'raise' with 'when'",
        "red-flags/dry.yaml:3: 'urgency' is 'now'; it can be self-care, soon, today, hospital-now, ambulance"
    )]
    [InlineData(
        "red-flags/dry.yaml",
        "urgency: soon",
        "urgency: { default: soon }",
        "red-flags/dry.yaml:3: 'strict-ukons' is missing; add it"
    )]
    [InlineData(
        "red-flags/dry.yaml",
        "review: { state: draft }",
        "",
        "red-flags/dry.yaml:1: 'review' is missing; add it"
    )]
    [InlineData(
        "red-flags/dry.yaml",
        "review: { state: draft }",
        "review: draft",
        "red-flags/dry.yaml:7: 'review' must be a mapping (key: value)"
    )]
    [InlineData(
        "red-flags/dry.yaml",
        "review: { state: draft }",
        "review: { state: signed }",
        "red-flags/dry.yaml:7: a signed review names the clinician: by, role, on (yyyy-MM-dd)"
    )]
    [InlineData(
        "red-flags/dry.yaml",
        "review: { state: draft }",
        "review: { state: signed, by: A, role: B, on: 1.12.2026 }",
        "red-flags/dry.yaml:7: a signed review names the clinician: by, role, on (yyyy-MM-dd)"
    )]
    [InlineData(
        "red-flags/dry.yaml",
        "when: { at-least",
        "levels: soon\nwhen: { at-least",
        "red-flags/dry.yaml:4: 'levels' is not known here; known here: assume-unknown, cite, clinician, domain, name, never-lowered-by, nurse, patient, raise, review, suspects, urgency, when, within"
    )]
    public void A_field_that_is_unknown_missing_twice_there_or_wrong_is_refused(
        string path,
        string old,
        string now,
        params string[] expected
    ) => Assert.Equal(expected, Refusal.Of(Refusal.Edited(path, old, now)).Split('\n'));
}
