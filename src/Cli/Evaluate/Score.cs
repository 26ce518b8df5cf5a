using BackSignal.Engine;
using BackSignal.Engine.Rules;

namespace BackSignal.Cli.Evaluate;

/// <summary>One patient in one reading, held against its vignette.</summary>
/// <param name="Vignette">What a careful clinician would say.</param>
/// <param name="Assessment">What was told.</param>
/// <param name="Options">The assessment that options are judged on: after the questions that decide them, where these are asked.</param>
internal sealed record Score(Vignette Vignette, Assessment Assessment, Assessment Options)
{
    private const int FirstFew = 3;

    /// <summary>Nothing to report is self-care.</summary>
    public Urgency Told => Assessment.IsReport ? Assessment.Told : Urgency.SelfCare;

    public bool IsExact => Vignette.Expected.Contains(Told);

    public bool IsInBand => Vignette.Acceptable.Contains(Told);

    /// <summary>Lower than every level that can be defended: an unsafe miss.</summary>
    public bool IsTooLow => Told < Vignette.Acceptable.Min();

    public bool IsTooHigh => Told > Vignette.Acceptable.Max();

    public bool IsBelowExpected => Told < Vignette.Expected.Min();

    public bool IsAboveExpected => Told > Vignette.Expected.Max();

    /// <summary>The causes that anything points to, best fit first.</summary>
    public IEnumerable<CauseView> Listed => Assessment.Causes.TakeWhile(view => view.Fit >= Fit.PartlyFits);

    /// <summary>Place of the true cause among those listed, from 1; null when nothing points to it.</summary>
    public int? CauseRank =>
        Listed.Select(view => view.Cause.Id).ToList().IndexOf(Vignette.Cause ?? "") is >= 0 and var place
            ? place + 1
            : null;

    public bool IsCauseFirst => CauseRank == 1;

    public bool IsCauseAmongFirst => CauseRank <= FirstFew;

    /// <summary>Whether the true cause is pinned as one that must be excluded, or is among the first.</summary>
    public bool IsCauseSeen => IsCauseAmongFirst || Cause is { IsPinned: true };

    /// <summary>The true cause as it stands; null when it is hidden or not in the vocabulary.</summary>
    public CauseView? Cause => Assessment.Causes.FirstOrDefault(view => view.Cause.Id == Vignette.Cause);

    /// <summary>Therapies that must not be open to the person and are.</summary>
    public IEnumerable<string> WronglyAllowed => Vignette.Forbids.Where(id => IsOpen(Option(id)));

    /// <summary>Therapies that should be open to the person and are forbidden, not judged or not shown.</summary>
    public IEnumerable<string> Withheld =>
        Vignette.Allows.Where(id => Option(id) is not { IsShown: true, Outcome: < Outcome.CannotTell });

    /// <summary>One therapy as it stands.</summary>
    public OptionView? Option(string id) => Options.Options.FirstOrDefault(option => option.Therapy.Id == id);

    private static bool IsOpen(OptionView? option) => option is { IsShown: true, Outcome: <= Outcome.AskFirst };
}
