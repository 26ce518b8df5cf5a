using System.Net;
using System.Net.Http.Headers;
using System.Text;
using System.Text.Json;
using BackSignal.Server.Charts;

namespace BackSignal.Server.SmartLaunch;

/// <summary>The second half of a launch: the code is changed for a token, from here to there, and what was granted is looked at.</summary>
internal sealed class Arriving(
    SmartSettings settings,
    AuthorizationPeer peer,
    Held<LaunchedSession> sessions,
    TimeProvider clock
)
{
    public async Task<LaunchedSession> Open(PendingLaunch launch, string code, CancellationToken cancel)
    {
        var answer = await Exchange(launch, code, cancel);
        IdToken.Check(answer.IdToken, launch, clock.GetUtcNow());
        var session = new LaunchedSession
        {
            Access = new FhirAccess(new Uri(launch.Server.Iss), answer.AccessToken),
            Patient = PatientOf(answer),
            // Unless the record system says that it shows whose record this is, we do.
            NeedsBanner = answer.NeedPatientBanner ?? true,
            Granted = new GrantedScopes(answer.Scope ?? ""),
        };
        var life = Math.Min(settings.SessionMinutes * 60, answer.ExpiresIn ?? double.MaxValue);
        if (life <= 0)
        {
            throw LaunchFault.Over();
        }

        return sessions.Put(launch.Tab, session, TimeSpan.FromSeconds(life)) ? session : throw LaunchFault.Busy();
    }

    private async Task<TokenAnswer> Exchange(PendingLaunch launch, string code, CancellationToken cancel)
    {
        const string silent = "The record system gave no usable answer";
        using var request = Request(launch, code);
        if (await peer.Ask(request, cancel) is not ({ } status, { } json) || Read(json) is not { } answer)
        {
            throw LaunchFault.NoAnswer(silent);
        }

        if (status != HttpStatusCode.OK)
        {
            throw LaunchFault.Refused(answer.Error);
        }

        var isToken =
            "Bearer".Equals(answer.TokenType, StringComparison.OrdinalIgnoreCase)
            && answer.AccessToken is { Length: > 0 and <= 16_384 }
            && answer.AccessToken.All(c => c is > ' ' and <= '~');
        return isToken ? answer : throw LaunchFault.NoAnswer(silent);
    }

    private static HttpRequestMessage Request(PendingLaunch launch, string code)
    {
        var server = launch.Server;
        var form = new Dictionary<string, string>
        {
            ["grant_type"] = "authorization_code",
            ["code"] = code,
            ["redirect_uri"] = launch.Callback.AbsoluteUri,
            ["code_verifier"] = launch.Verifier,
        };
        var request = new HttpRequestMessage(HttpMethod.Post, launch.Configuration.TokenEndpoint);
        if (server.ClientSecret.Length > 0)
        {
            var both = $"{Uri.EscapeDataString(server.ClientId)}:{Uri.EscapeDataString(server.ClientSecret)}";
            request.Headers.Authorization = new AuthenticationHeaderValue(
                "Basic",
                Convert.ToBase64String(Encoding.ASCII.GetBytes(both))
            );
        }
        else
        {
            form["client_id"] = server.ClientId;
        }

        request.Content = new FormUrlEncodedContent(form);
        return request;
    }

    private static TokenAnswer? Read(ReadOnlyMemory<byte> json)
    {
        try
        {
            return JsonSerializer.Deserialize<TokenAnswer>(json.Span, AuthorizationPeer.Json);
        }
        catch (JsonException)
        {
            return null;
        }
    }

    private static string PatientOf(TokenAnswer answer) =>
        answer.Patient is { Length: > 0 and <= 64 } id && id.All(c => char.IsAsciiLetterOrDigit(c) || c is '-' or '.')
            ? id
            : throw new LaunchFault(
                StatusCodes.Status422UnprocessableEntity,
                "No patient was chosen",
                "Open a patient's chart, then open the view from there."
            );
}
