using BackSignal.Engine.Rules;

namespace BackSignal.Engine.Rows;

/// <summary>A raise and the rows that say whether it applies.</summary>
internal sealed record RaiseRow(Raise Raise, int Row, int Assumed, RedFlag Flag);
