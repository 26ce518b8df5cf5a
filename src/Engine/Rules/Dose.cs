namespace BackSignal.Engine.Rules;

/// <summary>A dose by a measured fact, highest bracket first; for clinicians. An interval over two brackets takes the lower.</summary>
public sealed record Dose(Fact By, IReadOnlyList<Bracket> Brackets, IReadOnlyList<Citation> Citations)
{
    /// <summary>The bracket that is safe for everything the fact may be; null below all brackets or when it is unknown.</summary>
    public Bracket? For(FactValue value)
    {
        if (value.State != FactState.Known)
        {
            return null;
        }

        foreach (var bracket in Brackets)
        {
            if (bracket.IsAbove ? value.Low > bracket.Low : value.Low >= bracket.Low)
            {
                return bracket;
            }
        }

        return null;
    }
}
