namespace BackSignal.App.Tests.SmartLaunch;

/// <summary>Tests with a record system and its authorization server of their own, and a server of ours that knows them.</summary>
public abstract class AtARecordSystem : IAsyncLifetime
{
    private protected SmartPeer Peer { get; private set; } = null!;

    private protected SmartHost Host { get; private set; } = null!;

    public async ValueTask InitializeAsync()
    {
        Peer = await SmartPeer.Start();
        Host = new SmartHost(Peer);
    }

    public async ValueTask DisposeAsync()
    {
        Host.Dispose();
        await Peer.DisposeAsync();
        GC.SuppressFinalize(this);
    }
}
