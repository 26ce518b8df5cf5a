using BackSignal.Server.FhirApi;

var builder = WebApplication.CreateBuilder(args);
builder.AddFhirApi();
var app = builder.Build();
app.MapFhirApi();
app.Run();
