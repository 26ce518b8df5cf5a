using BackSignal.Server.Hosting;

namespace BackSignal.Server.SmartLaunch;

/// <summary>SMART App Launch 2.2 from the record system: the view of one patient for the clinician who opened the chart.</summary>
internal static class SmartSetup
{
    private const string Busy = "smart";

    public static void AddSmartLaunch(this WebApplicationBuilder builder)
    {
        var services = builder.Services;
        var settings = builder.Configuration.GetSection("Smart").Get<SmartSettings>() ?? new SmartSettings();
        Refuse(settings, builder.Configuration["Clients:PublicUrl"]);
        services.AddSingleton(settings);
        services.AddSingleton(given => new Held<PendingLaunch>(settings.MostSessions, Clock(given)));
        services.AddSingleton(given => new Held<LaunchedSession>(settings.MostSessions, Clock(given)));
        services.AddSingleton<SmartCookies>();
        services.AddSingleton<SmartDiscovery>();
        services.AddSingleton<Scopes>();
        services.AddScoped<Launching>();
        services.AddScoped<Arriving>();
        services.AddScoped<LaunchedChart>();
        services.AddSingleton<SmartPages>();
        // A peer for the life of the server: its handler renews connections by itself.
        services.AddSingleton(_ => new AuthorizationPeer(
            new HttpClient(
                new SocketsHttpHandler
                {
                    AllowAutoRedirect = false,
                    UseCookies = false,
                    UseProxy = false,
                    PooledConnectionLifetime = TimeSpan.FromMinutes(5),
                }
            )
            {
                Timeout = TimeSpan.FromSeconds(10),
            }
        ));
        services.AddQueue(Busy, settings.AtOnce);
    }

    public static void MapSmartLaunch(this WebApplication app)
    {
        var smart = app.MapGroup("").RequireRateLimiting(Busy).AddEndpointFilter<SmartHeaders>();
        smart.MapGet("/launch", SmartEndpoints.Launch);
        smart.MapGet(SmartCookies.CallbackPath, SmartEndpoints.Callback);
        smart.MapGet(SmartCookies.ViewPath + "/look.css", SmartPages.Look);
        smart.MapGet(SmartCookies.ViewPath + "/{tab}", SmartEndpoints.View);
    }

    private static TimeProvider Clock(IServiceProvider given) => given.GetRequiredService<TimeProvider>();

    private static void Refuse(SmartSettings settings, string? publicUrl)
    {
        if (!settings.Servers.All(server => server.ClientId.Length > 0 && IsSafe(server.Iss)))
        {
            throw new InvalidOperationException(
                "Smart:Servers: each needs the base URL of its FHIR server as Iss (https), and the ClientId we are registered with there."
            );
        }

        if (
            settings.Servers.Count > 0
            && Uri.TryCreate(publicUrl, UriKind.Absolute, out var here)
            && here.AbsolutePath != "/"
        )
        {
            // Cookies and redirects name paths from the root.
            throw new InvalidOperationException(
                "Clients:PublicUrl has a path; the view inside the record system needs a host of its own, as https://cds.example.org."
            );
        }

        if (
            !settings.FrameAncestors.All(origin =>
                IsSafe(origin) && new Uri(origin).AbsolutePath == "/" && !origin.Contains('*', StringComparison.Ordinal)
            )
        )
        {
            throw new InvalidOperationException(
                "Smart:FrameAncestors must name each origin, as https://ehr.example.org; '*' would let any page frame the view."
            );
        }
    }

    private static bool IsSafe(string url) =>
        Uri.TryCreate(url, UriKind.Absolute, out var at)
        && at is { UserInfo: "", Query: "", Fragment: "" }
        && (at.Scheme == Uri.UriSchemeHttps || (at.Scheme == Uri.UriSchemeHttp && at.IsLoopback));
}
