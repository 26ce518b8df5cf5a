using System.Text.Json.Nodes;
using BackSignal.Server.CdsHooks.Feedback;
using BackSignal.Server.Clients;
using BackSignal.Server.Storage;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace BackSignal.App.Tests.CdsHooks;

/// <summary>What is kept, the same on either database.</summary>
public abstract class StorageTests : IDisposable
{
    private readonly HookServer _server;

    protected StorageTests(params (string Key, string Value)[] settings) => _server = new HookServer(settings);

    [Fact]
    [Trait("cds-hooks_2.0", "148, 154, 155, 156, 158, 159, 161, 162")]
    public async Task Feedback_is_kept_once_however_often_it_is_posted()
    {
        var card = NewCard();
        var post = Post(Accepted(card), Overridden(NewCard()));

        Assert.Equal(200, await Feedback(post));
        Assert.Equal(200, await Feedback(post));
        Assert.Equal(200, await Feedback(Post(Accepted(card), Accepted(card))));

        var row = Assert.Single(await Rows(card));
        Assert.True(row.IsAccepted);
        Assert.Equal("back-pain-triage", row.Hook);
        Assert.Equal("suggestion-1", row.Suggestions);
        Assert.Equal(new DateTimeOffset(2026, 11, 25, 9, 30, 0, TimeSpan.Zero).ToUnixTimeMilliseconds(), row.At);
    }

    [Fact]
    public async Task A_card_may_have_several_outcomes_one_after_the_other()
    {
        var card = NewCard();
        var later = Accepted(card);
        later["outcomeTimestamp"] = "2026-11-25T10:00:00+01:00";

        Assert.Equal(200, await Feedback(Post(Overridden(card), Accepted(card), later)));

        Assert.Equal(3, (await Rows(card)).Count);
    }

    [Fact]
    [Trait("cds-hooks_2.0", "160, 165, 166, 167")]
    public async Task A_reason_without_words_is_kept_and_a_comment_is_not()
    {
        var card = NewCard();
        var item = Overridden(card);
        item["overrideReason"] = new JsonObject
        {
            ["reason"] = new JsonObject { ["code"] = "does-not-apply", ["system"] = "https://example.org/reasons" },
            ["userComment"] = "Mrs Miller said so",
        };

        Assert.Equal(200, await Feedback(Post(item)));

        var row = Assert.Single(await Rows(card));
        Assert.Equal("does-not-apply", row.ReasonCode);
        Assert.True(row.HasComment);
        Assert.DoesNotContain("Miller", System.Text.Json.JsonSerializer.Serialize(row), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("card", null)]
    [InlineData("outcome", null)]
    [InlineData("outcome", "\"ignored\"")]
    [InlineData("outcomeTimestamp", null)]
    [InlineData("outcomeTimestamp", "\"yesterday\"")]
    [InlineData("outcomeTimestamp", "\"2026-11-25\"")]
    [InlineData("acceptedSuggestions", null)]
    [InlineData("acceptedSuggestions", "[{}]")]
    [InlineData("overrideReason", "{}")]
    [Trait("cds-hooks_2.0", "155, 156, 157, 158, 161, 162")]
    public async Task One_wrong_item_refuses_the_whole_post(string member, string? json)
    {
        var (good, wrong) = (NewCard(), Accepted(NewCard()));
        wrong.Remove(member);
        if (json is not null)
        {
            wrong[member] = JsonNode.Parse(json);
        }

        Assert.Equal(400, await Feedback(Post(Accepted(good), wrong)));
        Assert.Empty(await Rows(good));
    }

    [Fact]
    public async Task Of_many_who_bring_the_same_token_at_once_one_is_let_in()
    {
        var jti = NewCard();
        var taken = await Task.WhenAll(Enumerable.Range(0, 12).Select(_ => Task.Run(() => Take("issuer", jti))));

        Assert.Single(taken, isFirst => isFirst);
        Assert.True(await Take("other issuer", jti));
    }

    [Fact]
    public async Task An_expired_token_is_forgotten_and_a_living_one_is_not()
    {
        var (old, living) = (NewCard(), NewCard());
        await Take("issuer", old, seconds: 60);
        await Take("issuer", living, seconds: 1800);
        _server.Clock.Advance(TimeSpan.FromMinutes(10));
        await With(services => services.GetRequiredService<ReplayGuard>().Sweep(Cancel));

        Assert.True(await Take("issuer", old));
        Assert.False(await Take("issuer", living));
    }

    [Fact]
    public async Task The_tables_are_those_of_the_model() =>
        await With(services =>
        {
            Assert.False(services.GetRequiredService<ClinicDb>().Database.HasPendingModelChanges());
            return Task.CompletedTask;
        });

    public void Dispose()
    {
        _server.Dispose();
        GC.SuppressFinalize(this);
    }

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    private static string NewCard() => Guid.NewGuid().ToString();

    private static JsonObject Post(params JsonObject[] items) =>
        new() { ["feedback"] = new JsonArray([.. items.Select(item => item.DeepClone())]) };

    private static JsonObject Accepted(string card) =>
        new()
        {
            ["card"] = card,
            ["outcome"] = "accepted",
            ["acceptedSuggestions"] = new JsonArray(new JsonObject { ["id"] = "suggestion-1" }),
            ["outcomeTimestamp"] = "2026-11-25T09:30:00Z",
        };

    private static JsonObject Overridden(string card) =>
        new()
        {
            ["card"] = card,
            ["outcome"] = "overridden",
            ["outcomeTimestamp"] = "2026-11-25T09:30:00Z",
        };

    private async Task<int> Feedback(JsonObject post) =>
        (await Calls.Post(_server.Client, Calls.Triage + "/feedback", post)).Status;

    private async Task<List<FeedbackRow>> Rows(string card)
    {
        await using var scope = _server.Services.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<ClinicDb>();
        return await db.Set<FeedbackRow>().Where(row => row.Card == card).ToListAsync(Cancel);
    }

    private async Task<bool> Take(string issuer, string jti, int seconds = 300)
    {
        await using var scope = _server.Services.CreateAsyncScope();
        var guard = scope.ServiceProvider.GetRequiredService<ReplayGuard>();
        return await guard.Take(issuer, jti, _server.Clock.GetUtcNow().ToUnixTimeSeconds() + seconds, Cancel);
    }

    private async Task With(Func<IServiceProvider, Task> act)
    {
        await using var scope = _server.Services.CreateAsyncScope();
        await act(scope.ServiceProvider);
    }
}
