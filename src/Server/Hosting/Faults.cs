using System.Text.Json;
using BackSignal.Records;
using Hl7.Fhir.Model;
using Hl7.Fhir.Serialization;
using Microsoft.AspNetCore.WebUtilities;

namespace BackSignal.Server.Hosting;

/// <summary>Every fault as an OperationOutcome.</summary>
internal static class Faults
{
    private static readonly JsonSerializerOptions Fhir = new JsonSerializerOptions().ForFhir(ModelInfo.ModelInspector);

    /// <summary>Turns what an endpoint throws into an answer.</summary>
    public static async ValueTask<object?> Filter(EndpointFilterInvocationContext call, EndpointFilterDelegate next)
    {
        try
        {
            return await next(call);
        }
        catch (Fault fault)
        {
            return Outcome(fault.Status, fault.Issue, fault.Message);
        }
        catch (RecordException unreadable)
        {
            return Outcome(400, OperationOutcome.IssueType.Invalid, unreadable.Message);
        }
        catch (BadHttpRequestException broken)
        {
            return Outcome(
                broken.StatusCode,
                OperationOutcome.IssueType.Invalid,
                "The request broke off or is malformed; send it again whole"
            );
        }
    }

    /// <summary>Gives a body to faults of routing and of the server itself.</summary>
    public static void UseFaults(this IApplicationBuilder app)
    {
        app.UseExceptionHandler(failed =>
            failed.Run(http =>
                Outcome(
                        500,
                        OperationOutcome.IssueType.Exception,
                        "The service failed; the fault is in its log, without the patient's data. Act on what you see, not on the absence of an answer"
                    )
                    .ExecuteAsync(http)
            )
        );
        app.UseStatusCodePages(page =>
        {
            var status = page.HttpContext.Response.StatusCode;
            var issue = status switch
            {
                404 => OperationOutcome.IssueType.NotFound,
                503 => OperationOutcome.IssueType.Throttled,
                _ => OperationOutcome.IssueType.NotSupported,
            };
            return Outcome(status, issue, ReasonPhrases.GetReasonPhrase(status)).ExecuteAsync(page.HttpContext);
        });
    }

    public static IResult Outcome(int status, OperationOutcome.IssueType issue, string message)
    {
        var outcome = new OperationOutcome
        {
            Issue =
            [
                new()
                {
                    Severity = OperationOutcome.IssueSeverity.Error,
                    Code = issue,
                    Diagnostics = message,
                },
            ],
        };
        return Results.Text(
            JsonSerializer.SerializeToUtf8Bytes<Resource>(outcome, Fhir),
            "application/fhir+json; charset=utf-8",
            status
        );
    }
}
