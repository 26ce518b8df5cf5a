using System.Globalization;
using System.Text.Json;
using BackSignal.Engine;

namespace BackSignal.Bench.Fuzzing;

/// <summary>Good inputs to start from: people of samples/, whole and in part, and ones made up of the facts and medicines of the knowledge.</summary>
internal sealed class Seeds
{
    private static readonly string[] Hooks = ["patient-view", "order-select", "order-sign", "encounter-start"];

    private static readonly string[] Keys =
    [
        "conditions",
        "observations",
        "administrations",
        "requests",
        "statements",
        "answers",
    ];

    private readonly Knowledge _knowledge;
    private readonly Fact[] _facts;
    private readonly List<List<Piece>> _people = [];

    public Seeds(Knowledge knowledge, IEnumerable<string> samples)
    {
        _knowledge = knowledge;
        _facts = [.. knowledge.Facts.Where(fact => !fact.IsOwnRecord)];
        foreach (var sample in samples)
        {
            using var document = JsonDocument.Parse(sample);
            _people.Add([
                .. document.RootElement.GetProperty("entry").EnumerateArray().Select(entry => Piece.Of(entry)),
            ]);
        }
    }

    public Piece Of(Door door, Random random) =>
        door switch
        {
            Door.Bundle => Bundle(Entries(random)),
            Door.Resource => Resource(random.Of(random.Of(_people))),
            Door.Answers => Response(random),
            Door.Own => Own(random),
            Door.Hook => Hook(random),
            Door.Feedback => Piece.Of(
                """
                {"feedback":[{"card":"4e0a3a1e-3e93-4f09-8a9a-8fb5a8d6ef0f","outcome":"accepted","acceptedSuggestions":[{"id":"5f"}],
                "outcomeTimestamp":"2026-11-25T09:30:00Z"},{"card":"4e0a3a1e-3e93-4f09-8a9a-8fb5a8d6ef0f","outcome":"overridden",
                "overrideReason":{"reason":{"code":"x","system":"http://a.example"},"userComment":"seen"},"outcomeTimestamp":"2026-11-25T09:31:00Z"}]}
                """
            ),
            Door.Assess => Parameters(random),
            _ => throw new ArgumentOutOfRangeException(nameof(door), door, "has no tree of its own"),
        };

    /// <summary>The patient of a sample and some of what is known of them; seldom all.</summary>
    public List<Piece> Entries(Random random)
    {
        var person = random.Of(_people);
        var some = person.Skip(1).ToArray();
        random.Shuffle(some);
        var entries = random.Next(200) == 0 ? person : person.Take(1).Concat(some.Take(random.Next(1, 6)));
        return [.. entries.Select(entry => entry.Clone())];
    }

    public static Piece Bundle(List<Piece> entries)
    {
        var bundle = Piece.Of(
            """{"resourceType":"Bundle","type":"collection","timestamp":"2026-11-25T09:30:00+00:00","entry":[]}"""
        );
        bundle.Member("entry")!.Items = entries;
        return bundle;
    }

    public static Piece Resource(Piece entry) => entry.Member("resource")!.Clone();

    private Piece Response(Random random)
    {
        var items = Some(random).Select(fact => $$"""{"linkId":"{{fact.Id}}","answer":[{{{Value(fact, random)}}}]}""");
        return Piece.Of(
            $$"""
            {"resourceType":"QuestionnaireResponse","id":"q","status":"completed","questionnaire":"https://backsignal.example/fhir/Questionnaire/back-pain-report",
            "subject":{"reference":"Patient/p1"},"authored":"2026-11-25T09:30:00Z","item":[{"linkId":"group","item":[{{string.Join(
                ',',
                items
            )}}]}]}
            """
        );
    }

    private static string Value(Fact fact, Random random) =>
        random.Next(6) == 0
            ? "\"valueCoding\":{\"system\":\"http://terminology.hl7.org/CodeSystem/data-absent-reason\",\"code\":\"asked-unknown\"}"
        : fact.IsChoice
            ? random.Next(2) == 0 ? $"\"valueCoding\":{{\"code\":\"{random.Of(fact.Values).Id}\"}}"
                : "\"valueBoolean\":true"
        : $"\"valueQuantity\":{{\"value\":{Number(fact, random)},\"code\":{JsonSerializer.Serialize(fact.Unit ?? "1")}}}";

    private Piece Own(Random random)
    {
        var answers = Some(random)
            .Select(fact =>
                $"\"{fact.Id}\":{(fact.IsChoice ? $"\"{random.Of(fact.Values).Id}\"" : JsonSerializer.Serialize($"{Number(fact, random)} {fact.Unit}".Trim()))}"
            );
        var observations = Some(random)
            .Where(fact => !fact.IsChoice)
            .Select(fact =>
                $$"""{"fact":"{{fact.Id}}","value":{{Number(fact, random)}},"unit":{{JsonSerializer.Serialize(fact.Unit)}},"at":"2026-11-24T08:00:00Z","id":"o"}"""
            );
        var drug = random.Of(_knowledge.Formulary.Drugs).Id;
        return Piece.Of(
            $$"""
            {"description":"made up","at":"2026-11-25T09:30:00Z","zone":"Europe/London","patient":{"born":"1964-03-02","age":62,"sex":"female"},
            "answers":{{{string.Join(',', answers)}}},"observations":[{{string.Join(',', observations)}}],
            "doses":[{"drug":"{{drug}}","at":"2026-11-16","mg":140.5,"route":"intravenous","planned":false,"id":"d"}],
            "medicines":[{"drug":"{{drug}}","from":"2026-10","until":"2026-11-20","current":true,"route":"oral"}],
            "conditions":[{"system":"icd10","code":"C79.51","at":"2026-05"}],"procedures":[{"system":"snomed","code":"1","over":true}],
            "reports":[{"at":"2026-11-20","problem":"back","level":"soon","scheduled":false,"domains":["bone"]}],
            "judgements":[{"at":"2026-11-21T08:00:00Z","by":"nurse","excludes":"x"}]}
            """
        );
    }

    private Piece Hook(Random random)
    {
        var call = Piece.Of(
            """
            {"hook":"order-select","hookInstance":"d1577c69-dfbe-44ad-ba6d-3e05e953b2ea","fhirServer":"http://127.0.0.1:9/fhir",
            "fhirAuthorization":{"access_token":"x","token_type":"Bearer","expires_in":300,"scope":"user/*.read","subject":"s"},
            "context":{"userId":"Practitioner/1","patientId":"patient-1","encounterId":"e1","selections":["MedicationRequest/103"]},"prefetch":{"patient":null}}
            """
        );
        call.Member("hook")!.Put($"\"{random.Of(Hooks)}\"");
        var order = Piece.Of(
            $$$"""
            {"resource":{"resourceType":"MedicationRequest","id":"103","status":"draft","intent":"order","subject":{"reference":"Patient/patient-1"},
            "medicationCodeableConcept":{"text":"{{{random.Of(
                _knowledge.Formulary.Drugs
            ).Id}}}"},"dosageInstruction":[{"route":{"text":"oral"}}]}}
            """
        );
        call.Member("context")!.Members!.Add((Piece.Text("draftOrders"), Bundle([order])));
        foreach (var key in Keys)
        {
            call.Member("prefetch")!.Members!.Add((Piece.Text(key), Bundle([.. Entries(random).Skip(1).Take(1)])));
        }

        return call;
    }

    private Piece Parameters(Random random)
    {
        var parameters = Piece.Of(
            """
            {"resourceType":"Parameters","parameter":[{"name":"at","valueInstant":"2026-11-25T09:30:00Z"},{"name":"zone","valueString":"Europe/London"},
            {"name":"request","valueString":"r-1"},{"name":"as","valueCode":"collection"}]}
            """
        );
        var resources = new[] { Bundle(Entries(random)), Response(random) };
        resources[1]
            .Members!.RemoveAll(member => random.Next(2) == 0 && member.Name.AsSpan().SequenceEqual("\"id\""u8));
        foreach (var resource in resources)
        {
            parameters
                .Member("parameter")!
                .Items!.Add(
                    new Piece
                    {
                        Members =
                        [
                            (Piece.Text("name"), Piece.Written("\"resource\"")),
                            (Piece.Text("resource"), resource),
                        ],
                    }
                );
        }

        return parameters;
    }

    private IEnumerable<Fact> Some(Random random) => random.GetItems(_facts, random.Next(1, 12)).Distinct();

    private static string Number(Fact fact, Random random)
    {
        var (low, high) = (Math.Max(fact.Unasked.Low, 0), Math.Min(fact.Unasked.High, 1_000 * Amount.One));
        return Amount.ToDecimal(random.NextInt64(low, high + 1)).ToString(CultureInfo.InvariantCulture);
    }
}
