using System.Collections.Concurrent;
using System.Text.Json;

namespace BackSignal.Server.SmartLaunch;

/// <summary>What a listed FHIR server says of its authorization server, kept for a while.</summary>
internal sealed class SmartDiscovery(AuthorizationPeer peer, TimeProvider clock)
{
    private static readonly TimeSpan Fresh = TimeSpan.FromMinutes(10);

    private readonly ConcurrentDictionary<string, (SmartConfiguration Found, DateTimeOffset At)> _held = new(
        StringComparer.Ordinal
    );

    /// <summary>Null when it cannot be had, or is not enough to launch safely.</summary>
    public async Task<SmartConfiguration?> Of(SmartServer server, CancellationToken cancel)
    {
        var now = clock.GetUtcNow();
        if (_held.TryGetValue(server.Iss, out var held) && now - held.At < Fresh)
        {
            return held.Found;
        }

        var address = new Uri(server.Iss.TrimEnd('/') + "/.well-known/smart-configuration");
        using var request = new HttpRequestMessage(HttpMethod.Get, address);
        if (
            await peer.Ask(request, cancel) is not (System.Net.HttpStatusCode.OK, { } json)
            || Read(json) is not { } found
        )
        {
            return null;
        }

        _held[server.Iss] = (found, now);
        return found;
    }

    private static SmartConfiguration? Read(ReadOnlyMemory<byte> json)
    {
        try
        {
            var found = JsonSerializer.Deserialize<SmartConfiguration>(json.Span, AuthorizationPeer.Json);
            return found is { IsEnough: true } ? found : null;
        }
        catch (JsonException)
        {
            return null;
        }
    }
}
