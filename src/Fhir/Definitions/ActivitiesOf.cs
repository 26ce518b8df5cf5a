using BackSignal.Engine;
using BackSignal.Engine.Rules;
using BackSignal.Fhir.Results;
using Hl7.Fhir.Model;
using RequestKind = Hl7.Fhir.Model.ActivityDefinition.RequestResourceType;

namespace BackSignal.Fhir.Definitions;

/// <summary>What a level asks for, and every option that may be offered.</summary>
internal static class ActivitiesOf
{
    public static IEnumerable<ActivityDefinition> All(ReleaseOf release) =>
        [
            .. Enum.GetValues<Urgency>().Select(urgency => Level(release, urgency)),
            .. release.Knowledge.Therapies.Select(therapy => Option(release, therapy)),
        ];

    public static string LevelId(Urgency urgency) => "level-" + urgency.Name();

    public static string OptionId(Therapy therapy) => "option-" + therapy.Id;

    private static ActivityDefinition Level(ReleaseOf release, Urgency urgency)
    {
        var (wording, key) = (release.Knowledge.Wording, $"levels/{urgency.Name()}");
        var activity = release.Describe(
            new ActivityDefinition(),
            LevelId(urgency),
            wording.Find($"{key}/name") ?? urgency.Name()
        );
        activity.Kind = RequestKind.Task;
        activity.Intent = RequestIntent.Order;
        activity.Priority = Coded.Priority(urgency);
        activity.Code = Coded.Urgency(release.Canonicals, wording, urgency);
        activity.Description = Text(wording.Find($"{key}/clinician"));
        activity.Usage = wording.Find($"{key}/time-target");
        activity.RelatedArtifact = [.. wording.Citations.GetValueOrDefault(key, []).Select(Citing.Artifact)];
        return activity;
    }

    private static ActivityDefinition Option(ReleaseOf release, Therapy therapy)
    {
        var activity = release.Describe(new ActivityDefinition(), OptionId(therapy), therapy.Name, therapy.Review);
        var isMedicine = therapy.Drugs.Count > 0;
        activity.Kind = isMedicine ? RequestKind.MedicationRequest : RequestKind.ServiceRequest;
        activity.Intent = RequestIntent.Option;
        activity.Description = Text(therapy.Clinician);
        activity.Usage = therapy.Advice;
        activity.RelatedArtifact = [.. therapy.Citations.Select(Citing.Artifact)];
        if (isMedicine)
        {
            activity.Product = new CodeableConcept { Text = therapy.Name };
        }
        else
        {
            activity.Code = Coded.Rule(release.Canonicals, "therapies/" + therapy.Id, therapy.Name);
        }

        return activity;
    }

    private static Markdown? Text(string? text) => text is null ? null : new Markdown(text);
}
