using BackSignal.Engine;
using BackSignal.Records;
using BackSignal.Server.Charts;
using BackSignal.Server.SmartLaunch.Pages;

namespace BackSignal.Server.SmartLaunch;

/// <summary>The patient's record, fetched with what was granted and judged now. Nothing of it is kept.</summary>
internal sealed class LaunchedChart(
    Templates templates,
    FhirServer server,
    RecordIndex index,
    ChartSettings settings,
    TimeProvider clock
)
{
    private const string Person = "patient";

    public async Task<LaunchedReport> Of(LaunchedSession session, CancellationToken aborted)
    {
        using var patience = CancellationTokenSource.CreateLinkedTokenSource(aborted);
        patience.CancelAfter(server.Patience);
        var budget = server.Budget();
        var parts = await Task.WhenAll(templates.ByKey.Keys.Select(key => Part(session, key, budget, patience.Token)));
        aborted.ThrowIfCancellationRequested();
        var gathered = new Gathered(
            [.. parts.SelectMany(part => part.Resources)],
            [.. parts.Where(part => part.Why is not null).Select(part => (templates.TypeOf(part.Key), part.Why!))]
        );
        return new LaunchedReport(
            Judged(session, gathered),
            [.. gathered.Missing.Select(missing => $"{missing.Key}: {missing.Why}")],
            session.NeedsBanner
                ? Banner.Of(session.Patient, parts.FirstOrDefault(part => part.Key == Person).Resources)
                : null
        );
    }

    private async Task<(string Key, IReadOnlyList<ReadOnlyMemory<byte>> Resources, string? Why)> Part(
        LaunchedSession session,
        string key,
        FetchBudget budget,
        CancellationToken cancel
    )
    {
        if (!session.Granted.Covers(templates.TypeOf(key), templates.IsSearch(key)))
        {
            return (key, [], "the record system did not grant it to this view");
        }

        var pages = await server.Pages(session.Access, templates.For(key, session.Patient), budget, cancel);
        return (key, pages ?? [], pages is null ? "it could not be fetched from the record system in time" : null);
    }

    private Assessment Judged(LaunchedSession session, Gathered gathered)
    {
        using var lines = gathered.AsLines(session.Patient);
        try
        {
            var record = RecordReader.Read(lines.Written, index, settings.Zone);
            return Assess.Report(FactsOf.Record(record, clock.GetUtcNow()));
        }
        catch (RecordException unreadable)
        {
            throw new LaunchFault(
                StatusCodes.Status502BadGateway,
                "The record cannot be read, so nothing is said of this patient",
                unreadable.Message
            );
        }
    }
}
