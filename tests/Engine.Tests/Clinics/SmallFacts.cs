namespace BackSignal.Engine.Tests.Clinics;

/// <summary>The vocabulary of the small clinic: every type of fact, and every way a fact is asked, read, derived and held valid.</summary>
internal static class SmallFacts
{
    public const string Text = """
        === facts/back-pain.yaml
        name: back pain
        type: yes-no
        complaint: [yes]
        harmless: no
        ask: { patient: Does your back hurt?, nurse: Back pain?, why: We ask about your back., help: Press on it. }
        === facts/pain-now.yaml
        name: pain now
        type: count
        plausible: 0..10
        harmless: 2
        valid: [ { for: 24 h } ]
        ask: { patient: How bad is it now? }
        === facts/onset.yaml
        name: onset
        type: choice
        values:
          days: { says: began over days, label: Over days }
          hours: { says: began over hours }
          minutes: { says: began within minutes }
        harmless: days
        ask: { patient: How did it start? }
        === facts/leg-weakness.yaml
        name: new weakness of a leg
        type: yes-no
        says: { yes: new weakness of a leg, no: strong legs }
        danger: [yes]
        gate: yes
        harmless: no
        if-asked-unknown:
          - { urgency: hospital-now, when: { cancer-history: yes, back-pain: yes }, cite: [ { source: book, at: p. 2, confidence: known } ] }
          - { urgency: today, cite: [ { source: book, at: p. 3, confidence: known } ] }
        valid: [ { for: 12 h } ]
        ask: { patient: Are your legs weak? }
        === facts/numbness.yaml
        name: numbness
        type: yes-no
        danger: [yes]
        gate: { when: { back-pain: yes } }
        harmless: no
        if-asked-unknown: [ { urgency: today } ]
        ask: { patient: Is your skin numb? }
        cite: [ { source: book, at: p. 4, confidence: known } ]
        === facts/walking.yaml
        name: walking
        type: choice
        values:
          usual: { says: walks as usual }
          slower: { says: walks slower }
          cannot: { says: cannot walk }
        danger: [cannot]
        harmless: usual
        ask: { patient: Can you walk? }
        === facts/bladder.yaml
        name: bladder
        type: choice
        values:
          usual: { says: passes urine as usual }
          weak: { says: passes urine slowly }
          cannot: { says: cannot pass urine }
        danger: [cannot]
        gate: yes
        harmless: usual
        if-asked-unknown: [ { urgency: today } ]
        ask: { patient: Can you pass urine? }
        cite: [ { source: book, at: p. 5, confidence: known } ]
        === facts/bleeding.yaml
        name: bleeding
        type: yes-no
        danger: [yes]
        harmless: no
        ask: { patient: Do you bleed? }
        === facts/faint.yaml
        name: fainting
        type: yes-no
        danger: [yes]
        harmless: no
        ask: { patient: Did you faint? }
        === facts/bruising.yaml
        name: bruises
        type: yes-no
        harmless: no
        ask: { patient: Do you bruise? }
        === facts/rash.yaml
        name: rash
        type: yes-no
        harmless: no
        ask: { patient: Is there a rash? }
        === facts/thirst.yaml
        name: thirst
        type: yes-no
        harmless: no
        ask: { patient: Are you thirsty? }
        === facts/polyuria.yaml
        name: much urine
        type: yes-no
        harmless: no
        ask: { patient: Do you pass a lot of urine? }
        === facts/constipation.yaml
        name: constipation
        type: yes-no
        harmless: no
        ask: { patient: Is your gut slow? }
        === facts/confusion.yaml
        name: confusion
        type: yes-no
        danger: [yes]
        harmless: no
        ask: { patient: Are you muddled? }
        === facts/night-pain.yaml
        name: pain at night
        type: yes-no
        harmless: no
        ask: { patient: Does it wake you? }
        === facts/diffuse.yaml
        name: an ache all over
        type: yes-no
        harmless: no
        ask: { patient: Do you ache all over? }
        === facts/fall.yaml
        name: a fall
        type: yes-no
        harmless: no
        ask: { patient: Did you fall? }
        === facts/cancer-history.yaml
        name: cancer
        type: yes-no
        harmless: no
        from: { has: { condition: { icd10: [C50], snomed: [254837009] } } }
        ask: { patient: Have you had cancer? }
        === facts/temperature.yaml
        name: temperature
        type: number
        unit: Cel
        plausible: 30..45
        decimals: 1
        also: { "[degF]": { minus: 32, times: 5/9 } }
        without-unit: [ { in: 86..113, is: "[degF]" } ]
        harmless: 36.8 Cel
        from: { observation: { loinc: [8310-5] } }
        valid: [ { for: 6 h } ]
        ask: { patient: What is your temperature? }
        === facts/highest-temperature.yaml
        name: highest temperature
        type: number
        unit: Cel
        plausible: 30..45
        decimals: 1
        from: { highest: { of: temperature, within: 24 h } }
        valid: [ { for: 24 h } ]
        === facts/saturation.yaml
        name: oxygen
        type: number
        unit: "%"
        plausible: 50..100
        from: { observation: { loinc: [59408-5] } }
        === facts/lowest-saturation.yaml
        name: lowest oxygen
        type: number
        unit: "%"
        plausible: 50..100
        from: { lowest: { of: saturation, within: 24 h } }
        === facts/saturation-walking.yaml
        name: oxygen while walking
        type: number
        unit: "%"
        plausible: 50..100
        === facts/worst-saturation.yaml
        name: worst oxygen
        type: number
        unit: "%"
        plausible: 50..100
        derived: { least: [saturation, saturation-walking] }
        === facts/platelets.yaml
        name: platelet count
        type: number
        unit: 10*9/L
        plausible: 0..2000
        also: { "/uL": { times: 0.001 } }
        from: { observation: { loinc: [777-3] } }
        valid:
          - { for: 72 h, when: { days-since-sact: 5..21 d } }
          - { for: 7 d, when: { days-since-sact: 0..42 d } }
          - { for: 30 d }
        === facts/stable.yaml
        name: a stable course
        type: yes-no
        valid: [ { for: 24 h } ]
        === facts/inflammation.yaml
        name: inflammation
        type: number
        unit: mg/L
        plausible: 0..500
        valid:
          - { for: 30 d, when: { stable: yes } }
          - { for: 48 h }
        === facts/days-since-sact.yaml
        name: days since cancer treatment
        type: days
        from: { since-last: { dose: sact } }
        === facts/days-since-cytotoxic.yaml
        name: days since a cytotoxic
        type: days
        from: { since-last: { dose: cytotoxic } }
        === facts/days-since-taxane.yaml
        name: days since a taxane
        type: days
        says: "day {value} after {about}"
        from: { since-last: { dose: taxane } }
        === facts/hours-since-taxane.yaml
        name: hours since a taxane
        type: hours
        from: { since-last: { dose: taxane } }
        === facts/days-to-sact.yaml
        name: days to cancer treatment
        type: days
        from: { until-next: { dose: sact } }
        === facts/days-to-taxane.yaml
        name: days to a taxane
        type: days
        from: { until-next: { dose: taxane } }
        === facts/days-since-antifolate.yaml
        name: days since an antifolate
        type: days
        from: { since-last: { dose: pemetrexed } }
        === facts/days-to-antifolate.yaml
        name: days to an antifolate
        type: days
        from: { until-next: { dose: pemetrexed } }
        === facts/days-since-growth-factor.yaml
        name: days since a growth factor
        type: days
        from: { since-last: { dose: growth-factor } }
        === facts/days-since-spine-operation.yaml
        name: days since an operation on the spine
        type: days
        from: { since-last: { procedure: { snomed: [112729004] } } }
        === facts/thinner.yaml
        name: blood thinner
        type: choice
        values:
          none: { says: no blood thinner }
          low: { says: a low dose of a blood thinner }
          full: { says: a full dose of a blood thinner }
        === facts/on-steroid.yaml
        name: steroid now
        type: yes-no
        from: { current: { dose: steroid } }
        === facts/steroid-total.yaml
        name: steroid in four weeks
        type: number
        unit: mg
        plausible: 0..20000
        from: { sum: { dose: steroid, as: prednisone-equivalent, within: 28 d } }
        === facts/taxane-doses.yaml
        name: doses of a taxane
        type: count
        from: { count: { dose: taxane, within: 365 d } }
        === facts/contacts.yaml
        name: contacts about the same pain
        type: count
        from: { count: { of: report, same: problem, scheduled: no, within: 7 d } }
        === facts/pain-run.yaml
        name: rises of pain in a row
        type: count
        from: { rising-run: { of: pain-now } }
        === facts/pain-rise.yaml
        name: rise of pain
        type: count
        from: { rise: { of: pain-now, within: 7 d } }
        === facts/age.yaml
        name: age
        type: count
        plausible: 0..120
        from: { patient: age }
        === facts/sex.yaml
        name: sex
        type: choice
        values:
          female: { says: female }
          male: { says: male }
        from: { patient: sex }
        === facts/weight.yaml
        name: weight
        type: number
        unit: kg
        plausible: 20..300
        === facts/creatinine.yaml
        name: creatinine
        type: number
        unit: mg/dL
        plausible: 0.1..20
        === facts/creatinine-baseline.yaml
        name: usual creatinine
        type: number
        unit: mg/dL
        plausible: 0.1..20
        === facts/clearance.yaml
        name: creatinine clearance
        type: number
        unit: mL/min
        plausible: 0..300
        derived:
          cockcroft-gault: { age: age, weight: weight, creatinine: creatinine, sex: sex, age-from: 140, divisor: 72, female-times: 0.85 }
        valid: [ { for: 7 d, when: { days-since-sact: 0..42 d } }, { for: 30 d } ]
        === facts/creatinine-rise.yaml
        name: rise of creatinine
        type: number
        unit: "1"
        plausible: 0..20
        derived: { ratio: { of: creatinine, to: creatinine-baseline } }
        === facts/calcium.yaml
        name: calcium
        type: number
        unit: mmol/L
        plausible: 0.5..5
        === facts/albumin.yaml
        name: albumin
        type: number
        unit: g/L
        plausible: 10..60
        === facts/true-calcium.yaml
        name: calcium after albumin
        type: number
        unit: mmol/L
        plausible: 0.5..5
        derived: { linear: [ { of: calcium, times: 1 }, { of: albumin, times: -0.02 }, { plus: 0.8 } ] }
        === facts/pulse.yaml
        name: pulse
        type: number
        unit: /min
        plausible: 20..250
        === facts/illness-score.yaml
        name: illness score
        type: count
        plausible: 0..20
        derived:
          score:
            - { when: { pulse: ">= 131 /min" }, points: 3 }
            - { when: { pulse: "111..130 /min" }, points: 2 }
            - { when: { temperature: ">= 39.1 Cel" }, points: 2 }
            - { when: { confusion: yes }, points: 3 }
        valid: [ { for: 12 h } ]
        """;
}
