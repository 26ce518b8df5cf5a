namespace BackSignal.Engine.Rules;

/// <summary>What a check does to an option.</summary>
public enum CheckKind : byte
{
    /// <summary>Said beside it.</summary>
    Caution,

    /// <summary>Only a prescriber may start it.</summary>
    Prescriber,

    /// <summary>True forbids it; unknown forbids it until it is known.</summary>
    Block,
}
