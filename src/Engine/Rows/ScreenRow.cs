using BackSignal.Engine.Rules;

namespace BackSignal.Engine.Rows;

/// <summary>A screen and the row that says whether it is asked.</summary>
internal sealed record ScreenRow(Question Question, int When)
{
    /// <summary>The row of the screen that asks the fact; -1 when none does.</summary>
    public static int AskedWhen(Fact fact, IReadOnlyList<ScreenRow> screens) =>
        screens.FirstOrDefault(screen => screen.Question.Asks.Contains(fact))?.When ?? -1;
}
