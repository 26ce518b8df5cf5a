using System.Text;
using System.Text.Json.Nodes;

namespace BackSignal.App.Tests.CdsHooks;

/// <summary>Any JSON, and what is none: cards or a fault in words, never a failure of the server.</summary>
public class StrangeJsonTests(SharedServer shared) : IClassFixture<SharedServer>
{
    private static readonly string[] Urls =
    [
        Calls.Triage,
        Calls.Order,
        Calls.Choice,
        Calls.HandOver,
        Calls.Triage + "/feedback",
    ];

    [Theory]
    [InlineData("")]
    [InlineData("{")]
    [InlineData("null")]
    [InlineData("[]")]
    [InlineData("7")]
    [InlineData("\"x\"")]
    [InlineData("{}")]
    [InlineData("{}{}")]
    [InlineData("{\"hook\":\"patient-view\",\"hook\":\"patient-view\"}")]
    [InlineData("{\"hook\":\"\\ud800\"}")]
    [InlineData("{\"\\ud800\":1}")]
    [InlineData("{\"feedback\":[{\"card\":\"\\ud800\"}]}")]
    [InlineData("{\"feedback\":{}}")]
    [InlineData("{\"feedback\":[null]}")]
    [InlineData("{\"feedback\":[{\"card\":1,\"outcome\":{}}]}")]
    public async Task Text_that_is_no_call(string text)
    {
        foreach (var url in Urls)
        {
            await Survives(url, Encoding.UTF8.GetBytes(text));
        }
    }

    [Fact]
    public async Task Bytes_that_are_no_text()
    {
        await Survives(Calls.Triage, [0x7B, 0xFF, 0xFE, 0x7D]);
        await Survives(Calls.Triage, [0xEF, 0xBB, 0xBF, 0x7B, 0x7D]);
        await Survives(Calls.Triage + "/feedback", [0x7B, 0x22, 0xFF, 0x22, 0x7D]);
    }

    [Fact]
    public async Task Nesting_without_end()
    {
        var deep = new string('[', 100_000);
        await Survives(Calls.Triage, Encoding.UTF8.GetBytes(deep));
        await Survives(Calls.Triage, Encoding.UTF8.GetBytes("{\"prefetch\":" + deep));
        await Survives(Calls.Triage + "/feedback", Encoding.UTF8.GetBytes("{\"feedback\":" + deep));
    }

    /// <summary>One member of a good call put out of place, for every member.</summary>
    [Fact]
    public async Task A_good_call_with_one_thing_wrong()
    {
        var good = Calls.Drafts(
            "order-select",
            [Calls.Draft("ibuprofen")],
            Calls.Platelets(38),
            Calls.Answers(("back-pain", Calls.Yes))
        );
        good["context"]!["selections"] = new JsonArray("MedicationRequest/103");
        var paths = Paths(good, []).ToList();
        string[] wrong =
        [
            "null",
            "0",
            "-1e999",
            "\"\"",
            "\"\\ud800\"",
            "\"x\"",
            "true",
            "[]",
            "{}",
            "[null]",
            "[[]]",
            "[{}]",
            "{\"resourceType\":7}",
        ];

        Assert.True(paths.Count > 50);
        await Parallel.ForEachAsync(
            from path in paths
            from value in wrong
            select (path, value),
            TestContext.Current.CancellationToken,
            async (change, _) => await Survives(Calls.Choice, Changed(good, change.path, change.value))
        );
    }

    private static IEnumerable<object[]> Paths(JsonNode? node, object[] at) =>
        node switch
        {
            JsonObject members => members.SelectMany(pair =>
                Paths(pair.Value, [.. at, pair.Key]).Prepend([.. at, pair.Key])
            ),
            JsonArray items => items.SelectMany((item, i) => Paths(item, [.. at, i]).Prepend([.. at, i])),
            _ => [],
        };

    private static byte[] Changed(JsonObject good, object[] path, string value)
    {
        // As text: numbers and half characters that no JsonNode would hold.
        const string mark = "put-it-here";
        JsonNode changed = good.DeepClone();
        var parent = path[..^1].Aggregate(changed, (node, step) => step is int i ? node[i]! : node[(string)step]!);
        if (path[^1] is int at)
        {
            parent[at] = mark;
        }
        else
        {
            parent[(string)path[^1]] = mark;
        }

        return Encoding.UTF8.GetBytes(changed.ToJsonString().Replace($"\"{mark}\"", value, StringComparison.Ordinal));
    }

    private async Task Survives(string url, byte[] body)
    {
        using var content = new ByteArrayContent(body);
        content.Headers.ContentType = new("application/json");
        using var response = await shared.Client.PostAsync(
            new Uri(url, UriKind.Relative),
            content,
            CancellationToken.None
        );
        var text = await response.Content.ReadAsStringAsync(CancellationToken.None);
        Assert.True((int)response.StatusCode < 500, $"{response.StatusCode} to {Encoding.UTF8.GetString(body)}");
        if (!response.IsSuccessStatusCode)
        {
            Assert.Equal("OperationOutcome", JsonNode.Parse(text)!["resourceType"]!.GetValue<string>());
        }
    }
}
