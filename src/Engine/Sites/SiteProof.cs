using BackSignal.Engine.Proofs;
using BackSignal.Engine.Reading;

namespace BackSignal.Engine.Sites;

/// <summary>
/// Proves that a site's changed conditions lower nothing: each red flag still says as much of everybody, and so does the whole. What cannot
/// be proved is refused.
/// </summary>
internal sealed class SiteProof(Knowledge site, Problems problems, AskSolver? ask)
{
    /// <summary>Why something is refused, for people.</summary>
    public const string LowersNothing = $"a site lowers nothing (theorem {SiteTheorems.LowersNothing})";

    public void Check(IReadOnlyList<SiteEdits.Widened> conditions)
    {
        if (conditions.Count == 0)
        {
            return;
        }

        if (ask is null)
        {
            foreach (var changed in conditions)
            {
                problems.Add(
                    changed.At,
                    $"a changed condition must be proved first ({SiteTheorems.LowersNothing}), and there is no solver here; "
                        + "install Debian's package z3, or add a red flag of your own instead"
                );
            }

            return;
        }

        // Whoever is told less comes first: that is the better reason. What only a rule loses comes after.
        var released = site.Released!.Value.Relieved;
        if (Ask(SiteTheorems.Level(released, site).Value, conditions[0], conditions))
        {
            foreach (var changed in conditions.DistinctBy(changed => changed.Flag))
            {
                Ask(SiteTheorems.Flag(released, site, changed.Flag).Value, changed, [changed]);
            }
        }
    }

    /// <summary>Whether nobody is found; otherwise it is said of every condition that says less of the one who is.</summary>
    private bool Ask(Goal goal, SiteEdits.Widened first, IReadOnlyList<SiteEdits.Widened> conditions)
    {
        var answer = ask!(goal);
        switch (answer)
        {
            case { Said: "unsat" }:
                return true;
            case { Said: "sat", People: [var person, ..] }:
                var (was, now) = (
                    Assess.Report(Of(site.Released!.Value.Relieved.Value, person)),
                    Assess.Report(person)
                );
                var less = conditions.Where(changed => Says(was, changed.Flag) != Says(now, changed.Flag)).ToList();
                foreach (var changed in less.Count > 0 ? less : [first])
                {
                    problems.Add(changed.At, Lowered(changed, person, was, now));
                }

                return false;
            default:
                problems.Add(
                    first.At,
                    $"the solver gave no answer ({answer.Said}), so it is not proved that {LowersNothing}"
                );
                return false;
        }
    }

    /// <summary>Which rule, from what to what, and a person it happens to.</summary>
    private string Lowered(SiteEdits.Widened changed, Facts person, Assessment was, Assessment now)
    {
        var said = site.Facts.Where(person.IsStated).Select(fact => ValueText.Say(fact, person[fact], null));
        return $"the red flag '{changed.Flag}' would say {Says(now, changed.Flag)} instead of {Says(was, changed.Flag)} of somebody with "
            + $"{string.Join("; ", said)} (told {Told(was)} by the release, {Told(now)} here): {LowersNothing}; widen the condition, never narrow it";
    }

    private static string Says(Assessment assessment, string id)
    {
        var flag = assessment.Facts.Knowledge.RedFlags.Single(flag => flag.Id == id);
        return (assessment.TruthOf(flag, out var urgency), urgency) switch
        {
            (Truth.True, { } level) => level.Name(),
            (Truth.Unknown, { } level) => $"perhaps {level.Name()}",
            _ => "nothing",
        };
    }

    private static string Told(Assessment assessment) => assessment.IsReport ? assessment.Told.Name() : "no report";

    private static Facts Of(Knowledge knowledge, Facts person)
    {
        var builder = new FactsBuilder(knowledge);
        foreach (var fact in person.Knowledge.Facts.Where(person.IsStated))
        {
            if (knowledge.Find(fact.Id) is { } same)
            {
                builder.Set(same, person[fact]);
            }
        }

        return builder.Build();
    }
}
