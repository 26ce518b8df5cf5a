using BackSignal.Engine;
using BackSignal.Engine.Rules;

namespace BackSignal.Cli.Evaluate;

/// <summary>One patient in both readings.</summary>
internal sealed record Scored(KnowledgeCase Patient, Assessment Stated, Assessment Answered, int Screens)
{
    public Vignette Vignette => Patient.Vignette!;

    /// <summary>Nothing to report is self-care.</summary>
    public static Urgency Told(Assessment assessment) => assessment.IsReport ? assessment.Told : Urgency.SelfCare;

    /// <summary>Lower than every level that can be defended.</summary>
    public bool IsUnsafe(Assessment assessment) => Told(assessment) < Vignette.Acceptable.Min();

    public bool IsInBand(Assessment assessment) =>
        Vignette.Acceptable.Contains(Told(assessment)) || Vignette.Expected.Contains(Told(assessment));

    /// <summary>Whether the case asks for no more than a call to the team within days.</summary>
    public bool IsLowUrgency => Vignette.Expected.Max() <= Urgency.Soon;

    public bool IsOverTriaged(Assessment assessment) => Told(assessment) > Vignette.Acceptable.Max();

    /// <summary>Place of the true cause, from 1; 0 when it is not listed.</summary>
    public int RankOf(Assessment assessment) =>
        assessment.Causes.Select((view, i) => (view, i)).FirstOrDefault(pair => pair.view.Cause.Id == Vignette.Cause)
            is { view: not null, i: var index }
            ? index + 1
            : 0;

    /// <summary>A cause that must not be missed is seen when it is pinned or among the first three.</summary>
    public bool? IsCauseSeen(Assessment assessment) =>
        assessment.Causes.FirstOrDefault(view => view.Cause.Id == Vignette.Cause) is { } found
        && found.Cause.IsCannotMiss
            ? found.IsPinned || RankOf(assessment) <= 3
            : null;

    /// <summary>Therapies that must not be allowed and are.</summary>
    public IEnumerable<string> WronglyAllowed =>
        new[] { Stated, Answered }
            .SelectMany(assessment => assessment.Options)
            .Where(option =>
                option.IsShown && option.Outcome <= Outcome.AskFirst && Vignette.Forbids.Contains(option.Therapy.Id)
            )
            .Select(option => option.Therapy.Id)
            .Distinct();

    /// <summary>Which half the patient is in, by the id alone: rules may be tuned on A, B is only reported.</summary>
    public bool IsInHalfB => Patient.Id.Sum(letter => letter) % 2 == 1;
}
