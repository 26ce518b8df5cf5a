using System.Text;
using BackSignal.Fhir;
using BackSignal.Server.FhirApi;
using CsCheck;
using Hl7.Fhir.Model;

namespace BackSignal.App.Tests.FhirApi;

public class AssessOperationTests
{
    private const string Response = """
        { "resourceType": "QuestionnaireResponse", "status": "completed", "authored": "2026-11-25T09:00:00Z",
          "item": [ { "linkId": "leg-weakness", "answer": [ { "valueBoolean": true } ] } ] }
        """;

    /// <summary>What JSON is made of does the most damage.</summary>
    private const string Marks = "{}[]\",:0\\ue-tn";

    private const string Patient =
        """{ "resourceType": "Patient", "id": "p1", "gender": "female", "birthDate": "1964-03" }""";

    private static readonly AssessOperation Operation = new(
        RealKnowledge.Index,
        Emitted.Canonicals,
        new FhirApiSettings()
    );

    [Fact]
    public void Answers_alone_are_assessed_and_handed_back_under_a_name()
    {
        var bundle = Run(Response);

        var response = Assert.Single(Of<QuestionnaireResponse>(bundle));
        var observation = Assert.Single(Of<Observation>(bundle));
        var address = bundle.Entry.Single(entry => entry.Resource == response).FullUrl;
        Assert.Equal(address, Assert.Single(observation.DerivedFrom).Reference);
        Assert.Empty(Emitted.Faults(bundle));
    }

    [Fact]
    public void Parameters_bring_resources_together()
    {
        var bundle = Run(Parameters(Resource(Patient), Resource(Response)));

        Assert.All(Of<RiskAssessment>(bundle), risk => Assert.Equal("Patient/p1", risk.Subject!.Reference));
        Assert.Single(Of<QuestionnaireResponse>(bundle));
    }

    [Fact]
    public void Parameters_say_when_where_for_whom_and_how()
    {
        var bundle = Run(
            Parameters(
                Resource(Patient),
                Resource(Response),
                """{ "name": "at", "valueInstant": "2026-11-25T10:00:00Z" }""",
                """{ "name": "zone", "valueString": "Europe/London" }""",
                """{ "name": "request", "valueString": "urn:uuid:d1577c69-dfbe-44ad-ba6d-3e05e953b2ea" }""",
                """{ "name": "as", "valueCode": "transaction" }"""
            )
        );

        Assert.Equal(Bundle.BundleType.Transaction, bundle.Type);
        Assert.Equal(new DateTimeOffset(2026, 11, 25, 10, 0, 0, TimeSpan.Zero), bundle.Timestamp);
        Assert.Equal(
            "urn:uuid:d1577c69-dfbe-44ad-ba6d-3e05e953b2ea",
            Assert.Single(Of<GuidanceResponse>(bundle)).RequestIdentifier!.Value
        );
    }

    [Fact]
    public void What_is_missing_is_asked_for()
    {
        var guidance = Assert.Single(Of<GuidanceResponse>(Run(Parameters(Resource(Patient), Resource(NoDanger)))));

        Assert.Equal(GuidanceResponse.GuidanceResponseStatus.DataRequired, guidance.Status);
        Assert.NotEmpty(guidance.DataRequirement);
    }

    [Fact]
    public void What_could_not_be_read_is_said()
    {
        var odd = Response.Replace("true", "\"perhaps\"", StringComparison.Ordinal);
        var guidance = Assert.Single(Of<GuidanceResponse>(Run(odd)));

        var outcome = Assert.IsType<OperationOutcome>(Assert.Single(guidance.Contained));
        Assert.Contains(outcome.Issue, issue => issue.Diagnostics!.Contains("valueBoolean", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("", 400, "not JSON", null)]
    [InlineData("{", 400, "line 1", null)]
    [InlineData("[]", 400, "no resource", null)]
    [InlineData("null", 400, "no resource", null)]
    [InlineData("7", 400, "no resource", null)]
    [InlineData("""{ "resourceType": 7 }""", 400, "no resource", null)]
    [InlineData("""{ "resourceType": "\ud800" }""", 400, "no resource", null)]
    [InlineData("""{ "answers": { } }""", 400, "no resource", null)]
    [InlineData("""{ "resourceType": "Parameters" }""", 400, "no list", "Parameters")]
    [InlineData("""{ "resourceType": "Parameters", "parameter": [ ] }""", 400, "named 'resource'", "Parameters")]
    [InlineData("""{ "resourceType": "Parameters", "parameter": [ 7 ] }""", 400, "names", "Parameters.parameter[0]")]
    [InlineData(
        """{ "resourceType": "Parameters", "parameter": [ { "name": "resource" } ] }""",
        400,
        "holds no",
        "Parameters.parameter[0]"
    )]
    [InlineData(
        """{ "resourceType": "Parameters", "parameter": [ { "name": "at", "valueInstant": "soon" } ] }""",
        400,
        "instant",
        "Parameters.parameter[0]"
    )]
    [InlineData(
        """{ "resourceType": "Parameters", "parameter": [ { "name": "at", "valueInstant": "0001-01-01T00:00:00Z" } ] }""",
        400,
        "instant",
        "Parameters.parameter[0]"
    )]
    [InlineData(
        """{ "resourceType": "Parameters", "parameter": [ { "name": "zone", "valueString": "Mars/Here" } ] }""",
        400,
        "zone",
        "Parameters.parameter[0]"
    )]
    [InlineData(
        """{ "resourceType": "Parameters", "parameter": [ { "name": "as", "valueCode": "history" } ] }""",
        400,
        "transaction",
        "Parameters.parameter[0]"
    )]
    [InlineData("""{ "resourceType": "Bundle", "type": "history" }""", 422, "history", "Bundle")]
    [InlineData(
        """{ "resourceType": "Bundle", "modifierExtension": [ { "url": "x" } ] }""",
        422,
        "modifierExtension",
        "Bundle"
    )]
    public void What_cannot_be_assessed_is_refused_with_place_and_cure(
        string body,
        int status,
        string says,
        string? place
    )
    {
        var refused = Assert.Throws<Refusal>(() => Run(body));

        Assert.Equal(status, refused.Status);
        Assert.Contains(says, refused.Message, StringComparison.Ordinal);
        Assert.Equal(place, refused.Outcome.Issue[0].Expression.SingleOrDefault());
        Assert.Empty(Emitted.Faults(refused.Outcome));
    }

    [Fact]
    public void Two_people_and_results_of_nobody_are_refused()
    {
        var other = Patient.Replace("p1", "p2", StringComparison.Ordinal);

        Assert.Equal(422, Assert.Throws<Refusal>(() => Run(Parameters(Resource(Patient), Resource(other)))).Status);
        Assert.Equal(
            422,
            Assert
                .Throws<Refusal>(() =>
                    Run(Parameters(Resource(Response), """{ "name": "as", "valueCode": "transaction" }"""))
                )
                .Status
        );
    }

    [Fact]
    public void Nothing_that_was_sent_stands_in_a_refusal()
    {
        var refused = Assert.Throws<Refusal>(() =>
            Run("""{ "resourceType": "Parameters", "parameter": [ { "name": "Smith", "valueString": "Smith" } ] }""")
        );

        Assert.DoesNotContain("Smith", FhirJson.Write(refused.Outcome), StringComparison.Ordinal);
    }

    [Fact]
    public void Deep_nesting_is_refused()
    {
        var deep = "{\"resourceType\":\"Bundle\",\"x\":" + string.Concat(Enumerable.Repeat("[", 200_000));

        Assert.Equal(400, Assert.Throws<Refusal>(() => Run(deep)).Status);
    }

    /// <summary>Any damage to a real body gives an assessment that is valid, or a refusal; nothing else happens.</summary>
    [Fact]
    public void Any_damage_is_assessed_or_refused()
    {
        var whole = Encoding.UTF8.GetBytes(
            Parameters(
                Resource(Patient),
                Resource(Response),
                Resource(NoDanger),
                """{ "name": "zone", "valueString": "UTC" }"""
            )
        );
        var change = Gen.Select(
            Gen.Int[0, whole.Length - 1],
            Gen.OneOf(Gen.Byte, Gen.Int[0, Marks.Length - 1].Select(i => (byte)Marks[i]))
        );

        Gen.Select(change.Array[0, 5], Gen.Frequency((4, Gen.Const(whole.Length)), (1, Gen.Int[0, whole.Length])))
            .Sample(
                (changes, length) =>
                {
                    var bytes = whole[..length];
                    foreach (var (at, value) in changes.Where(one => one.Item1 < length))
                    {
                        bytes[at] = value;
                    }

                    RunOrRefuse(bytes);
                },
                iter: 3_000
            );
    }

    private static void RunOrRefuse(byte[] bytes)
    {
        try
        {
            Assert.Empty(Emitted.Faults(Operation.Run(bytes, Emitted.Now)));
        }
        catch (Refusal refused)
        {
            Assert.InRange(refused.Status, 400, 499);
        }
    }

    private const string NoDanger = """
        { "resourceType": "QuestionnaireResponse", "id": "q2", "status": "completed", "authored": "2026-11-25T09:00:00Z",
          "item": [ { "linkId": "back-pain", "answer": [ { "valueCoding": { "code": "yes" } } ] },
                    { "linkId": "temperature", "answer": [ { "valueQuantity": { "value": 36.9, "code": "Cel" } } ] } ] }
        """;

    private static string Resource(string resource) => $$"""{ "name": "resource", "resource": {{resource}} }""";

    private static string Parameters(params string[] parameters) =>
        $$"""{ "resourceType": "Parameters", "parameter": [ {{string.Join(", ", parameters)}} ] }""";

    private static Bundle Run(string body) => Operation.Run(Encoding.UTF8.GetBytes(body), Emitted.Now);

    private static IEnumerable<T> Of<T>(Bundle bundle)
        where T : Resource => bundle.Entry.Select(entry => entry.Resource).OfType<T>();
}
