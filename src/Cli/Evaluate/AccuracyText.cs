namespace BackSignal.Cli.Evaluate;

/// <summary>The parts of the page that are the same whatever the figures are.</summary>
internal static class AccuracyText
{
    public const string WhatWasMeasured = """

        ## What was measured, on what

        Each patient is a file of `knowledge/patients/` with a block `vignette`: the facts that were said, the level a careful clinician would
        give from what was known at presentation (not from the outcome), every level that can be defended, and the true cause where the
        vocabulary has it. *Published* are paraphrases of case reports, *authored* are traps, *everyday* are mostly low-urgency reports in
        people's own words, *ours* were written by us from the evidence. None of this reaches a rule.

        - *As stated*: the report was broken off; what was not said was not asked.
        - *As answered*: the real conversation goes on from what was said until it ends; every screen gets its harmless answer ("no" where that
          means something, 36.8 °C measured now, no medicine that hides a fever). Tests that were not stated stay unknown. Options are judged
          after the further screens that decide them.
        - *Empty form*: nothing but the record is known beforehand; the same conversation asks for everything and gets what the case says, else
          the harmless answer. It is the only reading in which counting screens means something, and it stops where the conversation stops.

        *Too low* is below every acceptable level. *Low urgency* are patients whose expected level is soon or self-care. A cause counts by its
        place among those that anything points to; a cannot-miss cause is seen when it is pinned as one to exclude, or among the first three.
        A forbidden option is open when the person is told it is fine or to ask first.

        ## How it was split

        Patients fall into half A and half B by a hash of their id alone (first byte of SHA-256, even or odd). Rules may be tuned on half A
        (`backsignal evaluate --half A` shows nothing of the other); half B is only reported. Nothing but discipline keeps it unread: the cases
        stand in this repository, those who wrote the rules have seen both halves, and patients of the set *ours* were written from the same
        evidence as the rules. Half B is therefore no independent test.

        """;

    public const string WhatItDoesNotShow = """

        ## What it does not show

        - How it does on real patients: these are short texts, one rater, with disasters over-represented and people's own words mostly missing.
          Shares of such a set are not shares of a clinic; a good score is necessary, never sufficient.
        - That the facts were read well from the words: they were encoded by hand, by people who know the vocabulary.
        - That people answer the questions as meant: harmless answers are given by the command, not by a frightened person.
        - That the expected levels are right: no clinician has signed them or the rules.
        - Anything about groups with few patients here (children, immunotherapy), other languages or other record systems.

        An independent score needs patients of your own: `docs/evaluate.md` says how to write them.

        """;
}
