using BackSignal.Engine.Rows;

namespace BackSignal.Engine.Proofs;

/// <summary>
/// The levels of one person as <c>Triage</c> computes them: for each level and each urgency, a Boolean "no less than it". A maximum is
/// then an "or", and the raise one over the level it starts from.
/// </summary>
internal sealed class SmtLevels(SmtRows rows, bool withCauses = true)
{
    private static readonly Urgency[] Urgencies = Enum.GetValues<Urgency>();

    private Reasoning Reasoning => rows.Facts.Knowledge.Reasoning;

    /// <summary>Complaint, danger or rule: without one there is no level.</summary>
    public string IsReport => Define("is a report", () => Smt.Or([.. Reports()]));

    /// <summary>A danger question is unasked, or its answer too old.</summary>
    public string HasUnaskedDanger =>
        Define("has an unasked danger", () => Smt.Or([.. Reasoning.Gates.Select(IsUnasked)]));

    public string AtLeast(Urgency urgency) =>
        Level("at least", urgency, () => Raised(urgency, Certain, raise => raise.Row, rows.Certain));

    public string Settled(Urgency urgency) =>
        Level(
            "settled at",
            urgency,
            () =>
                Smt.Or([
                    AtLeast(urgency),
                    .. FailSafes(urgency).Select(row => Smt.And(Applies(row), rows.Must(row.When))),
                ])
        );

    public string Told(Urgency urgency) =>
        Level(
            "told",
            urgency,
            () =>
                Smt.Or([
                    Raised(urgency, Assumed, raise => raise.Assumed, rows.Certain),
                    Settled(urgency),
                    .. FailSafes(urgency).Select(Applies),
                    urgency <= Urgency.Today ? HasUnaskedDanger : Smt.False,
                ])
        );

    public string AtMost(Urgency urgency) =>
        Level(
            "at most",
            urgency,
            () =>
                Smt.Or(
                    Raised(urgency, Possible, raise => raise.Row, rows.Possible),
                    Told(urgency),
                    urgency <= Urgency.Today ? CanReopen : Smt.False
                )
        );

    /// <summary>A gate applies, its screen is asked, and it has no answer that counts (as <c>Triage.IsUnasked</c>).</summary>
    public string IsUnasked(GateRow gate)
    {
        var with = rows.FactsWith(gate.Fact);
        var isOld = gate.Stale < 0 ? Smt.False : rows.Certain(gate.Stale);
        var isHalf = gate.Tests.Select(test => Smt.And(rows.Possible(test), Smt.Not(rows.Certain(test))));
        var isOpen = Smt.Or(with.IsNotAsked(gate.Fact), Smt.And(with.IsKnown(gate.Fact), Smt.Or([isOld, .. isHalf])));
        return Smt.And(isOpen, IsAsked(gate));
    }

    private string CanReopen =>
        Define(
            "can reopen a gate",
            () =>
                Smt.Or([
                    .. Reasoning.Gates.Select(gate =>
                        Smt.And(rows.FactsWith(gate.Fact).IsAskedUnknown(gate.Fact), IsAsked(gate))
                    ),
                ])
        );

    private string IsAsked(GateRow gate) => Smt.And(rows.May(gate.When), rows.May(gate.AskedWhen));

    /// <summary>What counts as a level: causes' floors too, unless they are left out.</summary>
    public IEnumerable<LevelRow> Rules => Reasoning.Levels.Where(level => withCauses || level.Cause is null);

    private string Certain(Urgency urgency) =>
        Level("certain", urgency, () => Smt.Or([.. From(urgency, level => rows.Certain(level.Row)), Held(urgency)]));

    private string Assumed(Urgency urgency) =>
        Level(
            "assumed",
            urgency,
            () => Smt.Or([.. From(urgency, level => rows.Certain(level.Assumed)), Certain(urgency)])
        );

    private string Possible(Urgency urgency) =>
        Level(
            "possible",
            urgency,
            () =>
                Smt.Or([
                    .. From(urgency, level => rows.Possible(level.Row)),
                    Smt.Or([.. Reasoning.Latches.Select(slot => MayBeHeld(slot, urgency))]),
                    Assumed(urgency),
                ])
        );

    private IEnumerable<string> From(Urgency urgency, Func<LevelRow, string> holds) =>
        Rules.Where(level => level.Urgency >= urgency).Select(holds);

    private string Held(Urgency urgency) =>
        Smt.Or([.. Reasoning.Latches.Select(slot => Smt.Not(Slot(slot).MayBeOneOf(SlotOf(slot), Below(urgency))))]);

    private string MayBeHeld(int slot, Urgency urgency) => Slot(slot).MayBeOneOf(SlotOf(slot), ~Below(urgency));

    /// <summary>The bits of a latch's slot for "none" and the levels below.</summary>
    private static ulong Below(Urgency urgency) => (1UL << ((int)urgency + 1)) - 1;

    private Fact SlotOf(int slot) => rows.Facts.Knowledge.Facts[slot];

    private SmtFacts Slot(int slot) => rows.FactsWith(SlotOf(slot));

    private string Raised(
        Urgency urgency,
        Func<Urgency, string> before,
        Func<RaiseRow, int> rowOf,
        Func<int, string> holds
    ) =>
        Smt.Or([
            before(urgency),
            .. Reasoning.Raises.SelectMany(raise =>
                Urgencies
                    .Where(from => raise.Raise.Reached(from) >= urgency)
                    .Take(1)
                    .Select(from => Smt.And(holds(rowOf(raise)), before(from)))
            ),
        ]);

    private IEnumerable<FailSafeRow> FailSafes(Urgency urgency) =>
        Reasoning.FailSafes.Where(row => row.FailSafe.Urgency >= urgency);

    private string Applies(FailSafeRow row) =>
        Smt.And(rows.FactsWith(row.Fact).IsAskedUnknown(row.Fact), rows.May(row.When), rows.May(row.AskedWhen));

    private IEnumerable<string> Reports()
    {
        foreach (var fact in Reasoning.Complaints)
        {
            var with = rows.FactsWith(fact);
            yield return Smt.And(Smt.Not(with.IsNotAsked(fact)), with.MayBeOneOf(fact, fact.Complaint));
        }

        foreach (var fact in Reasoning.Dangers)
        {
            var with = rows.FactsWith(fact);
            yield return Smt.And(with.IsKnown(fact), with.IsOneOf(fact, fact.Danger));
        }

        foreach (var level in Rules.Where(level => level is { Flag: not null, Urgency: >= Urgency.Today }))
        {
            yield return Smt.Or(rows.Certain(level.Row), rows.Certain(level.Assumed));
        }

        yield return Held(Urgency.SelfCare);
        foreach (var row in Reasoning.FailSafes)
        {
            yield return Applies(row);
        }
    }

    private string Level(string what, Urgency urgency, Func<string> term) =>
        urgency == Urgency.SelfCare ? Smt.True : Define($"{what} {urgency.Name()}", term);

    private string Define(string what, Func<string> term) =>
        rows.Facts.Script.Define(Smt.Name($"{what}{(withCauses ? "" : " without causes")}{rows.Facts.Suffix}"), term);
}
