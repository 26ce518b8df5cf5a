using BackSignal.Cli.Evaluate;
using BackSignal.Engine;
using BackSignal.Engine.Faults;

namespace BackSignal.Cli.Faults;

/// <summary>Those who should notice a mistake, in the order they are asked: lint with its cases, whole patients, theorems.</summary>
/// <param name="copy">The knowledge the mistakes are planted in.</param>
/// <param name="theorems">The theorems, with a solver; null where there is none.</param>
internal sealed class Watch(KnowledgeCopy copy, TheoremWatch? theorems)
{
    /// <summary>Who notices the mistake first; null when nobody does.</summary>
    public Catch? On(Fault fault)
    {
        if (copy.Check(fault) is [var problem, ..])
        {
            return new Catch("lint", problem.ToString());
        }

        var knowledge = copy.With(fault);
        return Patients(knowledge) ?? theorems?.On(knowledge);
    }

    private Catch? Patients(Knowledge knowledge) =>
        copy.Cases(knowledge)
            .Select(patient => Scored.Of(patient, knowledge))
            .OfType<Scored>()
            .Select(patient =>
                Wrong(patient) is { } wrong ? new Catch("patients", $"{patient.Patient.Id}: {wrong}") : null
            )
            .FirstOrDefault(caught => caught is not null);

    /// <summary>What may not be with any patient, as the tests of whole patients judge it.</summary>
    private static string? Wrong(Scored patient)
    {
        foreach (var reading in Enum.GetValues<Reading>())
        {
            var score = patient[reading];
            if (score.IsTooLow)
            {
                return $"told {score.Told.Name()} ({reading})";
            }

            if (score.WronglyAllowed.FirstOrDefault() is { } open)
            {
                return $"{open} is open ({reading})";
            }
        }

        return null;
    }
}
