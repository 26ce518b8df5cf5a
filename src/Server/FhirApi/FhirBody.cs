using Hl7.Fhir.Model;
using Microsoft.Net.Http.Headers;

namespace BackSignal.Server.FhirApi;

/// <summary>Bodies of requests, with their limits, and the forms that are spoken.</summary>
internal static class FhirBody
{
    private static readonly string[] Json = ["application/fhir+json", "application/json", "text/json"];

    public static async Task<ReadOnlyMemory<byte>> Read(HttpRequest request, int most)
    {
        if (request.ContentType is { Length: > 0 } type && !IsJson(type))
        {
            throw new Refusal(
                StatusCodes.Status415UnsupportedMediaType,
                OperationOutcome.IssueType.NotSupported,
                "the body is not said to be JSON; send FHIR R4 as application/fhir+json"
            );
        }

        if (request.ContentLength > most)
        {
            throw TooLarge(most);
        }

        using var memory = new MemoryStream();
        var piece = new byte[64 * 1024];
        for (int read; (read = await request.Body.ReadAsync(piece, request.HttpContext.RequestAborted)) > 0; )
        {
            if (memory.Length + read > most)
            {
                throw TooLarge(most);
            }

            memory.Write(piece, 0, read);
        }

        return memory.GetBuffer().AsMemory(0, (int)memory.Length);
    }

    /// <summary>A caller who takes no JSON is told so before anything is done.</summary>
    public static void RequireJsonAnswer(HttpRequest request)
    {
        var format = request.Query["_format"].ToString();
        var accepts =
            format.Length > 0
                ? format.Contains("json", StringComparison.OrdinalIgnoreCase)
                : request.GetTypedHeaders().Accept is not { Count: > 0 } accepted || accepted.Any(Takes);
        if (!accepts)
        {
            throw new Refusal(
                StatusCodes.Status406NotAcceptable,
                OperationOutcome.IssueType.NotSupported,
                "answers are JSON only; accept application/fhir+json"
            );
        }
    }

    private static bool Takes(MediaTypeHeaderValue type) =>
        type.MatchesAllTypes || type.MediaType == "application/*" || IsJson(type.MediaType.ToString());

    private static bool IsJson(string type) =>
        Json.Contains(type.Split(';')[0].Trim(), StringComparer.OrdinalIgnoreCase);

    private static Refusal TooLarge(int most) =>
        new(
            StatusCodes.Status413PayloadTooLarge,
            OperationOutcome.IssueType.TooLong,
            $"the body is larger than {most / 1024 / 1024} MiB; send what the assessment needs of one person"
        );
}
