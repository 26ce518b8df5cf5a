namespace BackSignal.Records.Plain;

/// <summary>A dose given or planned: a medicine or the name of a plan, its day, milligrams and route.</summary>
internal sealed record PlainDose(
    string Drug,
    string? At = null,
    decimal? Mg = null,
    string? Route = null,
    bool Planned = false,
    string? Id = null
);
