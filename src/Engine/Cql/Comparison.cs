namespace BackSignal.Engine.Cql;

internal enum Comparison : byte
{
    Less,
    LessOrEqual,
    Greater,
    GreaterOrEqual,
}
