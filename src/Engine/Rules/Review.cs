namespace BackSignal.Engine.Rules;

/// <summary>Whether a named clinician has signed a file; a draft has no name.</summary>
public sealed record Review(bool IsSigned, string? By, string? Role, string? On)
{
    /// <summary>Desk research nobody has signed.</summary>
    public static Review Draft { get; } = new(false, null, null, null);
}
