using BackSignal.Server.Hosting;
using Hl7.Fhir.Model;

namespace BackSignal.Server.Clients;

/// <summary>Lets in trusted clients, or, while none is set, callers of this machine only.</summary>
internal static class ClientGate
{
    private const string Key = "client";

    public static async ValueTask<object?> Filter(EndpointFilterInvocationContext call, EndpointFilterDelegate next)
    {
        var http = call.HttpContext;
        var settings = http.RequestServices.GetRequiredService<ClientSettings>();
        if (!settings.IsRequired)
        {
            return IsHere(http)
                ? await next(call)
                : throw new Fault(
                    StatusCodes.Status403Forbidden,
                    OperationOutcome.IssueType.Forbidden,
                    "Without trusted clients this server answers its own machine only; set Clients:Trusted"
                );
        }

        var tokens = http.RequestServices.GetRequiredService<ClientTokens>();
        var (issuer, wrong) = await tokens.Check(Bearer(http), Path(http), http.RequestAborted);
        if (issuer is null)
        {
            http.Response.Headers.WWWAuthenticate = "Bearer";
            throw new Fault(
                StatusCodes.Status401Unauthorized,
                OperationOutcome.IssueType.Login,
                $"Not let in: {wrong}"
            );
        }

        http.Items[Key] = issuer;
        return await next(call);
    }

    /// <summary>The issuer of the call's token; empty while clients are not asked.</summary>
    public static string ClientOf(HttpContext http) => http.Items[Key] as string ?? "";

    /// <summary>A caller without an address is in this process: a test.</summary>
    private static bool IsHere(HttpContext http) =>
        http.Connection.RemoteIpAddress is not { } from || System.Net.IPAddress.IsLoopback(from);

    private static string? Bearer(HttpContext http)
    {
        const string scheme = "Bearer ";
        var header = http.Request.Headers.Authorization;
        return header is [{ } value] && value.StartsWith(scheme, StringComparison.OrdinalIgnoreCase)
            ? value[scheme.Length..].Trim()
            : null;
    }

    private static string Path(HttpContext http) => http.Request.Path.Value ?? "/";
}
