namespace BackSignal.Server.Charts;

/// <summary>A FHIR server's base URL and the token to ask it with. The token is never written anywhere.</summary>
internal sealed record FhirAccess(Uri Server, string? Token)
{
    public override string ToString() => nameof(FhirAccess);
}
