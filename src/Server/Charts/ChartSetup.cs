using BackSignal.Engine.Reading;
using BackSignal.Records;

namespace BackSignal.Server.Charts;

/// <summary>Records of one person, fetched from a FHIR server: for the hooks and for the view in the record system.</summary>
internal static class ChartSetup
{
    public static void AddCharts(this WebApplicationBuilder builder)
    {
        var services = builder.Services;
        var settings = builder.Configuration.GetSection("Charts").Get<ChartSettings>() ?? new ChartSettings();
        services.AddSingleton(settings);
        services.AddSingleton(new RecordIndex(CompiledIn.Knowledge));
        services.AddSingleton(new Templates(CompiledIn.Knowledge, settings));
        services
            .AddHttpClient<FhirServer>()
            .ConfigurePrimaryHttpMessageHandler(() =>
                new SocketsHttpHandler
                {
                    AllowAutoRedirect = false,
                    UseCookies = false,
                    UseProxy = false,
                }
            )
            .RemoveAllLoggers();
    }
}
