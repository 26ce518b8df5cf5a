namespace BackSignal.Engine.Conditions;

internal enum Op : byte
{
    OneOf,
    Within,
    All,
    Any,
    Not,

    /// <summary>True unless its part is: what is unknown of a relief relieves nobody. Never unknown itself.</summary>
    NotCertain,
    AtLeast,
    Domains,
    Stale,
}
