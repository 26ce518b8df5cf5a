namespace BackSignal.Engine;

/// <summary>
/// What is known of one fact: for a number the interval <c>Low..High</c> in millionths, for a choice the set of values
/// it may still be, as bits in <c>Low</c>. The default is "not asked" and must be widened by the fact it belongs to.
/// </summary>
/// <param name="State">Whether it was asked and answered.</param>
/// <param name="Low">Lowest possible number, or the bits of the possible choices.</param>
/// <param name="High">Highest possible number; zero for a choice.</param>
/// <param name="AgeMinutes">Minutes since it was observed; zero is now. Decides staleness.</param>
public readonly record struct FactValue(FactState State, long Low, long High, long AgeMinutes)
{
    /// <summary>The bits of the choices still possible.</summary>
    public ulong Possible => (ulong)Low;

    /// <summary>A known choice, or a known set of choices.</summary>
    public static FactValue Choice(ulong possible, long ageMinutes = 0) =>
        new(FactState.Known, (long)possible, 0, ageMinutes);

    /// <summary>A known number or interval, in millionths.</summary>
    public static FactValue Between(long low, long high, long ageMinutes = 0) =>
        new(FactState.Known, low, high, ageMinutes);

    /// <summary>A known number, in millionths.</summary>
    public static FactValue Exactly(long amount, long ageMinutes = 0) => Between(amount, amount, ageMinutes);
}
