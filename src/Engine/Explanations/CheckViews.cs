using BackSignal.Engine.Rules;

namespace BackSignal.Engine.Explanations;

/// <summary>Words for a check that is true or unknown.</summary>
internal static class CheckViews
{
    public static CheckView Of(Facts facts, Truth[] truths, Check check, int row)
    {
        var isTrue = truths[row] == Truth.True;
        return new CheckView(
            check,
            truths[row],
            isTrue ? Because.True(facts, row, truths) : Because.Unknown(facts, row, truths),
            isTrue ? Because.Met(facts, row, truths) : [],
            isTrue ? [] : Because.Missing(facts, row, truths)
        );
    }
}
