using BackSignal.Engine.Rules;

namespace BackSignal.Engine.Rows;

/// <summary>A level that holds when row <c>Row</c> is true; of a red flag's level <c>Index</c>, or of a cause's floor.</summary>
internal sealed record LevelRow(Urgency Urgency, int Row, int Assumed, RedFlag? Flag, Cause? Cause, int Index);
