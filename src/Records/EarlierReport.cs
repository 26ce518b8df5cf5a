using BackSignal.Engine;

namespace BackSignal.Records;

/// <summary>An earlier report of this person and what was made of it.</summary>
/// <param name="At">When.</param>
/// <param name="IsScheduled">A check-in that was asked for, not a contact the person sought.</param>
/// <param name="Problem">What it was about; the same word is the same problem.</param>
/// <param name="Level">What the person was told; null when there was no level.</param>
/// <param name="Domains">Domains that reached soon or above.</param>
public sealed record EarlierReport(
    Moment At,
    bool IsScheduled,
    string Problem,
    Urgency? Level,
    IReadOnlyList<string> Domains
);
