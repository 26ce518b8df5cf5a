namespace BackSignal.App.Tests.Fhir;

/// <summary>Facts of every type and source, a few medicines; no rules.</summary>
internal static class WardKnowledge
{
    private const string Text = """
        --- release.yaml
        version: 0.0.1
        exclusion-valid: 30 d
        answers-are-history-after: 30 d
        observations-are-history-after: 90 d
        --- sources/ward.yaml
        title: A ward of our own invention
        kind: house
        seen: known
        --- facts/temperature.yaml
        name: temperature
        type: number
        unit: Cel
        plausible: 30..45
        also: { "[degF]": { minus: 32, times: 5/9 } }
        without-unit: [ { in: 86..113, is: "[degF]" } ]
        from: { observation: { loinc: [8310-5] } }
        --- facts/platelets.yaml
        name: platelet count
        type: number
        unit: 10*9/L
        plausible: 0..2000
        also: { "10*3/uL": { times: 1 }, "/uL": { times: 0.001 } }
        from: { observation: { loinc: [777-3, 26515-7] } }
        --- facts/creatinine.yaml
        name: creatinine
        type: number
        unit: mg/dL
        plausible: 0.1..20
        also: { umol/L: { times: 0.0113122 } }
        from: { observation: { loinc: [2160-0] } }
        --- facts/inr.yaml
        name: INR
        type: number
        unit: "1"
        plausible: 0.5..20
        from: { observation: { loinc: [6301-6] } }
        --- facts/egfr.yaml
        name: eGFR
        type: number
        unit: mL/min/{1.73_m2}
        plausible: 0..200
        from: { observation: { loinc: [33914-3] } }
        --- facts/systolic.yaml
        name: systolic blood pressure
        type: number
        unit: mm[Hg]
        plausible: 40..300
        from: { observation: { loinc: [8480-6] } }
        --- facts/pain-now.yaml
        name: pain now
        type: count
        plausible: 0..10
        from: { observation: { loinc: [72514-3] } }
        --- facts/pregnant.yaml
        name: pregnant
        type: yes-no
        says: { yes: pregnant, no: not pregnant }
        from: { observation: { loinc: [82810-3] } }
        --- facts/spread-known.yaml
        name: spread of cancer
        type: yes-no
        from: { observation: { snomed: [399409002] } }
        --- facts/leg-weakness.yaml
        name: new weakness of a leg
        type: yes-no
        --- facts/walking.yaml
        name: walking
        type: choice
        values:
          usual: { says: walks as usual, label: I walk as usual }
          unsteady: { says: is unsteady, label: I am unsteady }
          cannot: { says: cannot walk, label: I cannot walk }
        --- facts/bone-metastases.yaml
        name: known spread to bone
        type: yes-no
        from: { has: { condition: { icd10: [C79.5], snomed: [94222008] } } }
        --- facts/days-since-spinal-procedure.yaml
        name: days since a spinal procedure
        type: days
        from: { since-last: { procedure: { snomed: [277762005] } } }
        --- facts/days-since-taxane.yaml
        name: days since a taxane
        type: days
        from: { since-last: { dose: taxane } }
        --- facts/hours-since-taxane.yaml
        name: hours since a taxane
        type: hours
        from: { since-last: { dose: taxane } }
        --- facts/days-since-platinum.yaml
        name: days since a platinum
        type: days
        from: { since-last: { dose: platinum } }
        --- facts/days-since-fluorouracil.yaml
        name: days since fluorouracil
        type: days
        from: { since-last: { dose: fluorouracil } }
        --- facts/days-to-pemetrexed.yaml
        name: days to pemetrexed
        type: days
        from: { until-next: { dose: pemetrexed } }
        --- facts/days-since-pemetrexed.yaml
        name: days since pemetrexed
        type: days
        from: { since-last: { dose: pemetrexed } }
        --- facts/taxane-doses.yaml
        name: taxane doses
        type: count
        from: { count: { dose: taxane } }
        --- facts/steroid-total.yaml
        name: steroid total
        type: number
        unit: mg
        plausible: 0..100000
        from: { sum: { dose: corticosteroid, as: prednisone-equivalent } }
        --- facts/on-anticoagulant.yaml
        name: on an anticoagulant
        type: yes-no
        from: { current: { dose: anticoagulant } }
        --- facts/on-nsaid.yaml
        name: on an NSAID
        type: yes-no
        from: { current: { dose: nsaid } }
        --- facts/on-opioid.yaml
        name: on an opioid
        type: yes-no
        from: { current: { dose: opioid } }
        --- facts/age.yaml
        name: age
        type: count
        plausible: 0..130
        from: { patient: age }
        --- facts/sex.yaml
        name: sex
        type: choice
        values: { female: { says: female }, male: { says: male } }
        from: { patient: sex }
        --- drugs/taxane.yaml
        name: Taxanes
        members:
          docetaxel: { rxnorm: [72962], atc: [L01CD02], brands: [Taxotere], cite: [ { source: ward, at: all, confidence: known } ] }
          paclitaxel: { rxnorm: [56946], atc: [L01CD01], cite: [ { source: ward, at: all, confidence: known } ] }
        --- drugs/platinum.yaml
        name: Platinums
        members:
          oxaliplatin: { rxnorm: [32592], atc: [L01XA03], cite: [ { source: ward, at: all, confidence: known } ] }
          carboplatin: { rxnorm: [40048], atc: [L01XA02], cite: [ { source: ward, at: all, confidence: known } ] }
        --- drugs/antifolate.yaml
        name: Antifolates
        members:
          pemetrexed: { rxnorm: [68446], atc: [L01BA04], cite: [ { source: ward, at: all, confidence: known } ] }
          fluorouracil: { rxnorm: [4492], atc: [L01BC02], cite: [ { source: ward, at: all, confidence: known } ] }
        --- drugs/corticosteroid.yaml
        name: Corticosteroids
        members:
          dexamethasone: { rxnorm: [3264], atc: [H02AB02], prednisone-equivalent: 6.67, cite: [ { source: ward, at: all, confidence: known } ] }
          hydrocortisone: { rxnorm: [5492], atc: [H02AB09], prednisone-equivalent: 0.25, cite: [ { source: ward, at: all, confidence: known } ] }
        --- drugs/anticoagulant.yaml
        name: Anticoagulants
        members:
          enoxaparin: { rxnorm: [67108], atc: [B01AB05], brands: [Lovenox], cite: [ { source: ward, at: all, confidence: known } ] }
        --- drugs/nsaid.yaml
        name: NSAIDs
        members:
          diclofenac: { rxnorm: [3355], atc: [M01AB05], brands: [Voltaren], cite: [ { source: ward, at: all, confidence: known } ] }
          ibuprofen: { rxnorm: [5640], atc: [M01AE01], cite: [ { source: ward, at: all, confidence: known } ] }
        --- drugs/opioid.yaml
        name: Opioids
        members:
          oxycodone: { rxnorm: [7804], atc: [N02AA05], cite: [ { source: ward, at: all, confidence: known } ] }
          fentanyl: { rxnorm: [4337], atc: [N02AB03], cite: [ { source: ward, at: all, confidence: known } ] }
          acetaminophen: { rxnorm: [161], atc: [N02BE01], cite: [ { source: ward, at: all, confidence: known } ] }
        --- regimens/folfox.yaml
        names: [FOLFOX, mFOLFOX6]
        contains: [oxaliplatin, fluorouracil]
        cite: [ { source: ward, at: all, confidence: known } ]
        """;

    public static IEnumerable<(string Path, string Text)> Files =>
        Text.Split("--- ", StringSplitOptions.RemoveEmptyEntries)
            .Select(file => file.Split('\n', 2))
            .Select(file => (file[0].Trim(), file[1]));
}
