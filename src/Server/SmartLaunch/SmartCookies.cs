using BackSignal.Server.Clients;

namespace BackSignal.Server.SmartLaunch;

/// <summary>Where we are, and the two cookies: one while a launch is under way, one while a view is open. Each is sent to its own address only.</summary>
internal sealed class SmartCookies(SmartSettings settings, ClientSettings clients)
{
    public const string CallbackPath = "/callback";
    public const string ViewPath = "/smart";

    private const string Under = "launch.";
    private const string Session = "view";

    /// <summary>The address the authorization server sends the browser back to; registered there.</summary>
    public Uri Callback(HttpContext http) => new(Here(http).AbsoluteUri.TrimEnd('/') + CallbackPath);

    public void Begin(HttpContext http, PendingLaunch launch) =>
        http.Response.Cookies.Append(
            Under + launch.Tab,
            launch.Browser,
            Options(http, CallbackPath, TimeSpan.FromMinutes(settings.LaunchMinutes))
        );

    public static bool IsBegunBy(HttpContext http, PendingLaunch launch) =>
        Secret.Same(launch.Browser, http.Request.Cookies[Under + launch.Tab]);

    public void Forget(HttpContext http, PendingLaunch launch) =>
        http.Response.Cookies.Delete(Under + launch.Tab, Options(http, CallbackPath, null));

    public void Open(HttpContext http, PendingLaunch launch, LaunchedSession session) =>
        // Ends with the browser, and here earlier.
        http.Response.Cookies.Append(Session, session.Browser, Options(http, $"{ViewPath}/{launch.Tab}", null));

    public static bool IsOpenedBy(HttpContext http, LaunchedSession session) =>
        Secret.Same(session.Browser, http.Request.Cookies[Session]);

    private Uri Here(HttpContext http) =>
        new(clients.PublicUrl.Length > 0 ? clients.PublicUrl : $"{http.Request.Scheme}://{http.Request.Host}");

    private CookieOptions Options(HttpContext http, string path, TimeSpan? life)
    {
        var here = Here(http);
        var options = new CookieOptions
        {
            Path = path,
            HttpOnly = true,
            IsEssential = true,
            Secure = here.Scheme == Uri.UriSchemeHttps || !here.IsLoopback,
            // Strict would not come back from the authorization server.
            SameSite = SameSiteMode.Lax,
            MaxAge = life,
        };
        if (settings.FrameAncestors.Count > 0 && options.Secure)
        {
            // In a frame of the record system, and there alone.
            options.SameSite = SameSiteMode.None;
            options.Extensions.Add("Partitioned");
        }

        return options;
    }
}
