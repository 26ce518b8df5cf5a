using System.Globalization;
using BackSignal.Engine;
using BackSignal.Engine.Proofs;

namespace BackSignal.Cli.Prove;

/// <summary>Gives people at random to the engine and to the model and says where they differ.</summary>
internal static class AgreementRun
{
    /// <summary>Whether both said the same of everybody; a difference is written with the person.</summary>
    public static bool Run(Knowledge knowledge, Solver solver, int people, int seed, TextWriter to)
    {
        var agreement = new Agreement(knowledge);
        var random = new RandomPeople(knowledge, seed);
        using var session = solver.Open(agreement.Script);
        for (var i = 0; i < people; i++)
        {
            var assessment = Assess.Report(random.Next());
            var (facts, outputs) = (agreement.Facts(assessment), agreement.Outputs(assessment));
            if (session.Ask(facts, outputs) is not "sat" and var said)
            {
                to.WriteLine(
                    session.Ask(facts) == "sat"
                        ? $"DIFFERS  the model says something else of person {i + 1} of seed {seed} ({said})"
                        : $"DIFFERS  the model has no person {i + 1} of seed {seed}"
                );
                ProofText.Person(to, assessment.Facts, knowledge.Facts);
                return false;
            }
        }

        to.WriteLine(
            string.Create(
                CultureInfo.InvariantCulture,
                $"agreed   engine and model say the same of {people:N0} people, {agreement.Compared:N0} things each (seed {seed})"
            )
        );
        return true;
    }
}
