using BackSignal.Engine.Conditions;
using BackSignal.Engine.Rules;

namespace BackSignal.Engine.Rows;

/// <summary>A fail-safe level of a fact, the row of its condition and of its screen's; -1 is always.</summary>
internal sealed record FailSafeRow(Fact Fact, FailSafe FailSafe, int When, int AskedWhen)
{
    public static IEnumerable<FailSafeRow> Of(
        Knowledge knowledge,
        IReadOnlyList<ScreenRow> screens,
        TableBuilder builder
    ) =>
        from fact in knowledge.Facts
        from row in fact.IfAskedUnknown
        select new FailSafeRow(
            fact,
            row,
            row.When is { } when ? builder.Raising(when) : -1,
            ScreenRow.AskedWhen(fact, screens)
        );
}
