namespace BackSignal.Engine.Tests.Refusals;

public class ShelfRefusalTests
{
    [Theory]
    [InlineData(
        "drugs/taxane.yaml",
        "within: [cytotoxic]",
        "within: [cytotoxics]",
        "drugs/taxane.yaml:1: there is no medicine or class 'cytotoxics'; did you mean 'cytotoxic'?"
    )]
    [InlineData(
        "drugs/taxane.yaml",
        "docetaxel:",
        "vincristine:",
        "drugs/taxane.yaml:1: 'vincristine' is declared in drugs/cytotoxic.yaml too; use 'includes' in one of them",
        "regimens/taxane-plan.yaml:2: there is no medicine 'docetaxel'; declare it in drugs/ or mend the name"
    )]
    [InlineData(
        "drugs/taxane.yaml",
        "rxnorm: [3]",
        "rxnorm: [2]",
        "drugs/taxane.yaml:1: RxNorm 2 of 'docetaxel' is also that of 'vincristine'; one is wrong"
    )]
    [InlineData(
        "drugs/taxane.yaml",
        ", cite: [ { source: label, at: 3, confidence: known } ]",
        "",
        "drugs/taxane.yaml:4: 'cite' is missing; nothing is known without a publication: add { source, at, confidence }"
    )]
    [InlineData(
        "drugs/taxane.yaml",
        "members:\n  docetaxel: { rxnorm: [3], brands: [Taxotere], cite: [ { source: label, at: 3, confidence: known } ] }",
        "members: [docetaxel]",
        "drugs/taxane.yaml:3: 'members' is a mapping: medicine id to { rxnorm, atc, brands, cite }",
        "regimens/taxane-plan.yaml:2: there is no medicine 'docetaxel'; declare it in drugs/ or mend the name"
    )]
    [InlineData(
        "regimens/taxane-plan.yaml",
        "contains: [docetaxel]",
        "contains: [docetaxol]",
        "regimens/taxane-plan.yaml:2: there is no medicine 'docetaxol'; did you mean 'docetaxel'?"
    )]
    [InlineData(
        "regimens/taxane-plan.yaml",
        "names: [TC, docetaxel plan]\n",
        "",
        "regimens/taxane-plan.yaml:1: a regimen needs 'names' and 'contains'"
    )]
    public void A_medicine_or_a_plan(string path, string old, string now, params string[] expected) =>
        Assert.Equal(expected, Refusal.Of(Refusal.Edited(path, old, now)).Split('\n'));

    [Theory]
    [InlineData(
        "sources/label.yaml",
        "seen: known",
        "seen: yesterday",
        "sources/label.yaml:3: 'seen' is 'yesterday'; it can be needs-review, known, secondary, verified"
    )]
    [InlineData(
        "sources/label.yaml",
        "title: Labels of medicines\n",
        "",
        "sources/label.yaml:1: 'title' is missing; add it"
    )]
    [InlineData("release.yaml", "version: 1.0.0\n", "", "release.yaml:1: 'version' is missing; add it")]
    [InlineData(
        "release.yaml",
        "exclusion-valid: 30 d",
        "exclusion-valid: 30",
        "release.yaml:2: 'exclusion-valid' must be a length of time such as '24 h' or '7 d', not '30'"
    )]
    public void A_source_or_the_release(string path, string old, string now, params string[] expected) =>
        Assert.Equal(expected, Refusal.Of(Refusal.Edited(path, old, now)).Split('\n'));
}
