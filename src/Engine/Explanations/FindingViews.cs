using BackSignal.Engine.Rules;

namespace BackSignal.Engine.Explanations;

/// <summary>Words for every reason of the level.</summary>
internal static class FindingViews
{
    public static IReadOnlyList<Finding> Of(Facts facts, Truth[] truths, TriageLevels levels)
    {
        var reasoning = facts.Knowledge.Reasoning;
        var findings = new List<Finding>();
        foreach (var row in reasoning.Levels)
        {
            if (truths[row.Row] == Truth.True)
            {
                findings.Add(
                    row.Flag is { } flag
                        ? OfFlag(
                            FindingKind.RedFlag,
                            flag,
                            row.Index,
                            row.Urgency,
                            Because.Reasons(facts, row.Row, truths)
                        )
                        : OfFloor(row.Cause!, row.Urgency, Because.Reasons(facts, row.Row, truths))
                );
            }
            else if (truths[row.Assumed] == Truth.True)
            {
                var because = Because.Reasons(facts, row.Assumed, truths);
                findings.Add(OfFlag(FindingKind.Assumed, row.Flag!, row.Index, row.Urgency, because));
            }
        }

        findings.AddRange(Held(facts));
        var unraised = findings.Select(finding => finding.Urgency).DefaultIfEmpty(Urgency.SelfCare).Max();
        foreach (var row in reasoning.Raises.Where(row => truths[row.Assumed] == Truth.True))
        {
            var reached = row.Raise.Reached(unraised);
            findings.Add(OfFlag(FindingKind.Raise, row.Flag, -1, reached, Because.Reasons(facts, row.Assumed, truths)));
        }

        findings.AddRange(NotSure(facts, truths));
        if (levels.HasUnaskedDanger)
        {
            findings.Add(NotAsked(facts, truths));
        }

        return
        [
            .. findings
                .GroupBy(finding => finding.Id)
                .Select(same => same.MaxBy(finding => finding.Urgency)!)
                .OrderByDescending(finding => finding.Urgency)
                .ThenBy(finding => finding.Kind)
                .ThenBy(finding => finding.Id, StringComparer.Ordinal),
        ];
    }

    private static Finding OfFlag(
        FindingKind kind,
        RedFlag flag,
        int level,
        Urgency urgency,
        IReadOnlyList<Reason> because
    )
    {
        var own = level >= 0 ? flag.Levels[level] : null;
        return new Finding(
            kind,
            "red-flags/" + flag.Id,
            flag.Name,
            urgency,
            because,
            own?.Patient ?? flag.Patient,
            own?.Nurse ?? flag.Nurse,
            own?.Clinician ?? flag.Clinician,
            flag.NeverLoweredBy,
            own is { Citations.Count: > 0 } ? own.Citations : flag.Citations
        );
    }

    private static Finding OfFloor(Cause cause, Urgency urgency, IReadOnlyList<Reason> because) =>
        new(
            FindingKind.Floor,
            "causes/" + cause.Id,
            cause.Name,
            urgency,
            because,
            null,
            null,
            null,
            [],
            cause.Citations
        );

    private static IEnumerable<Finding> Held(Facts facts)
    {
        foreach (var latch in facts.Knowledge.Latches)
        {
            var held = System.Numerics.BitOperations.TrailingZeroCount(facts[latch.Slot].Possible);
            if (held > 0)
            {
                var because = new Reason(ValueText.Say(latch.Slot, facts[latch.Slot], null), latch.Slot);
                yield return new Finding(
                    FindingKind.Held,
                    "latches/" + latch.Id,
                    latch.Name,
                    (Urgency)(held - 1),
                    [because],
                    null,
                    null,
                    null,
                    [],
                    latch.Citations
                );
            }
        }
    }

    private static IEnumerable<Finding> NotSure(Facts facts, Truth[] truths) =>
        from row in facts.Knowledge.Reasoning.FailSafes
        where Triage.IsAskedUnknown(facts, row, truths)
        select new Finding(
            FindingKind.NotSure,
            "facts/" + row.Fact.Id,
            row.Fact.Name,
            row.FailSafe.Urgency,
            [new Reason(ValueText.Say(row.Fact, facts[row.Fact], null), row.Fact)],
            null,
            null,
            null,
            [],
            row.FailSafe.Citations.Count > 0 ? row.FailSafe.Citations : row.Fact.Citations
        );

    private static Finding NotAsked(Facts facts, Truth[] truths)
    {
        var open = new List<Reason>();
        foreach (var gate in facts.Knowledge.Reasoning.Gates)
        {
            if (Triage.IsUnasked(facts, gate, truths))
            {
                open.Add(new Reason(gate.Fact.Name, gate.Fact));
            }
        }

        var wording = facts.Knowledge.Wording;
        return new Finding(
            FindingKind.NotAsked,
            "questions",
            wording.Find("product/not-asked/name") ?? "Danger questions not asked yet",
            Urgency.Today,
            open,
            null,
            null,
            null,
            [],
            wording.Citations.GetValueOrDefault("product/not-asked") ?? []
        );
    }
}
