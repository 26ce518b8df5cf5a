using BackSignal.Fhir;
using Hl7.Fhir.Model;

namespace BackSignal.Server.FhirApi;

/// <summary>Resources as answers.</summary>
internal static class FhirAnswer
{
    public static IResult Of(Resource resource, int status = StatusCodes.Status200OK) => new Answer(resource, status);

    private sealed class Answer(Resource resource, int status) : IResult
    {
        public System.Threading.Tasks.Task ExecuteAsync(HttpContext context)
        {
            var bytes = FhirJson.Bytes(resource);
            context.Response.StatusCode = status;
            context.Response.ContentType = "application/fhir+json; charset=utf-8";
            context.Response.ContentLength = bytes.Length;
            return context.Response.Body.WriteAsync(bytes, context.RequestAborted).AsTask();
        }
    }
}
