namespace BackSignal.App.Tests.CdsHooks;

/// <summary>Tests with a server of their own that trusts one client, whose keys are published beside it.</summary>
public abstract class AmongTrustedClients : IAsyncLifetime
{
    protected const string Issuer = "https://ehr.example.org";
    protected const string Here = "https://cds.example.org";

    private protected KeyPeer Keys { get; private set; } = null!;

    private protected HookServer Server { get; private set; } = null!;

    public async ValueTask InitializeAsync()
    {
        Keys = await KeyPeer.Start();
        Server = new HookServer(
            ("Clients:PublicUrl", Here),
            ("Clients:Trusted:0:Issuer", Issuer),
            ("Clients:Trusted:0:KeySetUrl", Keys.Url)
        );
    }

    public async ValueTask DisposeAsync()
    {
        Server.Dispose();
        await Keys.DisposeAsync();
        GC.SuppressFinalize(this);
    }
}
