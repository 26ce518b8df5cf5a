using BackSignal.Server.Storage;
using Microsoft.EntityFrameworkCore;

namespace BackSignal.Server.CdsHooks.Feedback;

/// <summary>Keeps what became of cards: for the site's own view of which cards help.</summary>
internal sealed class FeedbackBook(ClinicDb db)
{
    /// <summary>Keeps every item; one that is kept already changes nothing.</summary>
    public async Task Keep(string client, string hook, IReadOnlyList<FeedbackItem> items, CancellationToken cancel)
    {
        await using var all = await db.Database.BeginTransactionAsync(cancel);
        foreach (var item in items)
        {
            var at = item.At.ToUnixTimeMilliseconds();
            var suggestions = string.Join('\n', item.Suggestions);
            await db.Database.ExecuteSqlAsync(
                $"""
                INSERT INTO "Feedback" ("Client", "Hook", "Card", "IsAccepted", "At", "Suggestions", "ReasonSystem", "ReasonCode", "HasComment")
                VALUES ({client}, {hook}, {item.Card}, {item.IsAccepted}, {at}, {suggestions}, {item.ReasonSystem}, {item.ReasonCode}, {item.HasComment})
                ON CONFLICT DO NOTHING
                """,
                cancel
            );
        }

        await all.CommitAsync(cancel);
    }
}
