using BackSignal.Engine;
using BackSignal.Engine.Reading;
using BackSignal.Fhir;
using BackSignal.Fhir.Definitions;
using BackSignal.Records;
using BackSignal.Server.Clients;
using BackSignal.Server.Hosting;
using Microsoft.Extensions.DependencyInjection.Extensions;

namespace BackSignal.Server.FhirApi;

/// <summary>FHIR R4 over HTTP: the operation $assess, and everything that is published of the knowledge. Nothing sent here is kept.</summary>
internal static class FhirEndpoints
{
    private const string Busy = "fhir";

    public static void AddFhirApi(this WebApplicationBuilder builder)
    {
        var services = builder.Services;
        var settings = builder.Configuration.GetSection("Fhir").Get<FhirApiSettings>() ?? new FhirApiSettings();
        services.TryAddSingleton(TimeProvider.System);
        services.TryAddSingleton(_ => CompiledIn.Knowledge);
        services.TryAddSingleton(given => new RecordIndex(given.GetRequiredService<Knowledge>()));
        services.TryAddSingleton(given => new Canonicals(
            settings.Canonical.TrimEnd('/'),
            given.GetRequiredService<Knowledge>().Version
        ));
        services.AddSingleton(settings);
        services.AddSingleton<Published>();
        services.AddSingleton<AssessOperation>();
        services.AddSingleton<Capabilities>();
        services.AddSingleton<DefinitionSearch>();
        services.AddQueue(Busy, settings.AtOnce);
    }

    public static void MapFhirApi(this IEndpointRouteBuilder app)
    {
        var open = app.MapGroup("/fhir")
            .RequireRateLimiting(Busy)
            .AddEndpointFilter<Refusals>()
            .ExcludeFromDescription();
        // A client learns from the statement how to be let in; it says nothing of anybody.
        open.MapGet("/metadata", (HttpRequest request, Capabilities all) => FhirAnswer.Of(all.Of(BaseOf(request))));
        var fhir = open.MapGroup("").AddEndpointFilter(ClientGate.Filter);
        fhir.MapPost("/$assess", Assess);
        fhir.MapPost("/QuestionnaireResponse/$assess", Assess);
        fhir.MapGet(
            "/{type}",
            (string type, HttpRequest request, DefinitionSearch search) =>
                FhirAnswer.Of(search.Page(type, request.Query, BaseOf(request)))
        );
        fhir.MapGet(
            "/{type}/{id}",
            (string type, string id, DefinitionSearch search) => FhirAnswer.Of(search.Read(type, id))
        );
        fhir.MapFallback("/{**rest}", (HttpRequest request) => Nowhere(request));
    }

    private static async Task<IResult> Assess(
        HttpRequest request,
        AssessOperation operation,
        FhirApiSettings settings,
        TimeProvider clock
    )
    {
        var body = await FhirBody.Read(request, settings.LargestBody);
        return FhirAnswer.Of(operation.Run(body, clock.GetUtcNow()));
    }

    private static IResult Nowhere(HttpRequest request) =>
        throw Refusal.NotFound(
            $"there is nothing at this address for {(HttpMethods.IsGet(request.Method) ? "GET" : "this method")}; GET metadata lists what there is"
        );

    private static string BaseOf(HttpRequest request) => $"{request.Scheme}://{request.Host}{request.PathBase}/fhir";
}
