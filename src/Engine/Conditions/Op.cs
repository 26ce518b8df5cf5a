namespace BackSignal.Engine.Conditions;

internal enum Op : byte
{
    OneOf,
    Within,
    All,
    Any,
    Not,
    AtLeast,
    Domains,
    Stale,
}
