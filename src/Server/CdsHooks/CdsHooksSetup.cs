using BackSignal.Fhir.Cards;
using BackSignal.Server.CdsHooks.Feedback;
using BackSignal.Server.CdsHooks.Prefetching;
using BackSignal.Server.Charts;
using BackSignal.Server.Clients;
using BackSignal.Server.Hosting;
using Hl7.Fhir.Model;

namespace BackSignal.Server.CdsHooks;

/// <summary>CDS Hooks 2.0: discovery, the four services, and feedback on their cards.</summary>
internal static class CdsHooksSetup
{
    private const string Root = "/cds-services";
    private const string Busy = "cds-hooks";
    private const int LargestFeedback = 512 * 1024;

    public static void AddCdsHooks(this WebApplicationBuilder builder)
    {
        var services = builder.Services;
        var settings = builder.Configuration.GetSection("CdsHooks").Get<HookSettings>() ?? new HookSettings();
        if (settings.Origins.Contains("*", StringComparer.Ordinal))
        {
            throw new InvalidOperationException("CdsHooks:Origins must name each origin; '*' would let in any page.");
        }

        services.AddSingleton(settings);
        services.AddScoped<Gathering>();
        services.AddScoped<HookAnswer>();
        services.AddScoped<FeedbackBook>();
        services.AddCors(cors =>
            cors.AddPolicy(
                Busy,
                policy =>
                    policy
                        .WithOrigins([.. settings.Origins])
                        .WithMethods("GET", "POST")
                        .WithHeaders("Authorization", "Content-Type")
            )
        );
        services.AddQueue(Busy, settings.AtOnce);
    }

    public static void MapCdsHooks(this WebApplication app)
    {
        var hooks = app.MapGroup(Root)
            .RequireCors(Busy)
            .RequireRateLimiting(Busy)
            .AddEndpointFilter(Faults.Filter)
            .AddEndpointFilter(ClientGate.Filter);
        var discovery = CardJson.Bytes(DiscoveryOf(app.Services.GetRequiredService<Templates>()));
        hooks.MapGet("", () => Json(discovery));
        hooks.MapPost("/{id}", Call);
        hooks.MapPost("/{id}/feedback", Keep);
    }

    private static async Task<IResult> Call(string id, HttpContext http, HookSettings settings, HookAnswer answer)
    {
        var hook = Find(id);
        using var body = await Body.Read(http.Request, settings.LargestCall);
        return Json(
            CardJson.Bytes(await answer.Of(hook, HookCallReader.Read(body.Written, hook), http.RequestAborted))
        );
    }

    private static async Task<IResult> Keep(string id, HttpContext http, FeedbackBook book)
    {
        var hook = Find(id);
        using var body = await Body.Read(http.Request, LargestFeedback);
        var items = FeedbackReader.Read(body.Written);
        await book.Keep(ClientGate.ClientOf(http), hook.Id, items, http.RequestAborted);
        return Results.Ok();
    }

    private static Hook Find(string id) =>
        Hook.All.FirstOrDefault(hook => hook.Id == id)
        ?? throw new Fault(
            StatusCodes.Status404NotFound,
            OperationOutcome.IssueType.NotFound,
            "There is no such service; GET /cds-services lists them"
        );

    private static Discovery DiscoveryOf(Templates templates) =>
        new([
            .. Hook.All.Select(hook => new HookDescription(
                hook.Name,
                hook.Title,
                hook.Description,
                hook.Id,
                templates.ByKey.Count == 0 ? null : templates.ByKey,
                "For adults during or after cancer treatment. Every prefetch key is needed; send null for what has no data."
            )),
        ]);

    private static IResult Json(byte[] utf8) => Results.Text(utf8, "application/json; charset=utf-8");
}
