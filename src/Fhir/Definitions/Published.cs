using BackSignal.Engine;
using BackSignal.Fhir.Questionnaires;
using Hl7.Fhir.Model;

namespace BackSignal.Fhir.Definitions;

/// <summary>Everything of the knowledge that others can read in the field's own form, made once from one release.</summary>
public sealed class Published
{
    private readonly Dictionary<(string Type, string Id), Resource> _byId;

    public Published(Knowledge knowledge, Canonicals canonicals)
    {
        var release = new ReleaseOf(knowledge, canonicals);
        All =
        [
            QuestionnaireOf.Report(knowledge, canonicals),
            LibraryOf.Knowledge(release),
            .. PlansOf.All(release),
            .. ActivitiesOf.All(release),
            .. CodeSystemsOf.All(release),
            .. ValueSetsOf.All(release),
            ConceptMapOf.Facts(release),
            OperationsOf.Assess(release),
        ];
        _byId = All.ToDictionary(resource => (resource.TypeName, resource.Id!));
    }

    /// <summary>In a fixed order: by type as above, then by id.</summary>
    public IReadOnlyList<Resource> All { get; }

    /// <summary>The resource with this id; null when there is none.</summary>
    public Resource? Find(string type, string id) => _byId.GetValueOrDefault((type, id));
}
