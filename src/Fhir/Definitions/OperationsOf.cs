using Hl7.Fhir.Model;
using Parameter = Hl7.Fhir.Model.OperationDefinition.ParameterComponent;

namespace BackSignal.Fhir.Definitions;

/// <summary>The operation $assess, so that a client can read how it is called.</summary>
internal static class OperationsOf
{
    public static OperationDefinition Assess(ReleaseOf release)
    {
        var operation = release.Describe(
            new OperationDefinition(),
            "assess",
            "Assess one person's report of back pain"
        );
        operation.Kind = OperationDefinition.OperationKind.Operation;
        operation.Code = "assess";
        operation.System = true;
        operation.Type = true;
        operation.Instance = false;
        operation.AffectsState = false;
        operation.ResourceElement = [new Code<ResourceType>(ResourceType.QuestionnaireResponse)];
        operation.Parameter =
        [
            Takes(
                "resource",
                "*",
                FHIRAllTypes.Resource,
                "A Bundle, a QuestionnaireResponse or any resource of the person."
            ),
            Takes("at", "1", FHIRAllTypes.Instant, "Judge at this instant; else the Bundle's timestamp, else now."),
            Takes(
                "zone",
                "1",
                FHIRAllTypes.String,
                "The person's time zone, in which days are counted (Europe/London)."
            ),
            Takes("request", "1", FHIRAllTypes.String, "The caller's own identifier of this request."),
            Takes("as", "1", FHIRAllTypes.Code, "collection, or transaction to store the result."),
            new Parameter
            {
                Name = "return",
                Use = OperationParameterUse.Out,
                Min = 1,
                Max = "1",
                Type = FHIRAllTypes.Bundle,
                Documentation = "The assessment as resources.",
            },
        ];
        return operation;
    }

    private static Parameter Takes(string name, string max, FHIRAllTypes type, string says) =>
        new()
        {
            Name = name,
            Use = OperationParameterUse.In,
            Min = 0,
            Max = max,
            Type = type,
            Documentation = says,
        };
}
