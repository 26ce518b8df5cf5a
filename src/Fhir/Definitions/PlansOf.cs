using BackSignal.Engine;
using BackSignal.Engine.Explanations;
using BackSignal.Engine.Rules;
using BackSignal.Fhir.Results;
using Hl7.Fhir.Model;

namespace BackSignal.Fhir.Definitions;

/// <summary>
/// Every red flag as an event-condition-action rule: its conditions as sentences, since no expression language of FHIR carries an unknown
/// the way they do; and one plan that is made of all of them.
/// </summary>
internal static class PlansOf
{
    public static IEnumerable<PlanDefinition> All(ReleaseOf release)
    {
        var rules = release.Knowledge.RedFlags.Select(flag => Rule(release, flag)).ToList();
        return rules.Prepend(Triage(release, rules));
    }

    private static PlanDefinition Triage(ReleaseOf release, IReadOnlyList<PlanDefinition> rules)
    {
        var plan = release.Describe(new PlanDefinition(), "triage", "BackSignal: how urgent is this back pain");
        plan.Type = Type("workflow-definition", "Workflow Definition");
        plan.Library = [release.Canonicals.Versioned(release.Canonicals.Knowledge)];
        plan.RelatedArtifact =
        [
            .. rules.Select(rule => new RelatedArtifact
            {
                Type = RelatedArtifact.RelatedArtifactType.ComposedOf,
                Display = rule.Title,
                Resource = release.Canonicals.Versioned(release.Canonicals.Of(rule.TypeName, rule.Id!)),
            }),
        ];
        return plan;
    }

    private static PlanDefinition Rule(ReleaseOf release, RedFlag flag)
    {
        var plan = release.Describe(new PlanDefinition(), flag.Id, flag.Name, flag.Review);
        plan.Type = Type("eca-rule", "ECA Rule");
        plan.Library = [release.Canonicals.Versioned(release.Canonicals.Knowledge)];
        plan.RelatedArtifact = [.. Citations(flag).Select(Citing.Artifact)];
        if (flag.NeverLoweredBy.Count > 0)
        {
            plan.Usage = "Never lowered by: " + string.Join("; ", flag.NeverLoweredBy);
        }

        plan.Action = flag.Raise is { } raise
            ? [Action(release, flag, null, raise.AtMost, raise.When)]
            : [.. flag.Levels.Select(level => Action(release, flag, level, level.Urgency, level.When))];
        return plan;
    }

    private static PlanDefinition.ActionComponent Action(
        ReleaseOf release,
        RedFlag flag,
        FlagLevel? level,
        Urgency urgency,
        Engine.Conditions.Condition when
    )
    {
        var sentence = ConditionText.Of(when);
        var wording = release.Knowledge.Wording;
        return new PlanDefinition.ActionComponent
        {
            Title = $"{flag.Name}: {wording.Find($"levels/{urgency.Name()}/name")}",
            Description = level?.Clinician ?? flag.Clinician,
            TextEquivalent = level?.Patient ?? flag.Patient,
            Priority = Coded.Priority(urgency),
            Code = [Coded.Urgency(release.Canonicals, wording, urgency)],
            Documentation = [.. (level?.Citations ?? []).Select(Citing.Artifact)],
            Definition = new Canonical(
                release.Canonicals.Versioned(
                    release.Canonicals.Of(nameof(ActivityDefinition), ActivitiesOf.LevelId(urgency))
                )
            ),
            Condition =
            [
                new PlanDefinition.ConditionComponent
                {
                    Kind = ActionConditionKind.Applicability,
                    Expression = new Expression
                    {
                        Description = sentence,
                        Language = "text/plain",
                        Expression_ = sentence,
                    },
                },
            ],
        };
    }

    private static IEnumerable<Citation> Citations(RedFlag flag) =>
        flag.Citations.Concat(flag.Levels.SelectMany(level => level.Citations)).Distinct();

    private static CodeableConcept Type(string code, string display) =>
        new(Uris.Terminology + "plan-definition-type", code, display, null);
}
