using System.Collections.Immutable;
using BackSignal.Engine.Conditions;

namespace BackSignal.Engine.Rows;

/// <summary>
/// A fact that must be known before self-care, the rows of its condition and of its screen's, and its stale row; -1 is none. With the
/// rows that test it: an answer that leaves one of them open ("slower or cannot walk", 37 to 39 °C) is no answer yet. How long ago
/// something was is rarely known to the hour; there the rules' own assumptions decide.
/// </summary>
internal sealed record GateRow(Fact Fact, int When, int AskedWhen, int Stale, ImmutableArray<int> Tests)
{
    public static IEnumerable<GateRow> Of(
        Knowledge knowledge,
        IReadOnlyList<ScreenRow> screens,
        TableBuilder builder
    ) =>
        from fact in knowledge.Facts
        where fact.Gate is not null
        select new GateRow(
            fact,
            builder.Raising(fact.Gate!),
            ScreenRow.AskedWhen(fact, screens),
            builder.Stale(fact),
            fact.IsAge ? [] : builder.TestsOf(fact)
        );
}
