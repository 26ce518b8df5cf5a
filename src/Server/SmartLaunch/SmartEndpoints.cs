namespace BackSignal.Server.SmartLaunch;

/// <summary>The three addresses of a launch.</summary>
internal static class SmartEndpoints
{
    public static async Task<IResult> Launch(
        string? iss,
        string? launch,
        HttpContext http,
        Launching launching,
        SmartCookies cookies
    )
    {
        var (address, begun) = await launching.Start(iss, launch, cookies.Callback(http), http.RequestAborted);
        cookies.Begin(http, begun);
        return Results.Redirect(address);
    }

    public static async Task<IResult> Callback(
        string? state,
        string? code,
        string? error,
        string? iss,
        HttpContext http,
        Held<PendingLaunch> pending,
        Arriving arriving,
        SmartCookies cookies
    )
    {
        // Taken before anything else is looked at: a state is good for one try.
        var launch = string.IsNullOrEmpty(state) ? null : pending.Take(state);
        if (launch is null || !SmartCookies.IsBegunBy(http, launch))
        {
            throw LaunchFault.Unknown();
        }

        cookies.Forget(http, launch);
        if (!string.IsNullOrEmpty(error))
        {
            throw LaunchFault.Refused(error);
        }

        if (string.IsNullOrEmpty(code) || (iss is not null && iss != launch.Configuration.Issuer))
        {
            throw LaunchFault.Unknown();
        }

        cookies.Open(http, launch, await arriving.Open(launch, code, http.RequestAborted));
        // The code leaves the address bar.
        return Results.Redirect($"{SmartCookies.ViewPath}/{launch.Tab}");
    }

    public static async Task<IResult> View(
        string tab,
        HttpContext http,
        Held<LaunchedSession> sessions,
        LaunchedChart chart,
        SmartPages pages
    )
    {
        var session = sessions.Find(tab);
        return session is not null && SmartCookies.IsOpenedBy(http, session)
            ? await pages.Report(await chart.Of(session, http.RequestAborted))
            : throw LaunchFault.Over();
    }
}
