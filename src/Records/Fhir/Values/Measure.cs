namespace BackSignal.Records.Fhir.Values;

/// <summary>A number as written: with its comparator, its UCUM code and the unit people see.</summary>
internal readonly record struct Measure(
    decimal? Number,
    string? Comparator = null,
    string? Code = null,
    string? Unit = null
);
