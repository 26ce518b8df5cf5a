namespace BackSignal.Engine.Tests.Clinics;

/// <summary>Cases of the small clinic: one file per rule that needs one, and every expectation once.</summary>
internal static class SmallCases
{
    public const string Text = """
        === definitions/fever.cases.yaml
        - { name: a fever, given: { temperature: 38 Cel }, expect: { holds: yes } }
        - { name: no fever, given: { temperature: 37.9 Cel }, expect: { holds: no } }
        - { name: no reading, given: { }, expect: { holds: unknown } }
        === red-flags/fever-on-treatment.cases.yaml
        - name: a fever on day 42
          story: Ada is hot.
          why: Both ends count.
          cite: [ book ]
          given: { temperature: "100.4 [degF]", days-since-cytotoxic: 42 }
          expect: { fires: yes, urgency: hospital-now, told: hospital-now, at-least: hospital-now, at-most: [hospital-now, ambulance], because: ["38.0 °C"] }
        - { name: a fever on day 43, given: { temperature: 38 Cel, days-since-cytotoxic: 43 }, expect: { fires: no, urgency: none } }
        - { name: a fever without a date, given: { temperature: 38 Cel }, expect: { fires: unknown, told: hospital-now } }
        === red-flags/cord-signs.cases.yaml
        - { name: a weak leg, given: { back-pain: yes, leg-weakness: yes }, expect: { fires: unknown, told: hospital-now, asks: [cancer-history] } }
        === red-flags/nerve-signs.cases.yaml
        - { name: numb, given: { numbness: yes }, expect: { fires: yes } }
        === red-flags/bleed-into-the-back.cases.yaml
        - { name: bled and fainted, given: { bleeding: yes, faint: yes }, expect: { urgency: ambulance } }
        === red-flags/strong-pain.cases.yaml
        - { name: pain of 3, given: { back-pain: yes, pain-now: 3 }, otherwise: harmless, expect: { fires: no, told: self-care, first-cause: ordinary-ache, top-causes: [ordinary-ache] } }
        - { name: nothing hurts, given: { back-pain: no }, otherwise: harmless, expect: { told: no-report } }
        === red-flags/dry.cases.yaml
        - { name: two of three, given: { thirst: yes, polyuria: yes }, expect: { fires: yes, urgency: soon } }
        === red-flags/low-oxygen.cases.yaml
        - { name: 91 %, given: { saturation: 91 % }, expect: { fires: yes } }
        === red-flags/kidney-jump.cases.yaml
        - { name: half more, given: { creatinine: 1.5 mg/dL, creatinine-baseline: 1 mg/dL }, expect: { fires: yes } }
        === red-flags/high-calcium.cases.yaml
        - { name: low albumin, given: { calcium: 2.6 mmol/L, albumin: 20 g/L }, expect: { urgency: hospital-now } }
        === red-flags/very-ill.cases.yaml
        - { name: a score of 5, given: { pulse: 120 /min, confusion: yes, temperature: 36 Cel }, expect: { fires: yes } }
        === red-flags/rash-after-taxane.cases.yaml
        - { name: after 48 hours, given: { hours-since-taxane: 2 d, rash: yes }, expect: { fires: yes } }
        === red-flags/same-again.cases.yaml
        - { name: twice, given: { contacts: 2 }, expect: { fires: yes } }
        === red-flags/worse-and-worse.cases.yaml
        - { name: three rises, given: { pain-run: 3, pain-rise: 3 }, expect: { fires: yes } }
        === red-flags/two-ambers.cases.yaml
        - { name: pain and thirst, given: { back-pain: yes, pain-now: 5, thirst: yes, polyuria: yes }, expect: { fires: yes } }
        === causes/spinal-infection.cases.yaml
        - { name: a fever, given: { back-pain: yes, temperature: 38 Cel }, expect: { fit: fits-well, pinned: yes } }
        === causes/growth-factor-ache.cases.yaml
        - { name: day 3, given: { days-since-growth-factor: 3, diffuse: yes }, expect: { fit: fits-well } }
        === causes/old-fracture.cases.yaml
        - { name: too young, given: { age: 20, fall: yes, steroid-total: 0 mg }, expect: { fit: does-not-fit, pinned: no } }
        === causes/ordinary-ache.cases.yaml
        - { name: nothing said, given: { }, expect: { fit: nothing-points-to-it } }
        === therapies/ibuprofen-or-naproxen.cases.yaml
        - { name: few platelets, given: { platelets: 49 10*9/L }, expect: { outcome: do-not } }
        - { name: nothing known, given: { }, expect: { outcome: cannot-tell } }
        - { name: no complaint, given: { }, expect: { outcome: not-shown } }
        === therapies/gabapentin-tablets.cases.yaml
        - { name: clear, given: { clearance: 60 mL/min, confusion: no }, expect: { outcome: prescriber } }
        === therapies/gentle-walks.cases.yaml
        - { name: no sign, given: { leg-weakness: no, numbness: no, walking: usual, bladder: usual }, expect: { outcome: self-ok } }
        === therapies/heat.cases.yaml
        - { name: always, given: { }, expect: { outcome: self-ok } }
        === therapies/scan.cases.yaml
        - { name: always, given: { }, expect: { outcome: clinician-action } }
        === interactions/painkiller-antifolate.cases.yaml
        - { name: the day after, given: { clearance: 79 mL/min, days-since-antifolate: 1 }, expect: { does: block } }
        - { name: no kidney test, given: { days-since-antifolate: 1 }, expect: { does: cannot-tell } }
        - { name: good kidneys, given: { clearance: 80 mL/min, days-since-antifolate: 1 }, expect: { does: nothing } }
        === interactions/painkiller-thinner.cases.yaml
        - { name: a low dose, given: { thinner: low }, expect: { does: prescriber } }
        === interactions/painkiller-steroid.cases.yaml
        - { name: a little, given: { steroid-total: 5 mg }, expect: { does: caution } }
        === interactions/gabapentin-confusion.cases.yaml
        - { name: muddled, given: { confusion: yes }, expect: { does: prescriber } }
        === latches/emergency.cases.yaml
        - { name: nothing held, given: { }, expect: { at-least: no-report } }
        - { name: held, given: { latch/emergency: hospital-now }, expect: { at-least: hospital-now } }
        === latches/today.cases.yaml
        - { name: held, given: { latch/today: today }, expect: { at-least: today } }
        === patients/ada.yaml
        name: Ada has one old reading
        given: { back-pain: yes, temperature: { is: 39 Cel, ago: 2 d }, platelets: 100..200 10*9/L, walking: [usual, slower], leg-weakness: not-sure }
        expect: { told: [today, hospital-now] }
        """;
}
