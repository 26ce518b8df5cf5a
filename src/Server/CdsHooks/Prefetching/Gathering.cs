using BackSignal.Server.Charts;

namespace BackSignal.Server.CdsHooks.Prefetching;

/// <summary>Takes the prefetch key by key and fetches what is absent, failed or only one page of several.</summary>
internal sealed class Gathering(Templates templates, FhirServer server, HookSettings settings)
{
    public async Task<Gathered> Of(HookCall call, CancellationToken aborted)
    {
        using var patience = CancellationTokenSource.CreateLinkedTokenSource(aborted);
        patience.CancelAfter(server.Patience);
        var budget = server.Budget();
        var keys = await Task.WhenAll(templates.ByKey.Keys.Select(key => Take(call, key, budget, patience.Token)));
        aborted.ThrowIfCancellationRequested();
        return new Gathered(
            [.. keys.SelectMany(found => found.Resources)],
            [.. keys.Where(found => found.Why is not null).Select(found => (found.Key, found.Why!))]
        );
    }

    private async Task<(string Key, IReadOnlyList<ReadOnlyMemory<byte>> Resources, string? Why)> Take(
        HookCall call,
        string key,
        FetchBudget budget,
        CancellationToken cancel
    )
    {
        var value = call.Prefetch?.Find(key);
        var look = Look.At(value);
        switch (look.Kind)
        {
            case LookKind.Whole:
                return (key, [value!.Value], null);
            case LookKind.NoData or LookKind.Empty:
                return (key, [], null);
            default:
                var fetched = await Fetch(call, look.Next ?? templates.For(key, call.Patient), budget, cancel);
                var first = look is { Kind: LookKind.Page, Next: not null } ? value : null;
                return fetched is null
                    ? (key, first is null ? [] : [first.Value], Why(call, look.Kind))
                    : (key, first is null ? fetched : [first.Value, .. fetched], null);
        }
    }

    private Task<IReadOnlyList<ReadOnlyMemory<byte>>?> Fetch(
        HookCall call,
        string search,
        FetchBudget budget,
        CancellationToken cancel
    ) =>
        call.FhirServer is { } at && MayAsk(at)
            ? server.Pages(new FhirAccess(at, call.AccessToken), search, budget, cancel)
            : Task.FromResult<IReadOnlyList<ReadOnlyMemory<byte>>?>(null);

    private bool MayAsk(Uri at) => FhirServer.IsListed(at, settings.FhirServers);

    private string Why(HookCall call, LookKind kind)
    {
        var sent = kind switch
        {
            LookKind.Failed => "was sent as a failure",
            LookKind.Page => "was sent as one page of several",
            _ => "was not sent",
        };
        var fetched = call.FhirServer switch
        {
            null => "no fhirServer was given",
            { } at when !MayAsk(at) => "the fhirServer is not one this service may ask",
            _ => "it could not be fetched from the fhirServer in time",
        };
        return $"{sent}, and {fetched}";
    }
}
