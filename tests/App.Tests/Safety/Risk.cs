namespace BackSignal.App.Tests.Safety;

/// <summary>Severity and likelihood, each 1 to 5.</summary>
internal sealed class Risk
{
    public required int Severity { get; init; }

    public required int Likelihood { get; init; }

    public bool IsOnTheScale => Severity is >= 1 and <= 5 && Likelihood is >= 1 and <= 5;
}
