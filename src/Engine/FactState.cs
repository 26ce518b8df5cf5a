namespace BackSignal.Engine;

/// <summary>Whether a fact was asked for, and whether the asking gave anything.</summary>
public enum FactState : byte
{
    NotAsked,
    AskedUnknown,
    Known,
}
