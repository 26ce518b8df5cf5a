using System.Security.Cryptography;
using System.Text;
using BackSignal.Engine;

namespace BackSignal.Cli.Evaluate;

/// <summary>One patient in every reading.</summary>
internal sealed class Scored
{
    private readonly Score[] _scores;

    private Scored(KnowledgeCase patient, Vignette vignette, Knowledge knowledge)
    {
        (Patient, Vignette) = (patient, vignette);
        var stated = VignetteReading.AsStated(patient, knowledge);
        Answered = VignetteReading.AsAnswered(patient, knowledge);
        Form = VignetteReading.FromEmptyForm(patient, knowledge);
        _scores =
        [
            new Score(vignette, stated, stated),
            new Score(vignette, Answered.Assessment, Answered.WithOptions),
            new Score(vignette, Form.Assessment, Form.WithOptions),
        ];
        IsCauseCannotMiss = knowledge.Causes.Any(cause => cause.Id == vignette.Cause && cause.IsCannotMiss);
        IsInHalfB = SHA256.HashData(Encoding.UTF8.GetBytes(patient.Id))[0] % 2 == 1;
    }

    public KnowledgeCase Patient { get; }

    public Vignette Vignette { get; }

    public CompletedReport Answered { get; }

    public CompletedReport Form { get; }

    /// <summary>Which half it is in, by its id alone: rules may be tuned on A, B is only reported.</summary>
    public bool IsInHalfB { get; }

    public bool IsCauseCannotMiss { get; }

    /// <summary>Whether the case asks for no more than a call to the team within days.</summary>
    public bool IsLowUrgency => Vignette.Expected.Max() <= Urgency.Soon;

    public bool IsEmergency => Vignette.Expected.Max() >= Urgency.HospitalNow;

    public Score this[Reading reading] => _scores[(int)reading];

    /// <summary>The patient scored; null when it has no vignette.</summary>
    public static Scored? Of(KnowledgeCase patient, Knowledge knowledge) =>
        patient.Vignette is { } vignette ? new Scored(patient, vignette, knowledge) : null;
}
