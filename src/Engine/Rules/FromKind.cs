namespace BackSignal.Engine.Rules;

/// <summary>The closed set of ways a record answers a fact.</summary>
public enum FromKind
{
    Observation,
    Highest,
    Lowest,
    SinceLast,
    UntilNext,
    Current,
    Has,
    Count,
    Sum,
    RisingRun,
    Rise,
    PatientAge,
    PatientSex,
}
