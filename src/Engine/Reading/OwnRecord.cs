using BackSignal.Engine.Conditions;
using BackSignal.Engine.Rules;

namespace BackSignal.Engine.Reading;

/// <summary>
/// Slots that follow from the rules themselves and that BackSignal's own record answers: the level a latch holds, the causes a
/// clinician excluded, the domains that reached a level in the window of a two-amber rule. Absent there is no.
/// </summary>
internal sealed class OwnRecord(List<Fact> facts)
{
    public const string LatchPrefix = "latch/";
    public const string AmberPrefix = "earlier-amber/";

    public IReadOnlyList<Fact> Facts => facts;

    public Latch Latch(string id, Fields fields, Names names)
    {
        var name = fields.RequiredText("name");
        var (urgency, orAbove) = (Urgency.Today, false);
        if (fields.Required("hold") is { } node && Fields.Of(node, names.Problems, "'hold'") is { } hold)
        {
            urgency = names.Urgency(hold, "urgency") ?? Urgency.Today;
            orAbove = hold.Flag("or-above");
            hold.Done();
        }

        var minutes = fields.Minutes("for");
        var until = fields.Choice("until", ["clinician-lowers"]);
        var citations = names.Citations(fields, isRequired: true);
        if (fields.Optional("review") is not null)
        {
            names.Review(fields);
        }

        foreach (var text in new[] { "patient", "nurse", "clinician" })
        {
            fields.Text(text);
        }

        fields.Done();
        if (minutes is null && until is null)
        {
            names.Problems.Add(
                fields.At,
                "a latch ends: give 'for' (a length of time), 'until: clinician-lowers', or both"
            );
        }

        Choice[] held =
        [
            new("none", "no level is held", "none"),
            .. UrgencyNames.All.Select(level => new Choice(level, $"{level} is held", level)),
        ];
        var slot = Slot(LatchPrefix + id, name, held);
        return new Latch(id, name, urgency, orAbove, minutes, slot, citations);
    }

    /// <summary>One slot per cause that must not be missed.</summary>
    public void AddExclusions(IEnumerable<Cause> causes)
    {
        foreach (var cause in causes.Where(cause => cause.IsCannotMiss))
        {
            YesNo(Rows.CauseRows.ExclusionSlot(cause.Id), $"{cause.Name} excluded by a clinician");
        }
    }

    /// <summary>One slot per domain, when any rule counts domains over a window.</summary>
    public void AddEarlierAmbers(IReadOnlyList<RedFlag> flags, IReadOnlyList<Cause> causes)
    {
        if (!Counts(flags).Any())
        {
            return;
        }

        var domains = flags.Select(flag => flag.Domain).Concat(causes.Select(cause => cause.Domain)).OfType<string>();
        foreach (var domain in domains.Distinct().Order(StringComparer.Ordinal))
        {
            YesNo(AmberPrefix + domain, $"an earlier report in this window reached a level for {domain}");
        }
    }

    /// <summary>The slots of earlier ambers, each with the longest window any rule looks back.</summary>
    public static IReadOnlyList<(string Domain, Fact Slot, long WithinMinutes)> EarlierAmbers(Knowledge knowledge)
    {
        var within = Counts(knowledge.RedFlags).Select(count => count.WithinMinutes).DefaultIfEmpty(0).Max();
        return
        [
            .. from slot in knowledge.Facts
            where slot.IsOwnRecord && slot.Id.StartsWith(AmberPrefix, StringComparison.Ordinal)
            select (slot.Id[AmberPrefix.Length..], slot, within),
        ];
    }

    private static IEnumerable<Condition.DistinctDomains> Counts(IReadOnlyList<RedFlag> flags) =>
        flags.SelectMany(flag => flag.Conditions).SelectMany(when => when.Parts()).OfType<Condition.DistinctDomains>();

    private void YesNo(string id, string name) =>
        Slot(id, name, [new("no", "no " + name, "No"), new("yes", name, "Yes")]);

    private Fact Slot(string id, string name, IReadOnlyList<Choice> values)
    {
        var fact = new Fact
        {
            Index = facts.Count,
            Id = id,
            Name = name,
            Type = FactType.Choice,
            Values = values,
            Unasked = new FactValue(FactState.NotAsked, (1L << values.Count) - 1, 0, 0),
            IsOwnRecord = true,
        };
        facts.Add(fact);
        return fact;
    }
}
