namespace BackSignal.Engine.Rules;

/// <summary>How much an argument weighs; expert judgement, shown in words.</summary>
public enum Weight : byte
{
    Weak,
    Moderate,
    Strong,
}
