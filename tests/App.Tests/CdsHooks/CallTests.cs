using System.Net;
using System.Text;
using System.Text.Json.Nodes;

namespace BackSignal.App.Tests.CdsHooks;

public class CallTests(SharedServer shared) : IClassFixture<SharedServer>
{
    [Fact]
    [Trait("cds-hooks_2.0", "74, 77")]
    public async Task Nothing_to_say_is_an_empty_list() =>
        Assert.Empty(await Calls.Cards(shared.Client, Calls.Triage, Calls.View()));

    [Theory]
    [InlineData("hook", "\"order-sign\"")]
    [InlineData("hook", "\"no-such-hook\"")]
    [InlineData("hook", "7")]
    [InlineData("hook", null)]
    [InlineData("hookInstance", null)]
    [InlineData("hookInstance", "\"\"")]
    [InlineData("hookInstance", "\"not-a-uuid\"")]
    [InlineData("context", null)]
    [InlineData("context", "[]")]
    [InlineData("context", "{}")]
    [InlineData("context", "{\"userId\":\"Practitioner/1\"}")]
    [InlineData("context", "{\"patientId\":\"pat-1\"}")]
    [InlineData("context", "{\"userId\":\"1\",\"patientId\":\"pat-1\"}")]
    [InlineData("context", "{\"userId\":\"Practitioner/1\",\"patientId\":\"a b\"}")]
    [InlineData("context", "{\"userId\":\"Practitioner/1\",\"patientId\":\"pat-1?x=1\"}")]
    [InlineData("prefetch", "[]")]
    [InlineData("fhirServer", "\"not a url\"")]
    [InlineData("fhirServer", "\"file:///etc/passwd\"")]
    [InlineData("fhirServer", "\"https://user:word@ehr.example/fhir\"")]
    [InlineData("fhirAuthorization", "{\"access_token\":\"t\",\"token_type\":\"Bearer\"}")]
    [Trait("cds-hooks_2.0", "18, 19, 20, 21, 22, 76")]
    public async Task A_malformed_call_is_refused_with_the_member_to_mend(string member, string? json)
    {
        var call = Calls.View();
        call[member] = json is null ? null : JsonNode.Parse(json);
        if (json is null)
        {
            call.Remove(member);
        }

        var said = await Calls.Fault(shared.Client, Calls.Triage, call, 400);

        Assert.Contains('\'', said);
    }

    [Fact]
    [Trait("cds-hooks-library_1.0.1", "37")]
    public async Task Each_hook_needs_its_own_context()
    {
        var start = Calls.Start();
        start["context"]!.AsObject().Remove("encounterId");
        var select = Calls.Drafts("order-select", [Calls.Draft("ibuprofen")]);
        var sign = Calls.Call("order-sign");

        Assert.Contains(
            "encounterId",
            await Calls.Fault(shared.Client, Calls.HandOver, start, 400),
            StringComparison.Ordinal
        );
        Assert.Contains(
            "selections",
            await Calls.Fault(shared.Client, Calls.Choice, select, 400),
            StringComparison.Ordinal
        );
        Assert.Contains(
            "draftOrders",
            await Calls.Fault(shared.Client, Calls.Order, sign, 400),
            StringComparison.Ordinal
        );
    }

    [Fact]
    [Trait("cds-hooks_2.0", "214, 215")]
    public async Task Members_nobody_knows_are_accepted()
    {
        var call = Calls.View();
        call["extension"] = new JsonObject { ["org.example.more"] = new JsonObject { ["x"] = 1 } };
        call["context"]!["somethingNew"] = new JsonArray(1, 2);
        call["prefetch"]!["notAsked"] = new JsonObject { ["resourceType"] = "Basic" };

        Assert.Empty(await Calls.Cards(shared.Client, Calls.Triage, call));
    }

    [Fact]
    [Trait("cds-hooks_2.0", "1")]
    public async Task Only_json_is_taken()
    {
        using var text = new StringContent("{}", Encoding.UTF8, "text/plain");
        using var response = await shared.Client.PostAsync(new Uri(Calls.Triage, UriKind.Relative), text, Cancel);

        Assert.Equal(HttpStatusCode.UnsupportedMediaType, response.StatusCode);
        Assert.Contains("OperationOutcome", await response.Content.ReadAsStringAsync(Cancel), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_body_too_large_is_refused_before_it_is_read()
    {
        using var server = new HookServer(("CdsHooks:LargestCall", "20000"));
        var call = Calls.View();
        call["extension"] = new JsonObject { ["x"] = new string('x', 30_000) };

        await Calls.Fault(server.Client, Calls.Triage, call, 413);
    }

    [Fact]
    public async Task A_patient_or_relative_gets_no_card_of_the_clinicians()
    {
        foreach (var user in new[] { "Patient/pat-1", "RelatedPerson/rel-1" })
        {
            var call = Calls.View(Calls.Answers(("back-pain", Calls.Yes), ("leg-weakness", Calls.Yes)));
            call["context"]!["userId"] = user;

            Assert.Empty(await Calls.Cards(shared.Client, Calls.Triage, call));
        }
    }

    [Fact]
    public async Task Data_of_another_patient_is_refused()
    {
        var wrongPerson = Calls.View();
        wrongPerson["prefetch"]!["patient"]!["id"] = "pat-2";
        var wrongLab = Calls.View(Calls.Platelets(200));
        wrongLab["prefetch"]!["patient"] = null;
        wrongLab["prefetch"]!["observations"]!["entry"]![0]!["resource"]!["subject"]!["reference"] = "Patient/pat-2";
        var wrongDraft = Calls.Sign(Calls.Draft("ibuprofen"));
        wrongDraft["context"]!["draftOrders"]!["entry"]![0]!["resource"]!["subject"]!["reference"] = "Patient/pat-2";

        Assert.Contains(
            "two people",
            await Calls.Fault(shared.Client, Calls.Triage, wrongPerson, 400),
            StringComparison.Ordinal
        );
        Assert.Contains(
            "two people",
            await Calls.Fault(shared.Client, Calls.Triage, wrongLab, 400),
            StringComparison.Ordinal
        );
        Assert.Contains(
            "two people",
            await Calls.Fault(shared.Client, Calls.Order, wrongDraft, 400),
            StringComparison.Ordinal
        );
    }

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;
}
