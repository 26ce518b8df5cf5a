namespace BackSignal.Engine.Proofs;

/// <summary>What holds of the level whatever the knowledge says; these follow from how a level is made.</summary>
internal static class LevelTheorems
{
    private static readonly Urgency[] AboveSelfCare = [.. Enum.GetValues<Urgency>().Skip(1)];

    public static IEnumerable<Proof> Of(Goals goals)
    {
        yield return OneLevel(goals);
        yield return Narrowing(goals);
        yield return Danger(goals);
        yield return CausesOnlyRaise(goals);
        yield return Held(goals);
        yield return SelfCare(goals);
    }

    /// <summary>What one person is told is never below what the other is.</summary>
    public static string IsToldNoLess(SmtPatient than, SmtPatient person) =>
        Smt.And([.. AboveSelfCare.Select(u => Smt.Implies(than.Levels.Told(u), person.Levels.Told(u)))]);

    private static Proof OneLevel(Goals goals) =>
        new(
            "one-level",
            "Everybody who reports gets exactly one level, and it lies between what is certain and what is possible.",
            [
                .. goals.Everybody(
                    "one-level",
                    p => p.Levels.IsReport,
                    p => Smt.And([.. AboveSelfCare.Select(u => Is(p, u))])
                ),
            ],
            []
        );

    private static string Is(SmtPatient person, Urgency urgency)
    {
        var levels = person.Levels;
        var below = urgency - 1;
        return Smt.And(
            Smt.Implies(levels.Told(urgency), levels.Told(below)),
            Smt.Implies(levels.AtLeast(urgency), levels.Told(urgency)),
            Smt.Implies(levels.Told(urgency), levels.AtMost(urgency))
        );
    }

    private static Proof Narrowing(Goals goals) =>
        new(
            "narrowing",
            "Whatever is found out, the level stays inside the announced interval: what is certain never sinks, what is possible never rises.",
            [
                .. goals.EveryChange(
                    "narrowing",
                    [.. goals.Knowledge.Facts],
                    (a, b) => Smt.And([.. goals.Knowledge.Facts.Select(fact => Narrows(a.Facts, b.Facts, fact))]),
                    (a, b) => Smt.And([.. AboveSelfCare.Select(u => StaysInside(a, b, u))])
                ),
            ],
            []
        );

    private static string StaysInside(SmtPatient before, SmtPatient after, Urgency urgency) =>
        Smt.And(
            Smt.Implies(before.Levels.AtLeast(urgency), after.Levels.AtLeast(urgency)),
            Smt.Implies(after.Levels.AtMost(urgency), before.Levels.AtMost(urgency))
        );

    /// <summary>
    /// Known in more detail, at the same age, or found out just now; what was asked in vain may be answered, what was not asked is not
    /// asked in vain.
    /// </summary>
    private static string Narrows(SmtFacts before, SmtFacts after, Fact fact)
    {
        var state = Smt.And(
            Smt.Implies(
                before.IsKnown(fact),
                Smt.And(after.IsKnown(fact), $"(= {before.Age(fact)} {after.Age(fact)})")
            ),
            Smt.Or(before.IsKnown(fact), $"(= 0 {after.Age(fact)})"),
            Smt.Implies(after.IsAskedUnknown(fact), before.IsAskedUnknown(fact))
        );
        return fact.IsChoice
            ? Smt.And([
                state,
                .. SmtFacts.Bits(fact).Select(bit => Smt.Implies(after.May(fact, bit), before.May(fact, bit))),
            ])
            : Smt.And(
                state,
                Smt.Least(before.Low(fact), after.Low(fact)),
                Smt.Least(after.High(fact), before.High(fact))
            );
    }

    private static Proof Danger(Goals goals) =>
        new(
            "danger",
            "No danger answer that moves from no to not sure, or from either to yes, lowers what is told.",
            [
                .. goals
                    .Knowledge.Facts.Where(fact => fact.Danger != 0)
                    .SelectMany(fact =>
                        goals
                            .EveryChange(
                                "danger--" + fact.Id,
                                [fact],
                                (a, b) => BecomesYes(a.Facts, b.Facts, fact),
                                IsToldNoLess
                            )
                            .Concat(
                                goals.EveryChange(
                                    $"danger--{fact.Id}--not-sure",
                                    [fact],
                                    (a, b) => BecomesUnsure(a.Facts, b.Facts, fact),
                                    IsToldNoLess
                                )
                            )
                    ),
            ],
            []
        );

    private static string BecomesYes(SmtFacts before, SmtFacts after, Fact fact) =>
        Smt.And(
            before.MayBeOneOf(fact, ~fact.Danger),
            after.IsKnown(fact),
            Smt.Or([
                .. SmtFacts.Bits(fact).Select(bit => 1UL << bit & fact.Danger).Select(bit => Is(after, fact, bit)),
            ]),
            Smt.Implies(before.IsKnown(fact), $"(= {before.Age(fact)} {after.Age(fact)})")
        );

    private static string BecomesUnsure(SmtFacts before, SmtFacts after, Fact fact) =>
        Smt.And(
            before.IsKnown(fact),
            Is(before, fact, fact.Harmless?.Possible ?? ~fact.Danger),
            $"(= 0 {before.Age(fact)})",
            after.IsAskedUnknown(fact)
        );

    private static string Is(SmtFacts person, Fact fact, ulong values) =>
        values == 0 ? Smt.False : person.IsOneOf(fact, values);

    private static Proof CausesOnlyRaise(Goals goals) =>
        new(
            "causes-only-raise",
            "No cause lowers what is told: without all causes nobody would be told more.",
            [
                .. goals.Everybody(
                    "causes-only-raise",
                    p => p.Levels.IsReport,
                    p =>
                        Smt.And([
                            .. AboveSelfCare.Select(u =>
                                Smt.Implies(new SmtLevels(p.Rows, withCauses: false).Told(u), p.Levels.Told(u))
                            ),
                        ])
                ),
            ],
            []
        );

    private static Proof Held(Goals goals) =>
        new(
            "held",
            "A held level is told until a clinician lowers it, whatever is reported since.",
            [
                .. goals.Knowledge.Latches.SelectMany(latch =>
                    AboveSelfCare.SelectMany(u =>
                        goals.Everybody(
                            $"held--{latch.Id}--{u.Name()}",
                            p => p.Facts.IsOneOf(latch.Slot, 1UL << ((int)u + 1)),
                            p => Smt.And(p.Levels.IsReport, p.Levels.AtLeast(u), p.Levels.Told(u))
                        )
                    )
                ),
            ],
            []
        );

    private static Proof SelfCare(Goals goals) =>
        new(
            "self-care",
            "Nobody is told self-care unless every gate that may apply is answered, is recent enough and is harmless.",
            [
                .. goals.Knowledge.Reasoning.Gates.SelectMany(gate =>
                    goals.Everybody(
                        "self-care--" + gate.Fact.Id,
                        p => Smt.And(p.Levels.IsReport, p.Rows.May(gate.When), p.Rows.May(gate.AskedWhen)),
                        p => Smt.Or(p.Levels.Told(Urgency.Soon), IsHarmless(p, gate))
                    )
                ),
            ],
            []
        );

    private static string IsHarmless(SmtPatient person, Rows.GateRow gate) =>
        Smt.And(
            person.Facts.IsKnown(gate.Fact),
            gate.Stale < 0 ? Smt.True : Smt.Not(person.Rows.Certain(gate.Stale)),
            Smt.Not(person.Facts.MayBeOneOf(gate.Fact, gate.Fact.Danger))
        );
}
