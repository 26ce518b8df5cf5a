using System.Collections.Immutable;
using BackSignal.Engine.Rules;

namespace BackSignal.Engine;

/// <summary>
/// What may be done, failing closed (evidence dossier 3.0): nothing in an emergency, only what not to do when the level is
/// today, and otherwise every option a fitting cause suggests, with its strictest check. What a block needs and is unknown blocks.
/// </summary>
internal static class Options
{
    public static OptionVerdict[] Of(Facts facts, ReadOnlySpan<Truth> truths, TriageLevels levels, CauseFit[] causes)
    {
        var reasoning = facts.Knowledge.Reasoning;
        var verdicts = new OptionVerdict[facts.Knowledge.Therapies.Count];
        for (var i = 0; i < verdicts.Length; i++)
        {
            var isHelpful = Concerns(reasoning.Helps[i], causes, countPinned: false);
            var isHarmful = Concerns(reasoning.NotFor[i], causes, countPinned: true);
            var outcome = isHarmful ? Outcome.DoNot : OutcomeOf(facts, i, truths);
            verdicts[i] = new OptionVerdict(
                i,
                outcome,
                levels.IsReport && IsShown(levels.Told, outcome, isHelpful, isHarmful)
            );
        }

        return verdicts;
    }

    private static bool IsShown(Urgency told, Outcome outcome, bool isHelpful, bool isHarmful) =>
        told switch
        {
            >= Urgency.HospitalNow => false,
            Urgency.Today => (isHelpful || isHarmful) && outcome >= Outcome.CannotTell,
            _ => isHelpful || isHarmful,
        };

    private static Outcome OutcomeOf(Facts facts, int index, ReadOnlySpan<Truth> truths)
    {
        var therapy = facts.Knowledge.Therapies[index];
        var rows = facts.Knowledge.Reasoning.Checks[index];
        var outcome = therapy.Outcome;
        for (var i = 0; i < rows.Length; i++)
        {
            var truth = truths[rows[i]];
            var strictest = (therapy.Checks[i].Kind, truth) switch
            {
                (CheckKind.Block, Truth.True) => Outcome.DoNot,
                (CheckKind.Block, Truth.Unknown) => Outcome.CannotTell,
                (CheckKind.Prescriber, not Truth.False) => Outcome.Prescriber,
                _ => outcome,
            };
            outcome = strictest > outcome ? strictest : outcome;
        }

        return outcome;
    }

    private static bool Concerns(ImmutableArray<int> causes, CauseFit[] fits, bool countPinned)
    {
        foreach (var cause in causes.AsSpan())
        {
            ref readonly var fit = ref fits[cause];
            if (fit.Fit >= Fit.PartlyFits || (countPinned && fit.IsPinned))
            {
                return true;
            }
        }

        return false;
    }
}
