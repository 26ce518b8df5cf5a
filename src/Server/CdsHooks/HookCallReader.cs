using System.Text.Json;
using BackSignal.Server.Hosting;

namespace BackSignal.Server.CdsHooks;

/// <summary>Reads a call as strictly as the specification asks and as leniently as real clients need.</summary>
internal static class HookCallReader
{
    public static HookCall Read(ReadOnlyMemory<byte> body, Hook hook)
    {
        if (!System.Text.Unicode.Utf8.IsValid(body.Span))
        {
            throw Fault.Malformed("The body is not UTF-8; save or send it as UTF-8");
        }

        var call = new JsonMembers(WithoutMark(body), "The body");
        if (call.Text("hook") != hook.Name)
        {
            throw Fault.Malformed($"'hook' must be {hook.Name} for this service; discovery lists the others");
        }

        if (!Guid.TryParse(call.Text("hookInstance"), out _))
        {
            throw Fault.Malformed("'hookInstance' must be a UUID, a new one for each call");
        }

        var context = call.Object("context") ?? throw Fault.Malformed("'context' is missing");
        var server = Server(call.Text("fhirServer"));
        var authorization = call.Object("fhirAuthorization");
        if (authorization is not null && server is null)
        {
            throw Fault.Malformed("'fhirServer' must be sent with 'fhirAuthorization'");
        }

        var user = Id(context, "userId", isNeeded: true, keepsType: true)!;
        return new HookCall
        {
            IsByPatient = IsOf(user, "Patient") || IsOf(user, "RelatedPerson"),
            Patient = Id(context, "patientId", isNeeded: true)!,
            Encounter = Id(context, "encounterId", isNeeded: hook.NeedsEncounter),
            FhirServer = server,
            AccessToken = authorization is null ? null : Token(authorization),
            DraftOrders = hook.ChecksOrders ? Drafts(context) : default(ReadOnlyMemory<byte>?),
            Selections = hook.NeedsSelections ? Selected(context) : [],
            Prefetch = call.Object("prefetch"),
        };
    }

    private static ReadOnlyMemory<byte> WithoutMark(ReadOnlyMemory<byte> body) =>
        body.Span.StartsWith("\uFEFF"u8) ? body[3..] : body;

    private static bool IsOf(string user, string type) => user.StartsWith(type + "/", StringComparison.Ordinal);

    /// <summary>An id as FHIR has them; the type before it is forgiven, for clients send it.</summary>
    private static string? Id(JsonMembers context, string name, bool isNeeded, bool keepsType = false)
    {
        var text = context.Text(name);
        if (string.IsNullOrEmpty(text))
        {
            return isNeeded ? throw Fault.Malformed($"'context.{name}' is missing") : null;
        }

        var id = text[(text.LastIndexOf('/') + 1)..];
        var isId = id.Length is > 0 and <= 64 && id.All(c => char.IsAsciiLetterOrDigit(c) || c is '-' or '.' or '_');
        if (!isId || text.Length > 256 || (keepsType && !text.Contains('/', StringComparison.Ordinal)))
        {
            throw Fault.Malformed(
                $"'context.{name}' must be {(keepsType ? "a type and an id, as Practitioner/123" : "an id of 1 to 64 letters, digits, '-' and '.'")}"
            );
        }

        return keepsType ? text : id;
    }

    private static Uri? Server(string? text)
    {
        if (string.IsNullOrEmpty(text))
        {
            return null;
        }

        var isUrl = Uri.TryCreate(text, UriKind.Absolute, out var url) && url.Scheme is "http" or "https";
        return isUrl && url!.UserInfo.Length == 0 && url.Query.Length == 0 && url.Fragment.Length == 0
            ? url
            : throw Fault.Malformed("'fhirServer' must be the base URL of a FHIR server");
    }

    private static string Token(JsonMembers authorization)
    {
        var token = authorization.Text("access_token");
        var isToken = token is { Length: > 0 and <= 16_384 } && token.All(c => c is > ' ' and <= '~');
        return isToken ? token! : throw Fault.Malformed("'fhirAuthorization.access_token' must be a bearer token");
    }

    private static ReadOnlyMemory<byte> Drafts(JsonMembers context)
    {
        var drafts = context.Object("draftOrders");
        return drafts?.Text("resourceType") == "Bundle"
            ? context.Find("draftOrders")!.Value
            : throw Fault.Malformed("'context.draftOrders' must be a Bundle of the orders");
    }

    private static List<string> Selected(JsonMembers context)
    {
        const string wrong = "'context.selections' must be a list of references into draftOrders";
        var json = context.Find("selections") ?? throw Fault.Malformed(wrong);
        var reader = new Utf8JsonReader(json.Span);
        var selected = new List<string>();
        try
        {
            reader.Read();
            if (reader.TokenType != JsonTokenType.StartArray)
            {
                throw Fault.Malformed(wrong);
            }

            while (reader.Read() && reader.TokenType == JsonTokenType.String)
            {
                selected.Add(reader.GetString()!);
            }
        }
        catch (InvalidOperationException)
        {
            throw Fault.Malformed(wrong);
        }

        return reader.TokenType == JsonTokenType.EndArray ? selected : throw Fault.Malformed(wrong);
    }
}
