using BackSignal.Engine.Rows;
using BackSignal.Engine.Rules;

namespace BackSignal.Engine;

/// <summary>Ranks causes by arguments, in words, and pins what must not be missed. It never changes a level.</summary>
internal static class Differential
{
    /// <summary>One fit per cause, by its index.</summary>
    public static CauseFit[] Of(Facts facts, ReadOnlySpan<Truth> truths, TriageLevels levels)
    {
        var knowledge = facts.Knowledge;
        var fits = new CauseFit[knowledge.Causes.Count];
        for (var i = 0; i < fits.Length; i++)
        {
            fits[i] = FitOf(facts, i, truths, levels);
        }

        return fits;
    }

    /// <summary>
    /// Fit, then causes known to be possible before those of an exposure nobody knows of, then strong, moderate and weak arguments for minus
    /// against, then the id (causes stand in order of id).
    /// </summary>
    public static int Order(CauseFit a, CauseFit b)
    {
        var order = b.Fit.CompareTo(a.Fit);
        order = order != 0 ? order : b.Exposure.CompareTo(a.Exposure);
        order = order != 0 ? order : b.Strong.CompareTo(a.Strong);
        order = order != 0 ? order : b.Moderate.CompareTo(a.Moderate);
        order = order != 0 ? order : b.Weak.CompareTo(a.Weak);
        return order != 0 ? order : a.Cause.CompareTo(b.Cause);
    }

    private static CauseFit FitOf(Facts facts, int index, ReadOnlySpan<Truth> truths, TriageLevels levels)
    {
        var reasoning = facts.Knowledge.Reasoning;
        var cause = facts.Knowledge.Causes[index];
        var rows = reasoning.Causes[index];
        var (found, against, net) = (default(Weights), default(Weights), default(Weights));
        var hasStrongFor = false;
        for (var i = 0; i < rows.Arguments.Length; i++)
        {
            if (truths[rows.Arguments[i]] != Truth.True)
            {
                continue;
            }

            var argument = cause.Arguments[i];
            net = net.Add(argument.Weight, argument.IsFor ? 1 : -1);
            if (!argument.IsFor)
            {
                against = against.Add(argument.Weight, 1);
                continue;
            }

            hasStrongFor |= argument.Weight == Weight.Strong;
            found = argument.IsFinding ? found.Add(argument.Weight, 1) : found;
        }

        var isSuspected = IsSuspected(reasoning, index, truths, level => level.Row);
        if (isSuspected && found.Strong == 0)
        {
            // Counted once with the card's own item (errata 7.1).
            (found, net) = (found.Add(Weight.Strong, 1), net.Add(Weight.Strong, 1));
        }

        var isHidden = truths[rows.Gate] == Truth.False && !isSuspected;
        var fit = FitFor(isHidden, found, against, hasStrongFor || isSuspected);
        if (!isHidden && found.Strong == 0 && IsSuspected(reasoning, index, truths, level => level.Assumed))
        {
            // The person is told of a flag that takes the unknown to be so (errata 6.10, 8.4): it ranks and pins like a moderate
            // finding, and makes nothing fit well.
            (found, net) = (found.Add(Weight.Moderate, 1), net.Add(Weight.Moderate, 1));
            fit = fit == Fit.NothingPointsToIt ? Fit.PartlyFits : fit;
        }

        var isOpen = truths[rows.Gate] == Truth.Unknown && !isSuspected;
        var isPremature = cause.IsByExclusion && (levels.Told >= Urgency.Today || levels.HasUnaskedDanger);
        if (fit == Fit.FitsWell && (isOpen || isPremature))
        {
            fit = Fit.PartlyFits;
        }

        var isPinned = cause.IsCannotMiss && !isHidden && IsPinned(facts, rows, cause, truths, found);
        var exposure =
            !isOpen ? Exposure.Known
            : OpenFacts.HasImprecise(facts, rows.Gate, truths) ? Exposure.Undated
            : Exposure.Unknown;
        return new CauseFit(index, fit, exposure, net.Strong, net.Moderate, net.Weak, isPinned);
    }

    private static Fit FitFor(bool isHidden, Weights found, Weights against, bool hasStrongFor)
    {
        if (isHidden || (against.Strong > 0 && !hasStrongFor))
        {
            return Fit.DoesNotFit;
        }

        if (found is { Strong: 0, Moderate: 0, Weak: 0 })
        {
            return Fit.NothingPointsToIt;
        }

        var isCarried = found.Strong > 0 || found.Moderate >= 2;
        return isCarried && against is { Strong: 0, Moderate: 0 } ? Fit.FitsWell : Fit.PartlyFits;
    }

    private static bool IsSuspected(
        Reasoning reasoning,
        int cause,
        ReadOnlySpan<Truth> truths,
        Func<LevelRow, int> rowOf
    )
    {
        foreach (var level in reasoning.Suspicions[cause].AsSpan())
        {
            if (truths[rowOf(reasoning.Levels[level])] == Truth.True)
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>One strong or moderate finding true, assumed by a flag or asked in vain (errata 7.5), until a clinician excludes the cause.</summary>
    private static bool IsPinned(Facts facts, CauseRows rows, Cause cause, ReadOnlySpan<Truth> truths, Weights found)
    {
        if (rows.Excluded >= 0 && facts.Values[rows.Excluded].Possible == CauseRows.IsExcluded)
        {
            return false;
        }

        if (found.Strong + found.Moderate > 0)
        {
            return true;
        }

        if (truths[rows.Gate] != Truth.True)
        {
            // One "not sure" would else pin every cause of a drug nobody knows to have been given.
            return false;
        }

        for (var i = 0; i < rows.Arguments.Length; i++)
        {
            var argument = cause.Arguments[i];
            var counts = argument is { IsFor: true, IsFinding: true, Weight: not Weight.Weak };
            if (counts && OpenFacts.HasAskedUnknown(facts, rows.Arguments[i], truths))
            {
                return true;
            }
        }

        return false;
    }

    private readonly record struct Weights(int Strong, int Moderate, int Weak)
    {
        public Weights Add(Weight weight, int count) =>
            weight switch
            {
                Weight.Strong => this with { Strong = Strong + count },
                Weight.Moderate => this with { Moderate = Moderate + count },
                _ => this with { Weak = Weak + count },
            };
    }
}
