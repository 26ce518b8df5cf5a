using BackSignal.Engine;
using BackSignal.Fhir.Cards;
using BackSignal.Records;
using BackSignal.Records.Fhir;
using BackSignal.Server.CdsHooks.Prefetching;
using BackSignal.Server.Charts;
using BackSignal.Server.Hosting;

namespace BackSignal.Server.CdsHooks;

/// <summary>
/// From a call to its cards. What is certainly dangerous is said even when some of the record could not be had; short of that, a missing
/// part of the record is a fault that names it.
/// </summary>
internal sealed class HookAnswer(RecordIndex index, Gathering gathering, ChartSettings settings, TimeProvider clock)
{
    private static readonly IReadOnlyList<Card> Nothing = [];

    public async Task<CardList> Of(Hook hook, HookCall call, CancellationToken aborted)
    {
        if (call.IsByPatient)
        {
            return new CardList(Nothing);
        }

        return new CardList(hook.ChecksOrders ? await OnOrders(call, aborted) : await OnPerson(hook, call, aborted));
    }

    private async Task<IReadOnlyList<Card>> OnPerson(Hook hook, HookCall call, CancellationToken aborted)
    {
        var gathered = await gathering.Of(call, aborted);
        var record = Record(call, gathered);
        var assessment = Assess.Report(FactsOf.Record(record, clock.GetUtcNow()));
        var isCertain = assessment.IsReport && assessment.AtLeast >= Urgency.Today;
        Insist(gathered, isCertain);
        return hook.OnPerson(assessment) is { } card ? [WithDoubts(card, gathered, assessment.Facts)] : Nothing;
    }

    private async Task<IReadOnlyList<Card>> OnOrders(HookCall call, CancellationToken aborted)
    {
        var drafts = Drafts(call, []);
        if (drafts.Count == 0 || drafts.All(draft => draft.Drugs.Count == 0 && draft.Label is not null))
        {
            // Nothing here that any rule knows: no reason to ask for a record.
            return Nothing;
        }

        var gathered = await gathering.Of(call, aborted);
        var record = Record(call, gathered);
        var (facts, checkedOrders) = OrdersOf.Drafted(record, clock.GetUtcNow(), Named(call, drafts, gathered));
        var chosen = checkedOrders.Where(pair => IsChosen(call, checkedOrders, pair.Order)).ToList();
        if (chosen.TrueForAll(pair => pair.Views.Count == 0))
        {
            return Nothing;
        }

        Insist(gathered, OrderCards.IsForbidden(chosen.SelectMany(pair => pair.Views)));
        var setting = new OrderSetting(call.Patient, call.Encounter);
        return
        [
            .. chosen
                .SelectMany(pair => OrderCards.Of(facts, pair.Order, pair.Views, setting))
                .Select(card => WithDoubts(card, gathered, facts)),
        ];
    }

    private PatientRecord Record(HookCall call, Gathered gathered)
    {
        using var lines = gathered.AsLines(call.Patient);
        return RecordReader.Read(lines.Written, index, settings.Zone);
    }

    private IReadOnlyList<DraftOrder> Drafts(HookCall call, IReadOnlyList<ReadOnlyMemory<byte>> beside)
    {
        using var lines = new Gathered([.. beside, call.DraftOrders!.Value], []).AsLines(call.Patient);
        return FhirReader.ReadOrders(lines.Written.Span, index, settings.Zone);
    }

    /// <summary>The drafts with their medicines, some of which may only stand in the record, as a Medication.</summary>
    private List<DraftOrder> Named(HookCall call, IReadOnlyList<DraftOrder> drafts, Gathered gathered)
    {
        if (drafts.All(draft => draft.Drugs.Count > 0))
        {
            return [.. drafts];
        }

        var known = Drafts(call, gathered.Resources).ToDictionary(order => order.Source);
        return [.. drafts.Select(draft => draft.Id is null ? draft : known.GetValueOrDefault(draft.Source, draft))];
    }

    /// <summary>Whether the draft is among those just chosen; a choice that names none of them is of all.</summary>
    private static bool IsChosen(
        HookCall call,
        IReadOnlyList<(DraftOrder Order, IReadOnlyList<OrderView> Views)> all,
        DraftOrder order
    ) => call.Selections.Contains(order.Source) || !all.Any(pair => call.Selections.Contains(pair.Order.Source));

    private static void Insist(Gathered gathered, bool isCertain)
    {
        if (gathered.Missing.Count > 0 && !isCertain)
        {
            var missing = gathered.Missing.Select(pair => $"'{pair.Key}' {pair.Why}");
            throw Fault.Unmet(
                $"Without it nothing can be said of this person: {string.Join("; ", missing)}. Send the key in prefetch, null when there is no data"
            );
        }
    }

    private static Card WithDoubts(Card card, Gathered gathered, Facts facts) =>
        card.With([.. gathered.Missing.Select(pair => $"{pair.Key} {pair.Why}"), .. facts.Notes]);
}
