using BackSignal.Server.FhirApi;

var builder = WebApplication.CreateBuilder(args);
builder.Services.AddFhirApi(builder.Configuration);
var app = builder.Build();
app.MapFhirApi();
app.Run();
