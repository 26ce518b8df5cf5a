using BackSignal.Server.CdsHooks;
using BackSignal.Server.Clients;
using BackSignal.Server.FhirApi;
using BackSignal.Server.Storage;

var builder = WebApplication.CreateBuilder(args);
builder.Services.AddSingleton(TimeProvider.System);
builder.AddStorage();
builder.AddClients();
builder.AddCdsHooks();
builder.AddFhirApi();

var app = builder.Build();
app.PrepareStorage();
app.MapCdsHooks();
app.MapFhirApi();
app.Run();
