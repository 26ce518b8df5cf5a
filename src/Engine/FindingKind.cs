namespace BackSignal.Engine;

/// <summary>Why a level is what it is.</summary>
public enum FindingKind : byte
{
    /// <summary>A red flag is true.</summary>
    RedFlag,

    /// <summary>A red flag is taken to be true while something it needs is unknown.</summary>
    Assumed,

    /// <summary>A cause that findings carry has a least level.</summary>
    Floor,

    /// <summary>A level was raised.</summary>
    Raise,

    /// <summary>A question was asked and not answered.</summary>
    NotSure,

    /// <summary>Danger questions are not asked yet.</summary>
    NotAsked,

    /// <summary>An earlier level is held.</summary>
    Held,
}
