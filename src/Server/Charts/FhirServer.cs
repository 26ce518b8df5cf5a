using System.Net;
using System.Net.Http.Headers;
using System.Text.Json;
using BackSignal.Server.Hosting;

namespace BackSignal.Server.Charts;

/// <summary>
/// A record's FHIR server, asked for what is not here: only with the token that was given for it, no redirects, in bounded time and
/// bounded bytes. Whoever asks has made sure that the site lists the server.
/// </summary>
internal sealed class FhirServer(HttpClient http, ChartSettings settings)
{
    private const int MostPages = 60;

    /// <summary>Whether the server is one of those listed, or below one, and the token would not travel in the open.</summary>
    public static bool IsListed(Uri server, IEnumerable<string> list) =>
        (server.Scheme == Uri.UriSchemeHttps || server.IsLoopback) && list.Any(listed => IsAt(server, listed));

    public FetchBudget Budget() => new(settings.LargestFetch, MostPages);

    public TimeSpan Patience => TimeSpan.FromSeconds(settings.FetchSeconds);

    /// <summary>
    /// The answer to a search, or from its given page on, every page; null when any part of it cannot be had.
    /// </summary>
    public async Task<IReadOnlyList<ReadOnlyMemory<byte>>?> Pages(
        FhirAccess access,
        string search,
        FetchBudget budget,
        CancellationToken cancel
    )
    {
        var pages = new List<ReadOnlyMemory<byte>>();
        for (string? next = search; next is not null; )
        {
            if (Address(access.Server, next) is not { } url || !budget.TakePage())
            {
                return null;
            }

            if (await Get(url, access.Token, budget, cancel) is not { } page)
            {
                return null;
            }

            var look = Look.At(page);
            if (look.Kind is LookKind.Failed || (look.Kind is LookKind.Page && look.Next is null))
            {
                return null;
            }

            pages.Add(page);
            next = look.Next;
        }

        return pages;
    }

    /// <summary>The address on that server and no other: a next link may be anything.</summary>
    private static Uri? Address(Uri server, string relativeOrNext)
    {
        var root = new Uri(server.AbsoluteUri.TrimEnd('/') + "/");
        return Uri.TryCreate(root, relativeOrNext, out var url) && url.UserInfo.Length == 0 && SameOrigin(url, root)
            ? url
            : null;
    }

    private static bool SameOrigin(Uri one, Uri other) =>
        Uri.Compare(
            one,
            other,
            UriComponents.SchemeAndServer,
            UriFormat.SafeUnescaped,
            StringComparison.OrdinalIgnoreCase
        ) == 0;

    private static bool IsAt(Uri server, string listed)
    {
        var at = new Uri(listed.TrimEnd('/') + "/");
        return SameOrigin(server, at)
            && (server.AbsolutePath.TrimEnd('/') + "/").StartsWith(at.AbsolutePath, StringComparison.Ordinal);
    }

    private async Task<ReadOnlyMemory<byte>?> Get(Uri url, string? token, FetchBudget budget, CancellationToken cancel)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, url);
        request.Headers.Accept.Add(new MediaTypeWithQualityHeaderValue("application/fhir+json"));
        if (token is not null)
        {
            request.Headers.Authorization = new AuthenticationHeaderValue("Bearer", token);
        }

        try
        {
            using var response = await http.SendAsync(request, HttpCompletionOption.ResponseHeadersRead, cancel);
            if (response.StatusCode != HttpStatusCode.OK)
            {
                return null;
            }

            await using var stream = await response.Content.ReadAsStreamAsync(cancel);
            var body = await Body.Read(stream, budget.Bytes, cancel);
            var isGood =
                body is { } read && budget.TakeBytes(read.Length) && System.Text.Unicode.Utf8.IsValid(read.Span);
            return isGood ? body : null;
        }
        catch (Exception e)
            when (e is HttpRequestException or IOException or OperationCanceledException or JsonException)
        {
            return null;
        }
    }
}
