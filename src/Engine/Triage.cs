using System.Numerics;
using BackSignal.Engine.Rows;

namespace BackSignal.Engine;

/// <summary>
/// Urgency as an interval. At least: every rule that is true. At most: every rule that is true or unknown. Told: at least,
/// what rules assume of the unknown, the fail-safe of every question asked in vain, and today while dangers are unasked.
/// Everything here is a maximum; nothing subtracts.
/// </summary>
internal static class Triage
{
    public static TriageLevels Of(Facts facts, ReadOnlySpan<Truth> truths)
    {
        var reasoning = facts.Knowledge.Reasoning;
        var (atLeast, told, atMost) = (Urgency.SelfCare, Urgency.SelfCare, Urgency.SelfCare);
        var isReport = IsComplaint(facts);
        foreach (var level in reasoning.Levels.AsSpan())
        {
            var truth = truths[level.Row];
            if (truth == Truth.True)
            {
                atLeast = Max(atLeast, level.Urgency);
                isReport |= IsDanger(level);
            }

            if (truths[level.Assumed] == Truth.True)
            {
                told = Max(told, level.Urgency);
                isReport |= IsDanger(level);
            }

            if (truth != Truth.False)
            {
                atMost = Max(atMost, level.Urgency);
            }
        }

        Hold(facts, ref atLeast, ref atMost, ref isReport);
        told = Max(told, atLeast);
        atMost = Max(atMost, told);
        RaiseAll(reasoning, truths, ref atLeast, ref told, ref atMost);

        var settled = atLeast;
        foreach (var row in reasoning.FailSafes.AsSpan())
        {
            if (IsAskedUnknown(facts, row, truths))
            {
                told = Max(told, row.FailSafe.Urgency);
                isReport = true;
                // A condition that may hold is told, but an answer can still take it away.
                settled = row.When < 0 || truths[row.When] == Truth.True ? Max(settled, row.FailSafe.Urgency) : settled;
            }
        }

        var hasUnasked = Gates(facts, truths, out var canReopen);
        told = Max(Max(told, settled), hasUnasked ? Urgency.Today : settled);
        atMost = Max(Max(atMost, told), canReopen ? Urgency.Today : told);
        return new TriageLevels(isReport, atLeast, settled, told, atMost, hasUnasked);
    }

    /// <summary>Whether a fail-safe row applies: asked, not known, and neither its condition nor its screen's is false.</summary>
    public static bool IsAskedUnknown(Facts facts, FailSafeRow row, ReadOnlySpan<Truth> truths) =>
        facts[row.Fact].State == FactState.AskedUnknown && May(row.When, truths) && May(row.AskedWhen, truths);

    /// <summary>Whether a gate is open: it applies, its screen is asked, and there is no answer, or only an old or half a one.</summary>
    public static bool IsUnasked(Facts facts, GateRow gate, ReadOnlySpan<Truth> truths)
    {
        var isOpen = facts[gate.Fact].State switch
        {
            FactState.NotAsked => true,
            FactState.Known => (gate.Stale >= 0 && truths[gate.Stale] == Truth.True) || IsHalf(gate, truths),
            _ => false,
        };
        return isOpen && IsAsked(gate, truths);
    }

    /// <summary>The answer leaves a test open that would raise.</summary>
    public static bool IsHalf(GateRow gate, ReadOnlySpan<Truth> truths)
    {
        foreach (var test in gate.Tests.AsSpan())
        {
            if (truths[test] == Truth.Unknown)
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>Whether a gate is open. One that was asked in vain can still be reopened, by half an answer.</summary>
    private static bool Gates(Facts facts, ReadOnlySpan<Truth> truths, out bool canReopen)
    {
        canReopen = false;
        foreach (var gate in facts.Knowledge.Reasoning.Gates.AsSpan())
        {
            if (IsUnasked(facts, gate, truths))
            {
                return true;
            }

            canReopen |= facts[gate.Fact].State == FactState.AskedUnknown && IsAsked(gate, truths);
        }

        return false;
    }

    private static bool IsAsked(GateRow gate, ReadOnlySpan<Truth> truths) =>
        May(gate.When, truths) && May(gate.AskedWhen, truths);

    /// <summary>A record alone is a report from today upwards; an amber in it waits for a complaint.</summary>
    private static bool IsDanger(LevelRow level) => level.Flag is not null && level.Urgency >= Urgency.Today;

    /// <summary>
    /// A complaint now or one asked for in vain, or a danger without one (errata 8.10). An old coded back pain is history, not a complaint.
    /// </summary>
    private static bool IsComplaint(Facts facts)
    {
        foreach (var fact in facts.Knowledge.Reasoning.Complaints.AsSpan())
        {
            var value = facts[fact];
            if (value.State != FactState.NotAsked && (value.Possible & fact.Complaint) != 0)
            {
                return true;
            }
        }

        foreach (var fact in facts.Knowledge.Reasoning.Dangers.AsSpan())
        {
            var value = facts[fact];
            if (value.State == FactState.Known && (value.Possible & ~fact.Danger) == 0)
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>A latch's slot holds none, then the levels in order, as bits; its least possible one is certain, its most possible.</summary>
    private static void Hold(Facts facts, ref Urgency atLeast, ref Urgency atMost, ref bool isReport)
    {
        foreach (var slot in facts.Knowledge.Reasoning.Latches.AsSpan())
        {
            var possible = facts.Values[slot].Possible;
            var (least, most) = (BitOperations.TrailingZeroCount(possible), BitOperations.Log2(possible));
            if (least > 0)
            {
                atLeast = Max(atLeast, (Urgency)(least - 1));
                isReport = true;
            }

            if (most > 0)
            {
                atMost = Max(atMost, (Urgency)(most - 1));
            }
        }
    }

    private static void RaiseAll(
        Reasoning reasoning,
        ReadOnlySpan<Truth> truths,
        ref Urgency atLeast,
        ref Urgency told,
        ref Urgency atMost
    )
    {
        var (least, assumed, most) = (atLeast, told, atMost);
        foreach (var row in reasoning.Raises.AsSpan())
        {
            atLeast = truths[row.Row] == Truth.True ? Max(atLeast, row.Raise.Of(least)) : atLeast;
            told = truths[row.Assumed] == Truth.True ? Max(told, row.Raise.Of(assumed)) : told;
            atMost = truths[row.Row] != Truth.False ? Max(atMost, row.Raise.Of(most)) : atMost;
        }
    }

    private static bool May(int row, ReadOnlySpan<Truth> truths) => row < 0 || truths[row] != Truth.False;

    private static Urgency Max(Urgency a, Urgency b) => a > b ? a : b;
}
