using BackSignal.Server.CdsHooks;
using Microsoft.AspNetCore.Mvc.Testing;
using Microsoft.AspNetCore.TestHost;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Time.Testing;

namespace BackSignal.App.Tests.CdsHooks;

/// <summary>The server, in this process, at a fixed instant, on a database of its own.</summary>
internal sealed class HookServer : IDisposable
{
    public static readonly DateTimeOffset Now = new(2026, 11, 25, 9, 45, 0, TimeSpan.Zero);

    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("hooks-");
    private readonly WebApplicationFactory<HookSettings> _factory;

    public HookServer(params (string Key, string Value)[] settings)
    {
        _factory = new WebApplicationFactory<HookSettings>().WithWebHostBuilder(host =>
        {
            host.UseSetting("ConnectionStrings:Storage", $"Data Source={Path.Combine(_folder.FullName, "test.db")}");
            host.UseSetting("Charts:TimeZone", "UTC");
            host.UseSetting("Logging:LogLevel:Default", "None");
            foreach (var (key, value) in settings)
            {
                host.UseSetting(key, value);
            }

            host.ConfigureTestServices(services => services.AddSingleton<TimeProvider>(Clock));
        });
        Client = _factory.CreateClient();
    }

    public FakeTimeProvider Clock { get; } = new(Now);

    public HttpClient Client { get; }

    public IServiceProvider Services => _factory.Services;

    public void Dispose()
    {
        Client.Dispose();
        _factory.Dispose();
        Microsoft.Data.Sqlite.SqliteConnection.ClearAllPools();
        _folder.Delete(recursive: true);
    }
}
