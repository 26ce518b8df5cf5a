namespace BackSignal.Records.Fhir.Values;

/// <summary>What sort of value was written.</summary>
internal enum ValueKind
{
    None,
    Number,
    Range,
    Flag,
    Coded,
    Text,

    /// <summary>A sort no fact can be (a date, a picture, a signal).</summary>
    Other,
}
