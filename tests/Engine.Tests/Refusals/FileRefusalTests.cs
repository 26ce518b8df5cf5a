using BackSignal.Engine.Tests.Clinics;

namespace BackSignal.Engine.Tests.Refusals;

public class FileRefusalTests
{
    [Theory]
    [InlineData(
        "facts/fever.yaml",
        "name: fever\ntype: yes-no",
        "definitions/fever.yaml:1: 'fever' is a fact too; facts and definitions share one name space: rename one"
    )]
    [InlineData("red-flags/empty.yaml", "", "red-flags/empty.yaml:1: the file is empty; give it content or delete it")]
    [InlineData(
        "red-flags/broken.yaml",
        "name: [a\nwhen: b",
        "red-flags/broken.yaml:1: is not valid YAML after here: check brackets and signs"
    )]
    [InlineData(
        "red-flags/anchor.yaml",
        "name: &a x\nwhen: *a",
        "red-flags/anchor.yaml:2: is not valid YAML: anchors and aliases are not used here; write it out"
    )]
    [InlineData(
        "red-flags/two.yaml",
        "name: a\n---\nname: b",
        "red-flags/two.yaml:1: 'cite' is missing; nothing is known without a publication: add { source, at, confidence }",
        "red-flags/two.yaml:1: 'review' is missing; add it",
        "red-flags/two.yaml:1: a red flag needs 'urgency' with 'when', or 'levels', or 'raise' with 'when'",
        "red-flags/two.yaml:1: holds several documents; keep one per file"
    )]
    [InlineData("red-flags/list.yaml", "- name", "red-flags/list.yaml:1: the file must be a mapping (key: value)")]
    [InlineData(
        "rules/x.yaml",
        "name: a",
        "rules/x.yaml:1: stands in no known folder; known are sources, facts, definitions, questions, drugs, regimens, red-flags, causes, therapies, interactions, latches, reliefs, theorems, wording, patients"
    )]
    [InlineData(
        "stray.yaml",
        "name: a",
        "stray.yaml:1: stands in no known folder; known are sources, facts, definitions, questions, drugs, regimens, red-flags, causes, therapies, interactions, latches, reliefs, theorems, wording, patients"
    )]
    [InlineData(
        "red-flags/key.yaml",
        "[a]: b",
        "red-flags/key.yaml:1: is not valid YAML: Expected 'Scalar', got 'SequenceStart' (at Line: 1, Col: 1, Idx: 0)."
    )]
    [InlineData(
        "red-flags/tag.yaml",
        "name: [!!]",
        "red-flags/tag.yaml:1: is not valid YAML after here: check brackets and signs"
    )]
    [InlineData(
        "red-flags/open.yaml",
        "name: { a: b",
        "red-flags/open.yaml:2: is not valid YAML: While parsing a flow mapping, did not find expected ',' or '}'."
    )]
    [InlineData(
        "red-flags/quote.yaml",
        "name: \"a",
        "red-flags/quote.yaml:1: is not valid YAML: While scanning a quoted scalar, found unexpected end of stream."
    )]
    [InlineData(
        "red-flags/tab.yaml",
        "name:\n\\t- a",
        "red-flags/tab.yaml:2: is not valid YAML: While scanning a simple key, could not find expected ':'."
    )]
    [InlineData(
        "red-flags/deep.yaml",
        "name: [[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[a]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]",
        "red-flags/deep.yaml:1: is not valid YAML: nested too deep"
    )]
    public void A_file_that_cannot_be_read_or_stands_nowhere(string path, string text, params string[] expected) =>
        Assert.Equal(expected, Refusal.Of(SmallClinic.With(path, text)).Split('\n'));
}
