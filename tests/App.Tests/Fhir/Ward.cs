using System.Globalization;
using System.Text;
using BackSignal.Engine;
using BackSignal.Engine.Reading;
using BackSignal.Records;
using BackSignal.Records.Fhir;

namespace BackSignal.App.Tests.Fhir;

/// <summary>A small knowledge for reading, and resources of one patient to facts in one line.</summary>
internal static class Ward
{
    public const string Now = "2026-11-25T09:30:00+00:00";

    public const string Patient =
        """{ "resourceType": "Patient", "id": "p1", "gender": "female", "birthDate": "1964-03" }""";

    public static TimeZoneInfo London { get; } = TimeZoneInfo.FindSystemTimeZoneById("Europe/London");

    public static Knowledge Knowledge { get; } =
        KnowledgeReader.Read(WardKnowledge.Files.Select(file => new KnowledgeFile(file.Path, file.Text)));

    public static RecordIndex Index { get; } = new(Knowledge);

    /// <summary>A bundle of the resources.</summary>
    public static string Bundle(params IEnumerable<string> resources) =>
        $$"""{ "resourceType": "Bundle", "type": "collection", "entry": [ {{string.Join(
            ", ",
            resources.Select(resource => $$"""{ "resource": {{resource}} }""")
        )}} ] }""";

    public static PatientRecord ReadText(string json) => FhirReader.Read(Encoding.UTF8.GetBytes(json), Index, London);

    public static PatientRecord Read(params IEnumerable<string> resources) =>
        ReadText(Bundle(resources.Prepend(Patient)));

    public static Facts Facts(params IEnumerable<string> resources) => FactsOf.Record(Read(resources), Instant(Now));

    /// <summary>What the resources say of one fact.</summary>
    public static string Say(string fact, params IEnumerable<string> resources) => Facts(resources).Tell(fact);

    public static string Tell(this Facts facts, string id)
    {
        var fact = Knowledge.Fact(id);
        var value = facts[fact];
        return value.State switch
        {
            FactState.NotAsked => "not-asked",
            FactState.AskedUnknown => "not-sure",
            _ when fact.IsChoice => string.Join(
                '|',
                fact.Values.Where((_, i) => (value.Possible & (1UL << i)) != 0).Select(choice => choice.Id)
            ),
            _ when value.Low == value.High => Number(value.Low),
            _ => $"{Number(value.Low)}..{Number(value.High)}",
        };
    }

    public static DateTimeOffset Instant(string text) => DateTimeOffset.Parse(text, CultureInfo.InvariantCulture);

    private static string Number(long amount) =>
        amount switch
        {
            Amount.Never => "never",
            Amount.Largest => "any",
            _ => Amount.Write(amount),
        };
}
