using BackSignal.Engine;
using BackSignal.Engine.Rules;

namespace BackSignal.Server.Charts;

/// <summary>
/// What the facts of the knowledge read from a record, as FHIR searches in the subset CDS Hooks recommends: a read, or a type with a
/// reference, tokens and a sort. Whatever no fact looks for is not asked for.
/// </summary>
internal sealed class Templates
{
    private const string Patient = "{{context.patientId}}";

    public Templates(Knowledge knowledge, ChartSettings settings)
    {
        var notHeld = settings.NotHeld.ToHashSet(StringComparer.Ordinal);
        ByKey = All(knowledge)
            .Where(pair => !notHeld.Contains(TypeIn(pair.Value)))
            .ToDictionary(StringComparer.Ordinal);
    }

    /// <summary>Key to template.</summary>
    public IReadOnlyDictionary<string, string> ByKey { get; }

    /// <summary>The search of a key for one patient, relative to the server's base.</summary>
    public string For(string key, string patient) =>
        ByKey[key].Replace(Patient, Uri.EscapeDataString(patient), StringComparison.Ordinal);

    /// <summary>The resource type a key asks for.</summary>
    public string TypeOf(string key) => TypeIn(ByKey[key]);

    /// <summary>Whether it is a search, not a read.</summary>
    public bool IsSearch(string key) => ByKey[key].Contains('?', StringComparison.Ordinal);

    private static string TypeIn(string template) => template.Split('/', '?')[0];

    private static IEnumerable<KeyValuePair<string, string>> All(Knowledge knowledge)
    {
        var reads = knowledge.Facts.Select(fact => fact.From).OfType<From>().ToList();
        if (reads.Exists(from => from.Kind is FromKind.PatientAge or FromKind.PatientSex))
        {
            yield return new("patient", $"Patient/{Patient}");
        }

        if (reads.Exists(from => from is { Codes: not null, IsProcedure: false, Kind: not FromKind.Observation }))
        {
            yield return Search("conditions", "Condition");
        }

        if (reads.Exists(from => from.IsProcedure))
        {
            yield return Search("procedures", "Procedure");
        }

        var codes = reads.Where(from => from.Kind == FromKind.Observation).Select(from => from.Codes!).ToList();
        if (codes.Count > 0)
        {
            IEnumerable<string> all =
            [
                .. codes.SelectMany(code => code.Loinc).Distinct().Order(StringComparer.Ordinal).Select(Loinc),
                .. codes.SelectMany(code => code.Snomed).Distinct().Order(StringComparer.Ordinal).Select(Snomed),
            ];
            yield return Search("observations", "Observation", $"&code={string.Join(',', all)}&_sort=-date");
        }

        if (reads.Exists(from => from.Dose is not null))
        {
            yield return Search("administrations", "MedicationAdministration");
            yield return Search("requests", "MedicationRequest");
            yield return Search("statements", "MedicationStatement");
        }

        yield return Search("answers", "QuestionnaireResponse");
    }

    private static KeyValuePair<string, string> Search(string key, string type, string more = "") =>
        new(key, $"{type}?patient={Patient}{more}");

    private static string Loinc(string code) => "http://loinc.org|" + code;

    private static string Snomed(string code) => "http://snomed.info/sct|" + code;
}
