namespace BackSignal.Engine;

/// <summary>The three answers a condition can give, ordered so that "all" is the minimum and "any" the maximum.</summary>
public enum Truth : byte
{
    False,
    Unknown,
    True,
}
