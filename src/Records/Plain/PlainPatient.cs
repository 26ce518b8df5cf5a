namespace BackSignal.Records.Plain;

/// <summary>Who: a date of birth or years, and the sex.</summary>
internal sealed record PlainPatient(string? Born = null, int? Age = null, string? Sex = null);
