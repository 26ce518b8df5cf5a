using BackSignal.Server.Hosting;

namespace BackSignal.Server.FhirApi;

/// <summary>Every refusal of the FHIR API leaves as an OperationOutcome, and no other form than JSON is promised.</summary>
internal sealed class Refusals : IEndpointFilter
{
    public async ValueTask<object?> InvokeAsync(EndpointFilterInvocationContext context, EndpointFilterDelegate next)
    {
        try
        {
            FhirBody.RequireJsonAnswer(context.HttpContext.Request);
            return await next(context);
        }
        catch (Refusal refusal)
        {
            return FhirAnswer.Of(refusal.Outcome, refusal.Status);
        }
        catch (Fault fault)
        {
            return Faults.Outcome(fault.Status, fault.Issue, fault.Message);
        }
    }
}
