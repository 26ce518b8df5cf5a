namespace BackSignal.App.Tests.CdsHooks;

/// <summary>One server for all tests that need no setting of their own.</summary>
public sealed class SharedServer : IDisposable
{
    internal HookServer Server { get; } = new();

    internal HttpClient Client => Server.Client;

    public void Dispose() => Server.Dispose();
}
