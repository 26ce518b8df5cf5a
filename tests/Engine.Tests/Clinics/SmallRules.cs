namespace BackSignal.Engine.Tests.Clinics;

/// <summary>The rules of the small clinic: every form a rule can take, none of it medicine to rely on.</summary>
internal static class SmallRules
{
    public const string Text = """
        === definitions/fever.yaml
        name: fever
        when: { highest-temperature: ">= 37.95 Cel" }
        cite: [ { source: book, at: p. 10, confidence: known } ]
        === definitions/infection-risk.yaml
        name: infection risk
        when: { days-since-cytotoxic: within 42 d }
        cite: [ { source: book, at: p. 11, confidence: known } ]
        === definitions/nerve-sign.yaml
        name: a sign of the nerves
        when:
          any: [ { leg-weakness: yes }, { numbness: yes }, { walking: cannot }, { bladder: cannot } ]
        cite: [ { source: book, at: p. 12, confidence: known } ]
        === definitions/temperature-first.yaml
        name: Take your temperature first.
        when: { infection-risk: yes, not: { temperature: "< 37.5 Cel" } }
        cite: [ { source: book, at: p. 13, confidence: known } ]
        === red-flags/fever-on-treatment.yaml
        name: Fever on treatment
        domain: infection
        suspects: [spinal-infection]
        urgency: hospital-now
        when: { is: [fever, infection-risk] }
        assume-unknown:
          - { days-since-cytotoxic: 0..42 d }
        patient: Ring us now.
        nurse: Fever pathway.
        clinician: First antibiotic within the hour.
        never-lowered-by: [feeling well]
        cite: [ { source: book, at: p. 20, confidence: verified } ]
        review: { state: draft }
        === red-flags/cord-signs.yaml
        name: Signs of the cord
        domain: sensation
        when: { back-pain: yes }
        levels:
          - { urgency: today, when: { numbness: yes } }
          - { urgency: hospital-now, when: { is: nerve-sign, cancer-history: yes } }
          - urgency: ambulance
            when: { walking: cannot, bladder: cannot }
            patient: Call an ambulance.
            nurse: Ambulance.
            clinician: Emergency scan.
            cite: [ { source: book, at: p. 21, confidence: known } ]
        assume-unknown:
          - { cancer-history: yes }
          - { back-pain: yes }
        patient: Ring us now.
        cite: [ { source: book, at: p. 22, confidence: verified } ]
        review: { state: signed, by: A. Clinician, role: oncologist, on: 2026-12-01 }
        === red-flags/nerve-signs.yaml
        name: Signs of the nerves
        domain: sensation
        urgency: today
        when: { nerve-sign: yes }
        patient: Ring us today.
        cite: [ { source: book, at: p. 23, confidence: verified } ]
        review: { state: draft }
        === red-flags/bleed-into-the-back.yaml
        name: A bleed into the back
        domain: bleeding
        suspects: [old-fracture]
        levels:
          - { urgency: hospital-now, when: { onset: minutes, any: [ { platelets: "< 50 10*9/L" }, { thinner: full } ] } }
          - { urgency: ambulance, when: { bleeding: yes, faint: yes } }
        assume-unknown:
          - { platelets: "< 50 10*9/L", when: { days-since-sact: 0..42 d, any: [ { pain-now: ">= 7" }, { bruising: yes } ] } }
        patient: Call for help.
        cite: [ { source: book, at: p. 24, confidence: verified } ]
        review: { state: draft }
        === red-flags/strong-pain.yaml
        name: Strong pain
        domain: pain
        when: { back-pain: yes }
        levels:
          - { urgency: soon, when: { pain-now: 4..6 } }
          - { urgency: today, when: { pain-now: ">= 7" } }
        patient: Ring us.
        cite: [ { source: book, at: p. 25, confidence: verified } ]
        review: { state: draft }
        === red-flags/dry.yaml
        name: Dry
        domain: gut-urine
        urgency: soon
        when: { at-least: { count: 2, of: [ { thirst: yes }, { polyuria: yes }, { constipation: yes } ] } }
        patient: Ring us.
        cite: [ { source: book, at: p. 26, confidence: verified } ]
        review: { state: draft }
        === red-flags/low-oxygen.yaml
        name: Low oxygen
        urgency: hospital-now
        when: { any: [ { worst-saturation: "< 92 %" }, { lowest-saturation: "<= 88 %" } ] }
        patient: Ring us now.
        cite: [ { source: book, at: p. 27, confidence: verified } ]
        review: { state: draft }
        === red-flags/kidney-jump.yaml
        name: A jump of creatinine
        domain: gut-urine
        urgency: today
        when: { creatinine-rise: ">= 1.5" }
        patient: Ring us.
        cite: [ { source: book, at: p. 28, confidence: verified } ]
        review: { state: draft }
        === red-flags/high-calcium.yaml
        name: High calcium
        domain: gut-urine
        levels:
          - { urgency: today, when: { true-calcium: "> 2.65 mmol/L" } }
          - { urgency: hospital-now, when: { true-calcium: ">= 3 mmol/L" } }
        patient: Ring us.
        cite: [ { source: book, at: p. 29, confidence: verified } ]
        review: { state: draft }
        === red-flags/very-ill.yaml
        name: Very ill
        domain: infection
        urgency: hospital-now
        when: { illness-score: ">= 5" }
        patient: Ring us now.
        cite: [ { source: book, at: p. 30, confidence: verified } ]
        review: { state: draft }
        === red-flags/rash-after-taxane.yaml
        name: Rash after a taxane
        domain: medicines
        urgency: today
        when: { hours-since-taxane: "<= 2 d", rash: yes }
        patient: Ring us.
        cite: [ { source: book, at: p. 31, confidence: verified } ]
        review: { state: draft }
        === red-flags/same-again.yaml
        name: The same again
        domain: pain
        raise: { by: 1, at-least: soon, at-most: today }
        when: { contacts: ">= 2" }
        cite: [ { source: book, at: p. 32, confidence: verified } ]
        review: { state: draft }
        === red-flags/worse-and-worse.yaml
        name: Worse and worse
        domain: pain
        raise: { by: 2, at-least: soon, at-most: today }
        when: { pain-run: ">= 3", pain-rise: "> 0" }
        cite: [ { source: book, at: p. 33, confidence: verified } ]
        review: { state: draft }
        === red-flags/two-ambers.yaml
        name: Two ambers
        urgency: { default: today, strict-ukons: hospital-now }
        when: { distinct-domains: { at: soon, within: 24 h, count: ">= 2" } }
        patient: Ring us.
        cite: [ { source: book, at: p. 34, confidence: verified } ]
        review: { state: draft }
        === causes/spinal-infection.yaml
        name: Infection of the spine
        patient: Germs in the spine
        cannot-miss: yes
        domain: infection
        floor: [ { urgency: today } ]
        for:
          strong:
            - { finding: { is: fever, back-pain: yes }, cite: [ { source: book, at: p. 40, confidence: known } ] }
          moderate:
            - { finding: { night-pain: yes } }
            - { finding: { inflammation: ">= 50 mg/L" } }
          weak:
            - { background: { age: ">= 65" } }
            - { finding: { days-since-spine-operation: within 14 d } }
        first-tests: [Blood cultures.]
        traps: [There may be no fever.]
        explain: Germs can get in.
        clinician: Scan the whole spine.
        cite: [ { source: book, at: p. 41, confidence: verified } ]
        review: { state: draft }
        === causes/growth-factor-ache.yaml
        name: Bone pain after a growth factor
        patient: Sore bones
        cannot-miss: no
        gate: { days-since-growth-factor: 0..14 d }
        floor: [ { urgency: soon, when: { pain-now: ">= 7" } } ]
        for:
          strong:
            - { finding: { days-since-growth-factor: 1..5 d, diffuse: yes } }
          moderate:
            - { finding: { onset: days } }
          weak:
            - { background: { age: "< 50" } }
        against:
          strong:
            - { finding: { is: fever } }
          moderate:
            - { finding: { night-pain: yes } }
        cite: [ { source: book, at: p. 42, confidence: verified } ]
        review: { state: draft }
        === causes/old-fracture.yaml
        name: A fracture
        patient: A broken bone
        cannot-miss: yes
        gate: { any: [ { age: ">= 50" }, { steroid-total: ">= 450 mg" } ] }
        floor: today
        for:
          strong:
            - { finding: { fall: yes, back-pain: yes } }
            - { background: { steroid-total: ">= 450 mg" } }
          weak:
            - { background: { on-steroid: yes } }
        cite: [ { source: book, at: p. 43, confidence: verified } ]
        review: { state: draft }
        === causes/ordinary-ache.yaml
        name: Ordinary back pain
        patient: A sore back
        cannot-miss: no
        by-exclusion: yes
        for:
          moderate:
            - { finding: { back-pain: yes, onset: [days, hours] } }
            - { finding: { back-pain: yes, night-pain: no } }
        against:
          weak:
            - { background: { age: ">= 80" } }
        cite: [ { source: book, at: p. 44, confidence: verified } ]
        review: { state: draft }
        === therapies/ibuprofen-or-naproxen.yaml
        name: Anti-inflammatory painkiller
        patient: Ibuprofen or naproxen
        kind: medicine
        outcome: ask-first
        drugs: [anti-inflammatory]
        hides-fever: yes
        helps:
          - { cause: growth-factor-ache, line: second, cite: [ { source: book, at: p. 50, confidence: known } ] }
          - { cause: ordinary-ache, line: first }
        not-for: [ { cause: spinal-infection } ]
        block:
          - { when: { platelets: "< 50 10*9/L" }, because: You may bleed., clinician: Platelets., cite: [ { source: label, at: "5.1", confidence: known } ] }
        prescriber:
          - { when: { age: ">= 75" }, because: Ask us. }
        caution:
          - { when: { on-steroid: yes }, because: Take care. }
        advice: Take it with food.
        clinician: Short course.
        corrections:
          - { seed: It is safe., evidence: It is not always safe., cite: [ { source: label, at: "5.2", confidence: known } ] }
        cite: [ { source: label, at: "5", confidence: verified } ]
        review: { state: draft }
        === therapies/gabapentin-tablets.yaml
        name: Gabapentin
        patient: Gabapentin
        kind: medicine
        outcome: prescriber
        drugs: [gabapentin]
        helps: [ { cause: ordinary-ache, line: prescriber } ]
        block:
          - { when: { clearance: "< 15 mL/min" }, because: Your kidneys are weak. }
        dose:
          by: clearance
          brackets:
            - { from: 60, mg: 900..3600, regimen: in three doses }
            - { above: 30, mg: 400..1400 }
            - { above: 15, mg: 200..700 }
            - { from: 15, mg: 100 }
          cite: [ { source: label, at: "6", confidence: verified } ]
        cite: [ { source: label, at: "6", confidence: verified } ]
        review: { state: draft }
        === therapies/gentle-walks.yaml
        name: Gentle walks
        patient: Gentle walks
        kind: movement
        outcome: self-ok
        helps: [ { cause: ordinary-ache, line: first } ]
        block:
          - { when: { is: nerve-sign }, because: Let us check your legs first. }
        cite: [ { source: book, at: p. 51, confidence: verified } ]
        review: { state: draft }
        === therapies/heat.yaml
        name: Heat
        patient: A warm pack
        kind: heat-cold
        outcome: self-ok
        helps: [ { cause: growth-factor-ache } ]
        cite: [ { source: book, at: p. 52, confidence: verified } ]
        review: { state: draft }
        === therapies/scan.yaml
        name: A scan
        patient: A scan
        kind: referral
        outcome: clinician-action
        helps: [ { cause: spinal-infection } ]
        cite: [ { source: book, at: p. 53, confidence: verified } ]
        review: { state: draft }
        === interactions/painkiller-antifolate.yaml
        name: Painkiller around an antifolate
        between: [anti-inflammatory, pemetrexed]
        block:
          clearance: "< 80 mL/min"
          any: [ { days-since-antifolate: 0..2 d }, { days-to-antifolate: 0..2 d } ]
        because: Not near this drug.
        clinician: Label.
        cite: [ { source: label, at: "7", confidence: verified } ]
        review: { state: draft }
        === interactions/painkiller-thinner.yaml
        name: Painkiller with a blood thinner
        between: [anti-inflammatory, blood-thinner]
        block: { thinner: full }
        prescriber: { thinner: low }
        because: You may bleed.
        cite: [ { source: label, at: "8", confidence: verified } ]
        review: { state: draft }
        === interactions/painkiller-steroid.yaml
        name: Painkiller with a steroid
        between: [anti-inflammatory, steroid]
        caution: { steroid-total: "> 0 mg" }
        because: Take care of your gut.
        cite: [ { source: label, at: "9", confidence: verified } ]
        review: { state: draft }
        === interactions/gabapentin-confusion.yaml
        name: Gabapentin in confusion
        between: [gabapentin-tablets, steroid]
        prescriber: { confusion: yes }
        because: Ask us.
        cite: [ { source: label, at: "10", confidence: verified } ]
        review: { state: draft }
        === latches/emergency.yaml
        name: An emergency is held
        hold: { urgency: hospital-now, or-above: yes }
        until: clinician-lowers
        patient: We still want to see you.
        cite: [ { source: book, at: p. 60, confidence: known } ]
        === latches/today.yaml
        name: Today is held for a day
        hold: { urgency: today }
        for: 24 h
        cite: [ { source: book, at: p. 61, confidence: known } ]
        === questions/complaint.yaml
        title: Your back
        order: 10
        asks: [back-pain, pain-now, onset, night-pain]
        === questions/legs.yaml
        title: Your legs
        order: 20
        ticks: [leg-weakness, numbness, walking]
        none: None of these
        why: Legs come first.
        === questions/bladder.yaml
        title: Your bladder
        order: 30
        asks: [bladder]
        when: { back-pain: yes }
        === questions/bleeding.yaml
        title: Bleeding
        order: 40
        asks: [bleeding, faint, bruising]
        === questions/thirst.yaml
        title: Thirst
        order: 50
        asks: [thirst, polyuria, constipation]
        === questions/heat.yaml
        title: Temperature
        order: 60
        asks: [temperature, rash, confusion]
        === questions/history.yaml
        title: Before
        order: 70
        asks: [cancer-history, diffuse, fall]
        """;
}
