using System.Collections.Concurrent;
using BackSignal.Server.SmartLaunch;
using Microsoft.AspNetCore.Mvc.Testing;
using Microsoft.AspNetCore.TestHost;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Time.Testing;

namespace BackSignal.App.Tests.SmartLaunch;

/// <summary>The server with the view, a browser at it, and everything either of them ever said.</summary>
internal sealed class SmartHost : IDisposable
{
    public static readonly DateTimeOffset Now = new(2026, 11, 25, 9, 45, 0, TimeSpan.Zero);

    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("smart-");
    private readonly WebApplicationFactory<SmartSettings> _factory;
    private readonly HttpClient _outside = new(new SocketsHttpHandler { AllowAutoRedirect = false });

    public SmartHost(SmartPeer peer, params (string Key, string Value)[] settings)
    {
        _factory = new WebApplicationFactory<SmartSettings>().WithWebHostBuilder(host =>
        {
            host.UseSetting("ConnectionStrings:Storage", $"Data Source={Path.Combine(_folder.FullName, "test.db")}");
            host.UseSetting("Charts:TimeZone", "UTC");
            host.UseSetting("Charts:FetchSeconds", "60");
            host.UseSetting("Logging:LogLevel:Default", "Trace");
            host.UseSetting("Logging:LogLevel:Microsoft.AspNetCore", "Trace");
            host.UseSetting("Smart:Servers:0:Iss", peer.Iss);
            host.UseSetting("Smart:Servers:0:ClientId", SmartPeer.ClientId);
            foreach (var (key, value) in settings)
            {
                host.UseSetting(key, value);
            }

            host.ConfigureTestServices(services =>
            {
                services.AddSingleton<TimeProvider>(Clock);
                services.AddLogging(logs => logs.ClearProviders().AddProvider(new LogBook(Logged)));
            });
        });
        Browser = Open();
    }

    public FakeTimeProvider Clock { get; } = new(Now);

    public HttpClient Browser { get; }

    public ConcurrentQueue<string> Logged { get; } = new();

    /// <summary>Everything that reached a browser: addresses, headers, bodies.</summary>
    public ConcurrentQueue<string> Shown { get; } = new();

    /// <summary>Another browser, with cookies of its own.</summary>
    public HttpClient Open() => _factory.CreateClient(new() { AllowAutoRedirect = false });

    public async Task<(HttpResponseMessage Answer, string Body)> Get(string address, HttpClient? browser = null)
    {
        var cancel = TestContext.Current.CancellationToken;
        var answer = await (browser ?? Browser).GetAsync(new Uri(address, UriKind.RelativeOrAbsolute), cancel);
        var body = await answer.Content.ReadAsStringAsync(cancel);
        Shown.Enqueue($"{address}\n{answer}\n{body}");
        return (answer, body);
    }

    public Task<(HttpResponseMessage Answer, string Body)> Launch(string iss) =>
        Get($"/launch?iss={Uri.EscapeDataString(iss)}&launch=launch-1");

    /// <summary>From the chart to the address the authorization server sends the browser back to.</summary>
    public async Task<string> Authorized(SmartPeer peer, string? iss = null)
    {
        var (started, body) = await Launch(iss ?? peer.Iss);
        Assert.True(started.StatusCode == System.Net.HttpStatusCode.Redirect, body);
        using var back = await _outside.GetAsync(started.Headers.Location, TestContext.Current.CancellationToken);
        Assert.Equal(System.Net.HttpStatusCode.Redirect, back.StatusCode);
        return back.Headers.Location!.PathAndQuery;
    }

    /// <summary>The address of the open view.</summary>
    public async Task<string> Arrived(SmartPeer peer, string? iss = null)
    {
        var (arrived, body) = await Get(await Authorized(peer, iss));
        Assert.True(arrived.StatusCode == System.Net.HttpStatusCode.Redirect, body);
        return arrived.Headers.Location!.OriginalString;
    }

    public async Task<string> View(SmartPeer peer, string? iss = null)
    {
        var (view, body) = await Get(await Arrived(peer, iss));
        Assert.True(view.StatusCode == System.Net.HttpStatusCode.OK, body);
        return System.Net.WebUtility.HtmlDecode(body);
    }

    public void Dispose()
    {
        Browser.Dispose();
        _outside.Dispose();
        _factory.Dispose();
        Microsoft.Data.Sqlite.SqliteConnection.ClearAllPools();
        _folder.Delete(recursive: true);
    }

    private sealed class LogBook(ConcurrentQueue<string> lines) : ILoggerProvider, ILogger
    {
        public ILogger CreateLogger(string categoryName) => this;

        public IDisposable? BeginScope<TState>(TState state)
            where TState : notnull => null;

        public bool IsEnabled(LogLevel logLevel) => true;

        public void Log<TState>(
            LogLevel logLevel,
            EventId eventId,
            TState state,
            Exception? exception,
            Func<TState, Exception?, string> formatter
        ) => lines.Enqueue($"{formatter(state, exception)} {exception}");

        public void Dispose() { }
    }
}
