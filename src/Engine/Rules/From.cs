namespace BackSignal.Engine.Rules;

/// <summary>How a record answers a fact. Which members are set depends on the kind; knowledge/README.md lists the forms.</summary>
public sealed record From(FromKind Kind)
{
    /// <summary>Codes of the observation, condition or procedure.</summary>
    public Codes? Codes { get; init; }

    /// <summary>Whether the codes are of a procedure rather than a condition.</summary>
    public bool IsProcedure { get; init; }

    /// <summary>Class or medicine of the doses.</summary>
    public string? Dose { get; init; }

    /// <summary>The fact whose earlier values count, or "report".</summary>
    public string? Of { get; init; }

    /// <summary>Window back from now, minutes; null for all time.</summary>
    public long? WithinMinutes { get; init; }

    /// <summary>Only reports of the same problem.</summary>
    public bool SameProblem { get; init; }

    /// <summary>Whether scheduled check-ins count as reports.</summary>
    public bool CountsScheduled { get; init; } = true;

    /// <summary>The conversion of a sum of doses ("prednisone-equivalent").</summary>
    public string? As { get; init; }
}
