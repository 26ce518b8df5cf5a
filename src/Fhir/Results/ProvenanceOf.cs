using BackSignal.Engine;
using BackSignal.Engine.Rules;
using Hl7.Fhir.Model;

namespace BackSignal.Fhir.Results;

/// <summary>Who made the results, with which rules, from which records and on which publications.</summary>
internal static class ProvenanceOf
{
    public static Provenance All(ResultDraft draft) =>
        new()
        {
            Target =
            [
                .. draft
                    .Resources.Where(made => made.Resource is not (Device or Patient or QuestionnaireResponse))
                    .Select(made => new ResourceReference(made.Address) { Type = made.Resource.TypeName }),
            ],
            Occurred = draft.At,
            RecordedElement = new Instant(draft.Occasion.At),
            Policy = [draft.Canonicals.Versioned(draft.Canonicals.Knowledge)],
            Activity = new CodeableConcept(Uris.Terminology + "v3-DataOperation", "CREATE", "create", null),
            Agent =
            [
                new Provenance.AgentComponent
                {
                    Type = new CodeableConcept(
                        Uris.Terminology + "provenance-participant-type",
                        "assembler",
                        "Assembler",
                        null
                    ),
                    Who = draft.Device,
                },
            ],
            Entity = [Knowledge(draft), .. Inputs(draft).Select(Source), .. Publications(draft).Select(Source)],
        };

    private static Provenance.EntityComponent Knowledge(ResultDraft draft) =>
        Source(
            new ResourceReference
            {
                Type = nameof(Library),
                Identifier = new Identifier(draft.Canonicals.Knowledge, draft.Knowledge.Hash),
                Display = $"{draft.Knowledge.Version} sha256:{draft.Knowledge.Hash}",
            }
        );

    private static List<ResourceReference> Inputs(ResultDraft draft) =>
        draft.Evidence(draft.Knowledge.Facts.Where(draft.Assessment.Facts.IsStated));

    /// <summary>Every paragraph a reason of the level, a cause or an option of this result rests on.</summary>
    private static IEnumerable<ResourceReference> Publications(ResultDraft draft)
    {
        var assessment = draft.Assessment;
        IEnumerable<Citation> citations =
        [
            .. assessment.Findings.SelectMany(finding => finding.Citations),
            .. assessment
                .Causes.Where(cause => cause.IsPinned || cause.Fit >= Fit.PartlyFits)
                .SelectMany(cause => cause.Cause.Citations),
            .. assessment
                .Options.Where(option => option.IsShown)
                .SelectMany(option => option.Checks)
                .SelectMany(check => check.Check.Citations),
        ];
        return citations
            .Distinct()
            .OrderBy(citation => citation.Source.Id, StringComparer.Ordinal)
            .ThenBy(citation => citation.At, StringComparer.Ordinal)
            .Select(citation => new ResourceReference
            {
                Identifier = new Identifier(draft.Canonicals.Sources, citation.Source.Id),
                Display = Citing.Text(citation),
            });
    }

    private static Provenance.EntityComponent Source(ResourceReference what) =>
        new() { Role = Provenance.ProvenanceEntityRole.Source, What = what };
}
