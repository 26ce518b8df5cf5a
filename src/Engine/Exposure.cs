namespace BackSignal.Engine;

/// <summary>What is known of the drug, procedure or disease that a cause needs, in the order in which causes of equal fit stand.</summary>
internal enum Exposure
{
    /// <summary>Nobody knows of it.</summary>
    Unknown,

    /// <summary>Somebody knows of it, but not when it was, or too long ago to tell (errata 6.10).</summary>
    Undated,

    /// <summary>It is known to be there, or none is needed.</summary>
    Known,
}
