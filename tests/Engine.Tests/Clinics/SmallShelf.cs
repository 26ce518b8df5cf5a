namespace BackSignal.Engine.Tests.Clinics;

/// <summary>The publications, medicines and shared wording of the small clinic.</summary>
internal static class SmallShelf
{
    public const string Text = """
        === release.yaml
        version: 1.0.0
        exclusion-valid: 30 d
        answers-are-history-after: 30 d
        observations-are-history-after: 90 d
        === seed.yaml
        sentences:
          - { n: 1, section: Fever, hash: "0", says: A fever matters., works: [red-flags/fever-on-treatment], cases: ["red-flags/fever-on-treatment: a fever on day 42"] }
        === sources/book.yaml
        title: A book of the back
        kind: textbook
        seen: verified
        === sources/label.yaml
        title: Labels of medicines
        kind: label
        seen: known
        === drugs/sact.yaml
        name: Any cancer treatment
        members:
          trastuzumab: { rxnorm: [1], atc: [X01], brands: [Herceptin], cite: [ { source: label, at: 1, confidence: known } ] }
        === drugs/cytotoxic.yaml
        name: Cytotoxics
        within: [sact]
        members:
          vincristine: { rxnorm: [2], cite: [ { source: label, at: 2, confidence: known } ] }
        === drugs/taxane.yaml
        name: Taxanes
        within: [cytotoxic]
        members:
          docetaxel: { rxnorm: [3], brands: [Taxotere], cite: [ { source: label, at: 3, confidence: known } ] }
        === drugs/antifolate.yaml
        name: Antifolates
        members:
          pemetrexed: { rxnorm: [4], cite: [ { source: label, at: 4, confidence: known } ] }
        === drugs/growth-factor.yaml
        name: Growth factors
        members:
          filgrastim: { rxnorm: [5], cite: [ { source: label, at: 5, confidence: known } ] }
        === drugs/anti-inflammatory.yaml
        name: Anti-inflammatory painkillers
        members:
          ibuprofen: { rxnorm: [6], cite: [ { source: label, at: 6, confidence: known } ] }
          naproxen: { rxnorm: [7], cite: [ { source: label, at: 7, confidence: known } ] }
        === drugs/steroid.yaml
        name: Steroids
        members:
          prednisone: { rxnorm: [8], prednisone-equivalent: 1, cite: [ { source: label, at: 8, confidence: known } ] }
        === drugs/blood-thinner.yaml
        name: Blood thinners
        members:
          warfarin: { rxnorm: [9], cite: [ { source: label, at: 9, confidence: known } ] }
        === drugs/nerve-calmer.yaml
        name: Nerve calmers
        members:
          gabapentin: { rxnorm: [10], cite: [ { source: label, at: 10, confidence: known } ] }
        === drugs/thinner-or-calmer.yaml
        name: What two interactions are with
        includes: [blood-thinner, gabapentin]
        === regimens/taxane-plan.yaml
        names: [TC, docetaxel plan]
        contains: [docetaxel]
        cite: [ { source: label, at: 11, confidence: known } ]
        === wording/product.yaml
        not-asked:
          name: Danger questions are open
          patient: We need to ask a few more things.
          cite: [ { source: book, at: p. 1, confidence: verified } ]
        """;
}
