using System.Collections.Concurrent;
using System.Net;
using BackSignal.Server.Hosting;
using Microsoft.IdentityModel.Tokens;

namespace BackSignal.Server.Clients;

/// <summary>
/// The public keys of trusted clients. A key that is not known yet is looked for again, but not more often than once in a pause, so that
/// made-up key ids do not make this server call others.
/// </summary>
internal sealed class KeySets(IHttpClientFactory clients, ClientSettings settings, TimeProvider clock) : IDisposable
{
    public const string HttpName = "key-sets";

    private const int LargestSet = 256 * 1024;
    private static readonly TimeSpan Fresh = TimeSpan.FromHours(1);

    private readonly ConcurrentDictionary<string, Held> _held = new(StringComparer.Ordinal);
    private readonly SemaphoreSlim _one = new(1, 1);

    /// <summary>The key; null when the client has none of this id.</summary>
    public async Task<SecurityKey?> Find(TrustedClient client, string kid, CancellationToken cancel)
    {
        if (client.KeySetUrl is not { } url)
        {
            return client.KeySet is { } json ? In(new JsonWebKeySet(json), kid) : null;
        }

        var held = _held.GetValueOrDefault(url);
        if (held is { } known && In(known.Keys, kid) is { } key && clock.GetUtcNow() - known.Tried < Fresh)
        {
            return key;
        }

        return In((await Refreshed(url, cancel)).Keys, kid);
    }

    public void Dispose() => _one.Dispose();

    private async Task<Held> Refreshed(string url, CancellationToken cancel)
    {
        await _one.WaitAsync(cancel);
        try
        {
            var now = clock.GetUtcNow();
            var held = _held.GetValueOrDefault(url);
            if (held is not null && now - held.Tried < TimeSpan.FromSeconds(settings.KeySetPause))
            {
                return held;
            }

            // What was known stays known when the client's server cannot be reached.
            return _held[url] = new Held(await Fetch(url, cancel) ?? held?.Keys ?? new JsonWebKeySet(), now);
        }
        finally
        {
            _one.Release();
        }
    }

    private async Task<JsonWebKeySet?> Fetch(string url, CancellationToken cancel)
    {
        try
        {
            using var http = clients.CreateClient(HttpName);
            using var response = await http.GetAsync(new Uri(url), HttpCompletionOption.ResponseHeadersRead, cancel);
            if (response.StatusCode != HttpStatusCode.OK)
            {
                return null;
            }

            await using var stream = await response.Content.ReadAsStreamAsync(cancel);
            return await Body.Read(stream, LargestSet, cancel) is { } json
                ? new JsonWebKeySet(System.Text.Encoding.UTF8.GetString(json.Span))
                : null;
        }
        catch (Exception e)
            when (e is HttpRequestException or IOException or ArgumentException or System.Text.Json.JsonException
                || (e is OperationCanceledException && !cancel.IsCancellationRequested)
            )
        {
            return null;
        }
    }

    /// <summary>Only public keys of the kinds that sign; a symmetric key in a set is no key.</summary>
    private static JsonWebKey? In(JsonWebKeySet set, string kid) =>
        set.Keys.FirstOrDefault(key => key.Kid == kid && (key.Kty is "EC" or "RSA"));

    private sealed record Held(JsonWebKeySet Keys, DateTimeOffset Tried);
}
