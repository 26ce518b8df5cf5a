using System.Text;
using System.Text.Json;
using Hl7.Fhir.Model;

namespace BackSignal.Server.FhirApi;

/// <summary>What a call of $assess asks for: a resource alone, or Parameters with resources and wishes.</summary>
internal sealed class AssessRequest
{
    // As deep as the reader of records goes.
    private static readonly JsonDocumentOptions Limits = new() { MaxDepth = 64 };

    private readonly List<ReadOnlyMemory<byte>> _resources = [];

    /// <summary>The resources as one: itself when it is alone, else a collection of them.</summary>
    public ReadOnlyMemory<byte> Resources => _resources is [var only] ? only : Together();

    /// <summary>Where they stood.</summary>
    public string Expression { get; private set; } = "";

    public DateTimeOffset? At { get; private set; }

    public TimeZoneInfo? Zone { get; private set; }

    public string? Identifier { get; private set; }

    public Bundle.BundleType Form { get; private set; } = Bundle.BundleType.Collection;

    public List<Resource> Echoed { get; } = [];

    public static AssessRequest Read(ReadOnlyMemory<byte> body)
    {
        if (!System.Text.Unicode.Utf8.IsValid(body.Span))
        {
            throw Refusal.Malformed("the body is not UTF-8; send it as UTF-8");
        }

        try
        {
            body = body.Span.StartsWith("\uFEFF"u8) ? body[3..] : body;
            using var document = JsonDocument.Parse(body, Limits);
            var request = new AssessRequest();
            request.Take(document.RootElement);
            return request;
        }
        catch (JsonException fault)
        {
            throw Refusal.Malformed(
                $"line {fault.LineNumber + 1}, byte {fault.BytePositionInLine}: the body is not JSON, or is nested more than {Limits.MaxDepth} deep; send FHIR R4 as JSON"
            );
        }
        catch (InvalidOperationException)
        {
            throw Refusal.Malformed(
                "a name or text in the body is none, half a character written as an escape; send names and texts as Unicode"
            );
        }
    }

    private void Take(JsonElement root)
    {
        switch (Written.Type(root))
        {
            case null:
                throw Refusal.Malformed(
                    "there is no resource; send a Bundle, a QuestionnaireResponse or Parameters, an object with 'resourceType'"
                );
            case "Parameters":
                Expression = "Parameters";
                Parameters(root);
                break;
            case var type:
                Expression = type;
                Resource(root);
                break;
        }
    }

    private void Parameters(JsonElement root)
    {
        if (!root.TryGetProperty("parameter", out var list) || list.ValueKind != JsonValueKind.Array)
        {
            throw Refusal.Malformed("there is no list of parameters; send at least one named 'resource'", Expression);
        }

        foreach (var (parameter, number) in list.EnumerateArray().Select((parameter, number) => (parameter, number)))
        {
            Parameter(parameter, $"Parameters.parameter[{number}]");
        }

        if (_resources.Count == 0)
        {
            throw Refusal.Malformed(
                "there is no parameter named 'resource'; send what is known of the person",
                Expression
            );
        }
    }

    private void Parameter(JsonElement parameter, string place)
    {
        switch (Written.Text(parameter, "name"))
        {
            case "resource"
                when Written.Member(parameter, "resource") is { } resource && Written.Type(resource) is not null:
                Resource(resource);
                break;
            case "resource":
                throw Refusal.Malformed("the parameter holds no resource; put it in its 'resource'", place);
            case "at":
                At =
                    Written.Instant(parameter)
                    ?? throw Refusal.Invalid("is no instant; write valueInstant as 2026-11-25T09:30:00Z", place);
                break;
            case "zone":
                Zone =
                    Written.Zone(parameter)
                    ?? throw Refusal.Invalid("is no time zone; write valueString as Europe/London", place);
                break;
            case "request":
                Identifier =
                    Written.Short(parameter)
                    ?? throw Refusal.Invalid("is no identifier; write a valueString of at most 200 characters", place);
                break;
            case "as":
                Form =
                    Written.Form(parameter)
                    ?? throw Refusal.Invalid(
                        "is neither collection nor transaction; write valueCode as one of them",
                        place
                    );
                break;
            default:
                throw Refusal.Invalid(
                    "has none of the names resource, at, zone, request, as; rename or leave it out",
                    place
                );
        }
    }

    /// <summary>Answers without an id get one of their own, so that what follows from them can name them.</summary>
    private void Resource(JsonElement resource)
    {
        var bytes = Encoding.UTF8.GetBytes(resource.GetRawText());
        if (Nameless.Response(resource, bytes) is { } named)
        {
            Echoed.Add(named);
            bytes = BackSignal.Fhir.FhirJson.Bytes(named);
        }

        _resources.Add(bytes);
    }

    private byte[] Together()
    {
        using var bundle = new MemoryStream();
        bundle.Write("""{"resourceType":"Bundle","type":"collection","entry":["""u8);
        for (var i = 0; i < _resources.Count; i++)
        {
            bundle.Write(i == 0 ? "{\"resource\":"u8 : ",{\"resource\":"u8);
            bundle.Write(_resources[i].Span);
            bundle.Write("}"u8);
        }

        bundle.Write("]}"u8);
        return bundle.ToArray();
    }
}
