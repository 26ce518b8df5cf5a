namespace BackSignal.Engine;

/// <summary>What an open question can still change; ordered least first.</summary>
public enum Purpose : byte
{
    /// <summary>Whether an option is safe.</summary>
    Option,

    /// <summary>A cause that must not be missed.</summary>
    Cause,

    /// <summary>How urgent it is.</summary>
    Level,
}
