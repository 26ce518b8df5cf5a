using BackSignal.Engine;
using BackSignal.Engine.Rules;
using Hl7.Fhir.Model;

namespace BackSignal.Fhir.Results;

/// <summary>Our own words as codes, with the text people read.</summary>
internal static class Coded
{
    public static CodeableConcept Urgency(Canonicals canonicals, Wording wording, Urgency urgency) =>
        Concept(canonicals.Urgencies, urgency.Name(), wording.Find($"levels/{urgency.Name()}/name"));

    public static CodeableConcept Fit(Canonicals canonicals, Wording wording, Fit fit) =>
        Concept(canonicals.Fits, fit.Name(), wording.Find($"fits/{fit.Name()}/name"));

    public static CodeableConcept Outcome(Canonicals canonicals, Wording wording, Outcome outcome) =>
        Concept(canonicals.Outcomes, outcome.Name(), wording.Find($"outcomes/{outcome.Name()}/name"));

    public static CodeableConcept Rule(Canonicals canonicals, string id, string name) =>
        Concept(canonicals.Rules, id, name);

    /// <summary>The urgency of a request; an ambulance goes before all.</summary>
    public static RequestPriority Priority(Urgency urgency) =>
        urgency switch
        {
            Engine.Urgency.Ambulance => RequestPriority.Stat,
            Engine.Urgency.HospitalNow => RequestPriority.Asap,
            Engine.Urgency.Today => RequestPriority.Urgent,
            _ => RequestPriority.Routine,
        };

    private static CodeableConcept Concept(string system, string code, string? name) =>
        new(system, code, name, name ?? code);
}
