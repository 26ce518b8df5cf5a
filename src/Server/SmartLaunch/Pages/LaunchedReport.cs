using BackSignal.Engine;

namespace BackSignal.Server.SmartLaunch.Pages;

/// <summary>What one page shows.</summary>
/// <param name="Assessment">The answer on what could be read.</param>
/// <param name="Missing">The parts of the record that could not be had, each with why.</param>
/// <param name="Banner">Whose record it is; null when the record system shows it.</param>
public sealed record LaunchedReport(Assessment Assessment, IReadOnlyList<string> Missing, Banner? Banner)
{
    /// <summary>
    /// With a part of the record missing only a certain level of today or above may be told: everything less would read as
    /// "nothing found" (docs/decisions/0010).
    /// </summary>
    public bool IsTold => Missing.Count == 0 || (Assessment.IsReport && Assessment.AtLeast >= Urgency.Today);
}
