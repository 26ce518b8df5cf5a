namespace BackSignal.Records.Plain;

/// <summary>A condition or procedure by code.</summary>
internal sealed record PlainCode(string System, string Code, string? At = null, bool Over = false, string? Id = null);
