using BackSignal.Records;

namespace BackSignal.Fhir;

/// <summary>The canonical addresses of everything that is published, all below one root that the site chooses.</summary>
/// <param name="Root">Without a slash at its end.</param>
/// <param name="Version">The release of the knowledge.</param>
public sealed record Canonicals(string Root, string Version)
{
    /// <summary>The root while a site has not chosen its own; the name is reserved and leads nowhere.</summary>
    public const string DefaultRoot = "https://backsignal.example/fhir";

    public string Questionnaire => Of("Questionnaire", ReportForm.Id);

    /// <summary>The whole of the rules, as a module that was run.</summary>
    public string Triage => Of("PlanDefinition", "triage");

    public string Knowledge => Of("Library", "knowledge");

    /// <summary>Every fact as a code.</summary>
    public string Facts => CodeSystem("facts");

    /// <summary>Every rule as a code: "red-flags/…".</summary>
    public string Rules => CodeSystem("rules");

    public string Urgencies => CodeSystem("urgency");

    public string Fits => CodeSystem("fit");

    public string Outcomes => CodeSystem("option-outcome");

    public string Sources => CodeSystem("sources");

    public string CodeSystem(string id) => Of("CodeSystem", id);

    public string Of(string type, string id) => $"{Root}/{type}/{id}";

    /// <summary>With the version, as references between definitions have it.</summary>
    public string Versioned(string canonical) => $"{canonical}|{Version}";
}
