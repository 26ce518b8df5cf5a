namespace BackSignal.Records.Fhir;

/// <summary>When something was, and how the record writes it; both null when it does not say.</summary>
internal readonly record struct Dated(Moment? At, string? Written)
{
    public Dated Or(Dated other) => At is null ? other : this;
}
