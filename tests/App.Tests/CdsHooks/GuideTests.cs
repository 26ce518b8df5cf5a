using System.Text.Json.Nodes;

namespace BackSignal.App.Tests.CdsHooks;

/// <summary>The first call of docs/hooks.md, as an integrator would copy it.</summary>
public class GuideTests(SharedServer shared) : IClassFixture<SharedServer>
{
    [Fact]
    public async Task The_first_call_of_the_guide_answers_what_it_promises()
    {
        var guide = await File.ReadAllTextAsync(
            Path.Combine(RealKnowledge.Root, "docs", "hooks.md"),
            TestContext.Current.CancellationToken
        );
        var start = guide.IndexOf("-d '", StringComparison.Ordinal) + "-d '".Length;
        var body = guide[start..guide.IndexOf("'\n```", start, StringComparison.Ordinal)]
            .Replace("'$now'", "2026-11-25T09:40:00Z", StringComparison.Ordinal);

        var card = Assert.Single(await Calls.Cards(shared.Client, Calls.Order, JsonNode.Parse(body)!))!;

        Assert.Equal("critical", card["indicator"]!.GetValue<string>());
        Assert.Contains("platelet count 38", card["summary"]!.GetValue<string>(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Every_setting_of_the_code_stands_in_the_guide()
    {
        var guide = await File.ReadAllTextAsync(
            Path.Combine(RealKnowledge.Root, "docs", "hooks.md"),
            TestContext.Current.CancellationToken
        );
        var settings = new[] { typeof(Server.CdsHooks.HookSettings), typeof(Server.Charts.ChartSettings) }
            .SelectMany(type => type.GetProperties())
            .Where(property => property.CanWrite)
            .Select(property => property.Name);

        Assert.All(settings, name => Assert.Contains(name, guide, StringComparison.Ordinal));
    }
}
