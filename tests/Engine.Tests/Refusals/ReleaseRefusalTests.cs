using BackSignal.Engine.Tests.Clinics;

namespace BackSignal.Engine.Tests.Refusals;

public class ReleaseRefusalTests
{
    [Theory]
    [InlineData(
        "red-flags/dry.cases.yaml",
        "fires: yes",
        "fires: no",
        "red-flags/dry.cases.yaml:1: case 'two of three': fires: expected no, got yes"
    )]
    [InlineData(
        "red-flags/dry.cases.yaml",
        "fires: yes",
        "shines: yes",
        "red-flags/dry.cases.yaml:1: case 'two of three': 'shines' is no expectation; see knowledge/README.md"
    )]
    [InlineData(
        "red-flags/dry.cases.yaml",
        "thirst: yes",
        "thirsty: yes",
        "red-flags/dry.cases.yaml:1: case 'two of three': fires: expected yes, got unknown",
        "red-flags/dry.cases.yaml:1: there is no fact 'thirsty'; did you mean 'thirst'?"
    )]
    [InlineData(
        "red-flags/dry.cases.yaml",
        "thirst: yes",
        "thirst: ja",
        "red-flags/dry.cases.yaml:1: 'thirst' can be no, yes or not-sure",
        "red-flags/dry.cases.yaml:1: case 'two of three': fires: expected yes, got unknown"
    )]
    [InlineData(
        "red-flags/dry.cases.yaml",
        ", expect: { fires: yes, urgency: soon }",
        ", expect: { }",
        "red-flags/dry.cases.yaml:1: a case expects something"
    )]
    [InlineData(
        "red-flags/dry.cases.yaml",
        ", given: { thirst: yes, polyuria: yes }",
        "",
        "red-flags/dry.cases.yaml:1: 'given' is missing; add it",
        "red-flags/dry.cases.yaml:1: case 'two of three': fires: expected yes, got unknown"
    )]
    [InlineData(
        "red-flags/dry.cases.yaml",
        "name: two of three,",
        "name: two of three, otherwise: fine,",
        "red-flags/dry.cases.yaml:1: 'otherwise' is 'fine'; it can be harmless, not-asked"
    )]
    [InlineData(
        "red-flags/high-calcium.cases.yaml",
        "2.6 mmol/L",
        "26 mmol/L",
        "red-flags/high-calcium.cases.yaml:1: 'calcium' must be a number with its unit (mmol/L), an interval, never or not-sure, within 0.5..5 mmol/L"
    )]
    [InlineData(
        "red-flags/high-calcium.cases.yaml",
        "2.6 mmol/L",
        "2.6 mg/dL",
        "red-flags/high-calcium.cases.yaml:1: 'calcium' must be a number with its unit (mmol/L), an interval, never or not-sure, within 0.5..5 mmol/L"
    )]
    [InlineData(
        "patients/ada.yaml",
        "told: [today, hospital-now]",
        "fit: fits-well",
        "patients/ada.yaml:1: case 'Ada has one old reading': 'fit' is for cases of causes/"
    )]
    [InlineData(
        "patients/ada.yaml",
        "told: [today, hospital-now]",
        "does: block",
        "patients/ada.yaml:1: case 'Ada has one old reading': 'does' is for cases of interactions/"
    )]
    [InlineData(
        "patients/ada.yaml",
        "told: [today, hospital-now]",
        "told: soon",
        "patients/ada.yaml:1: case 'Ada has one old reading': told: expected soon, got hospital-now"
    )]
    [InlineData(
        "patients/ada.yaml",
        "leg-weakness: not-sure",
        "leg-weakness: [perhaps]",
        "patients/ada.yaml:2: 'leg-weakness' can be no, yes or not-sure"
    )]
    [InlineData(
        "patients/ada.yaml",
        "ago: 2 d",
        "since: 2 d",
        "patients/ada.yaml:2: 'since' is not known here; known here: ago, is"
    )]
    [InlineData(
        "red-flags/very-ill.cases.yaml",
        "120 /min",
        "''",
        "red-flags/very-ill.cases.yaml:1: 'pulse' must be a number with its unit (/min), an interval, never or not-sure, within 20..250 /min",
        "red-flags/very-ill.cases.yaml:1: case 'a score of 5': fires: expected yes, got unknown"
    )]
    public void A_case_that_fails_or_cannot_be_read(string path, string old, string now, params string[] expected) =>
        Assert.Equal(expected, Refusal.OfCheck(Refusal.Edited(path, old, now)).Split('\n'));

    [Theory]
    [InlineData(
        "red-flags/dry.yaml",
        "patient: Ring us.",
        "patient: Immediately telephone the multidisciplinary oncological consultation department regarding rehydration.",
        "red-flags/dry.yaml:1: reads at grade 33.8, above 6: use shorter words and sentences in “Immediately telephone the multidisciplin…”"
    )]
    [InlineData(
        "red-flags/dry.yaml",
        "patient: Ring us.",
        "patient: Ring us if it is dry and you can not drink a lot of it or if it is all too much now and not good at all.",
        "red-flags/dry.yaml:1: has a sentence of 28 words, above 20: split it in “Ring us if it is dry and you can not dri…”",
        "red-flags/dry.yaml:1: reads at grade 7.1, above 6: use shorter words and sentences in “Ring us if it is dry and you can not dri…”"
    )]
    [InlineData(
        "facts/back-pain.yaml",
        "patient: Does your back hurt?",
        "patient: Does your vertebral musculoskeletal region currently experience considerable discomfort?",
        "facts/back-pain.yaml:1: reads at grade 23.3, above 6: use shorter words and sentences in “Does your vertebral musculoskeletal regi…”"
    )]
    [InlineData(
        "facts/back-pain.yaml",
        "why: We ask about your back.",
        "why: We interrogate musculoskeletal symptomatology because oncological complications necessitate investigation.",
        "facts/back-pain.yaml:1: reads at grade 36.4, above 6: use shorter words and sentences in “We interrogate musculoskeletal symptomat…”"
    )]
    [InlineData(
        "causes/spinal-infection.yaml",
        "explain: Germs can get in.",
        "explain: Haematogenous dissemination of microorganisms occasionally establishes vertebral osteomyelitis subsequently.",
        "causes/spinal-infection.yaml:1: reads at grade 35.1, above 6: use shorter words and sentences in “Haematogenous dissemination of microorga…”"
    )]
    [InlineData(
        "therapies/ibuprofen-or-naproxen.yaml",
        "advice: Take it with food.",
        "advice: Administer postprandially alongside appropriate gastroprotective medication whenever contraindications necessitate.",
        "therapies/ibuprofen-or-naproxen.yaml:1: reads at grade 33.8, above 6: use shorter words and sentences in “Administer postprandially alongside appr…”"
    )]
    [InlineData(
        "interactions/painkiller-steroid.yaml",
        "because: Take care of your gut.",
        "because: Concomitant corticosteroid administration considerably increases gastrointestinal haemorrhage probability nevertheless.",
        "interactions/painkiller-steroid.yaml:1: reads at grade 39.1, above 6: use shorter words and sentences in “Concomitant corticosteroid administratio…”"
    )]
    [InlineData(
        "wording/product.yaml",
        "patient: We need to ask a few more things.",
        "patient: Additional questionnaire information regarding potentially dangerous symptomatology remains outstanding.",
        "wording/product.yaml:1: reads at grade 29.9, above 6: use shorter words and sentences in “Additional questionnaire information reg…”"
    )]
    public void A_text_for_people_that_is_hard_to_read(string path, string old, string now, params string[] expected) =>
        Assert.Equal(expected, Refusal.OfCheck(Refusal.Edited(path, old, now)).Split('\n'));

    [Theory]
    [InlineData(
        "sources/extra.yaml",
        "title: A paper nobody cites\nkind: trial\nseen: known",
        "sources/extra.yaml:1: is cited by nobody; cite it or delete it"
    )]
    [InlineData(
        "sources/extra.yaml",
        "title: A paper nobody cites\nkind: trial\nseen: known\nparagraphs: [p. 1]",
        "sources/extra.yaml:1: is cited by nobody; cite it or delete it",
        "sources/extra.yaml:4: the paragraph 'p. 1' is cited by nobody; cite it or delete it"
    )]
    [InlineData(
        "red-flags/gone.cases.yaml",
        "- { name: a, given: { }, expect: { fires: yes } }",
        "red-flags/gone.cases.yaml:1: belongs to red-flags/gone.yaml, which does not exist",
        "red-flags/gone.cases.yaml:1: case 'a': there is no red-flags/gone.yaml"
    )]
    [InlineData(
        "red-flags/gone2.cases.yaml",
        "name",
        "red-flags/gone2.cases.yaml:1: a case must be a mapping (key: value)",
        "red-flags/gone2.cases.yaml:1: belongs to red-flags/gone2.yaml, which does not exist"
    )]
    public void A_file_that_is_not_used_or_belongs_to_none(string path, string text, params string[] expected) =>
        Assert.Equal(expected, Refusal.OfCheck(SmallClinic.With(path, text)).Split('\n'));

    [Theory]
    [InlineData(
        "red-flags/dry.cases.yaml",
        "red-flags/dry.yaml:1: has no cases; add red-flags/dry.cases.yaml: fires, just does not fire, unknown"
    )]
    [InlineData(
        "causes/ordinary-ache.cases.yaml",
        "causes/ordinary-ache.yaml:1: has no cases; add causes/ordinary-ache.cases.yaml: fires, just does not fire, unknown"
    )]
    [InlineData(
        "therapies/heat.cases.yaml",
        "therapies/heat.yaml:1: has no cases; add therapies/heat.cases.yaml: fires, just does not fire, unknown"
    )]
    [InlineData(
        "interactions/painkiller-steroid.cases.yaml",
        "interactions/painkiller-steroid.yaml:1: has no cases; add interactions/painkiller-steroid.cases.yaml: fires, just does not fire, unknown"
    )]
    [InlineData(
        "latches/today.cases.yaml",
        "latches/today.yaml:1: has no cases; add latches/today.cases.yaml: fires, just does not fire, unknown"
    )]
    [InlineData("seed.yaml", "seed.yaml:1: is missing; it maps every sentence of the article to what makes it work")]
    [InlineData("release.yaml", "release.yaml:1: is missing; it states the 'version' of this knowledge")]
    public void A_file_that_is_missing(string path, params string[] expected) =>
        Assert.Equal(expected, Refusal.OfCheck(SmallClinic.Without(path)).Split('\n'));
}
