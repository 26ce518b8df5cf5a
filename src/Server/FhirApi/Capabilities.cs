using BackSignal.Fhir;
using BackSignal.Fhir.Definitions;
using Hl7.Fhir.Model;
using Statement = Hl7.Fhir.Model.CapabilityStatement;

namespace BackSignal.Server.FhirApi;

/// <summary>What this server can do, made from what it does.</summary>
internal sealed class Capabilities(
    DefinitionSearch search,
    Published published,
    Canonicals canonicals,
    TimeProvider clock
)
{
    private readonly FhirDateTime _since = new(clock.GetUtcNow());

    public Statement Of(string address) =>
        new()
        {
            Status = PublicationStatus.Active,
            DateElement = _since,
            Kind = CapabilityStatementKind.Instance,
            Software = new Statement.SoftwareComponent
            {
                Name = "BackSignal",
                Version = typeof(Capabilities).Assembly.GetName().Version!.ToString(3),
            },
            Implementation = new Statement.ImplementationComponent
            {
                Description = "BackSignal, knowledge " + canonicals.Version,
                Url = address,
            },
            FhirVersion = FHIRVersion.N4_0_1,
            Format = ["application/fhir+json", "json"],
            Rest =
            [
                new Statement.RestComponent
                {
                    Mode = Statement.RestfulCapabilityMode.Server,
                    Security = new Statement.SecurityComponent
                    {
                        Description = "A signed JWT of a trusted client as bearer token, a new one for each call",
                    },
                    Resource = [.. search.Types.Select(Definitions), Answers()],
                    Operation = [Assess()],
                },
            ],
        };

    private Statement.ResourceComponent Definitions(string type) =>
        new()
        {
            Type = type,
            Interaction =
            [
                new() { Code = Statement.TypeRestfulInteraction.Read },
                new() { Code = Statement.TypeRestfulInteraction.SearchType },
            ],
            SearchParam =
            [
                .. DefinitionSearch.Parameters.Select(parameter => new Statement.SearchParamComponent
                {
                    Name = parameter.Name,
                    Type = parameter.Type,
                }),
            ],
        };

    private Statement.ResourceComponent Answers() =>
        new() { Type = nameof(QuestionnaireResponse), Operation = [Assess()] };

    private Statement.OperationComponent Assess()
    {
        var operation = published.All.OfType<OperationDefinition>().Single();
        return new() { Name = operation.Code, Definition = canonicals.Versioned(operation.Url!) };
    }
}
