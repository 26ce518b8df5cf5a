using BackSignal.Server.SmartLaunch.Pages;
using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Web;

namespace BackSignal.Server.SmartLaunch;

/// <summary>Pages are written here, whole, and sent: nothing runs in the browser.</summary>
internal sealed class SmartPages(IServiceProvider services, ILoggerFactory logs)
{
    private const string Sheet = "BackSignal.Server.SmartLaunch.Pages.look.css";

    public Task<IResult> Report(LaunchedReport report) =>
        Page<ReportPage>(StatusCodes.Status200OK, (nameof(ReportPage.Report), report));

    public Task<IResult> Fault(LaunchFault fault) =>
        Page<FaultPage>(fault.Status, (nameof(FaultPage.Title), fault.Message), (nameof(FaultPage.Cure), fault.Cure));

    public static IResult Look() =>
        Results.Stream(typeof(SmartPages).Assembly.GetManifestResourceStream(Sheet)!, "text/css; charset=utf-8");

    private async Task<IResult> Page<T>(int status, params (string Name, object? Value)[] parameters)
        where T : IComponent
    {
        await using var renderer = new HtmlRenderer(services, logs);
        var given = ParameterView.FromDictionary(parameters.ToDictionary(pair => pair.Name, pair => pair.Value));
        var html = await renderer.Dispatcher.InvokeAsync(async () =>
            (await renderer.RenderComponentAsync<T>(given)).ToHtmlString()
        );
        return Results.Content(html, "text/html; charset=utf-8", statusCode: status);
    }
}
