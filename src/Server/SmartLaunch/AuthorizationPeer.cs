using System.Net;
using System.Text.Json;
using System.Text.Json.Serialization;
using BackSignal.Server.Hosting;

namespace BackSignal.Server.SmartLaunch;

/// <summary>Calls of the authorization server from here to there: no redirects, bounded time and bytes, nothing logged.</summary>
internal sealed class AuthorizationPeer(HttpClient http)
{
    private const int Largest = 256 * 1024;

    /// <summary>How its documents are written.</summary>
    public static JsonSerializerOptions Json { get; } =
        new()
        {
            PropertyNamingPolicy = JsonNamingPolicy.SnakeCaseLower,
            NumberHandling = JsonNumberHandling.AllowReadingFromString,
            MaxDepth = 16,
        };

    /// <summary>The status and the body; null when there is no answer in time, or too long a one.</summary>
    public async Task<(HttpStatusCode Status, ReadOnlyMemory<byte>? Body)?> Ask(
        HttpRequestMessage request,
        CancellationToken cancel
    )
    {
        request.Headers.Accept.Add(new("application/json"));
        try
        {
            using var response = await http.SendAsync(request, HttpCompletionOption.ResponseHeadersRead, cancel);
            await using var stream = await response.Content.ReadAsStreamAsync(cancel);
            return (response.StatusCode, await Body.Read(stream, Largest, cancel));
        }
        catch (Exception e)
            when (e is HttpRequestException or IOException
                || (e is OperationCanceledException && !cancel.IsCancellationRequested)
            )
        {
            return null;
        }
    }
}
