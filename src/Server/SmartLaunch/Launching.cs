using Microsoft.AspNetCore.WebUtilities;

namespace BackSignal.Server.SmartLaunch;

/// <summary>The first half of a launch: from the record system's call to the authorization server's page.</summary>
internal sealed class Launching(
    SmartSettings settings,
    SmartDiscovery discovery,
    Scopes scopes,
    Held<PendingLaunch> pending
)
{
    /// <summary>Where to send the browser, and what must be remembered of it.</summary>
    public async Task<(string Address, PendingLaunch Launch)> Start(
        string? iss,
        string? launch,
        Uri callback,
        CancellationToken cancel
    )
    {
        if (string.IsNullOrEmpty(iss) || string.IsNullOrEmpty(launch) || launch.Length > 4096)
        {
            throw new LaunchFault(
                StatusCodes.Status400BadRequest,
                "This is not a launch",
                "Open the view from a patient's chart: the record system adds iss and launch to the address."
            );
        }

        if (settings.Find(iss) is not { } server)
        {
            throw new LaunchFault(
                StatusCodes.Status403Forbidden,
                "This record system may not open the view",
                "Its FHIR server is not listed here. Your administrator adds it to Smart:Servers."
            );
        }

        var configuration =
            await discovery.Of(server, cancel)
            ?? throw LaunchFault.NoAnswer("The record system does not say how to sign in, or not safely");
        var begun = new PendingLaunch
        {
            Server = server,
            Configuration = configuration,
            Tab = Secret.New(),
            Callback = callback,
        };
        var state = Secret.New();
        if (!pending.Put(state, begun, TimeSpan.FromMinutes(settings.LaunchMinutes)))
        {
            throw LaunchFault.Busy();
        }

        var address = QueryHelpers.AddQueryString(
            configuration.AuthorizationEndpoint!.AbsoluteUri,
            new Dictionary<string, string?>
            {
                ["response_type"] = "code",
                ["client_id"] = server.ClientId,
                ["redirect_uri"] = callback.AbsoluteUri,
                ["launch"] = launch,
                ["scope"] = scopes.Asked(configuration),
                ["state"] = state,
                ["nonce"] = begun.Nonce,
                // As it was sent: servers compare the letters.
                ["aud"] = iss,
                ["code_challenge"] = Secret.Challenge(begun.Verifier),
                ["code_challenge_method"] = "S256",
            }
        );
        return (address, begun);
    }
}
