using BackSignal.Server.CdsHooks;
using BackSignal.Server.Charts;
using BackSignal.Server.Clients;
using BackSignal.Server.FhirApi;
using BackSignal.Server.Hosting;
using BackSignal.Server.SmartLaunch;
using BackSignal.Server.Storage;

var builder = WebApplication.CreateBuilder(args);
builder.Services.AddSingleton(TimeProvider.System);
builder.AddFrontDoor();
builder.AddStorage();
builder.AddClients();
builder.AddCharts();
builder.AddCdsHooks();
builder.AddFhirApi();
builder.AddSmartLaunch();

var app = builder.Build();
app.PrepareStorage();
app.UseFrontDoor();
app.MapCdsHooks();
app.MapFhirApi();
app.MapSmartLaunch();
app.Run();
