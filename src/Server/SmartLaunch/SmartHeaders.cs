namespace BackSignal.Server.SmartLaunch;

/// <summary>No script, no other site, no copy kept, no address told on; and every fault as a page.</summary>
internal sealed class SmartHeaders(SmartSettings settings, SmartPages pages) : IEndpointFilter
{
    private readonly string _policy =
        "default-src 'none'; style-src 'self'; base-uri 'none'; form-action 'none'; frame-ancestors "
        + (settings.FrameAncestors.Count == 0 ? "'none'" : string.Join(' ', settings.FrameAncestors));

    public async ValueTask<object?> InvokeAsync(EndpointFilterInvocationContext context, EndpointFilterDelegate next)
    {
        var headers = context.HttpContext.Response.Headers;
        headers.ContentSecurityPolicy = _policy;
        headers.CacheControl = "no-store";
        headers.XContentTypeOptions = "nosniff";
        headers["Referrer-Policy"] = "no-referrer";
        headers["Cross-Origin-Opener-Policy"] = "same-origin";
        try
        {
            return await next(context);
        }
        catch (LaunchFault fault)
        {
            return await pages.Fault(fault);
        }
    }
}
