using System.Security.Cryptography;
using System.Text;
using BackSignal.Server.Storage;
using Microsoft.EntityFrameworkCore;

namespace BackSignal.Server.Clients;

/// <summary>Lets every token in once. The database decides, so that two servers cannot both accept the same one.</summary>
internal sealed class ReplayGuard(ClinicDb db, TimeProvider clock)
{
    /// <summary>One token in so many sweeps the expired ones out.</summary>
    private const int SweepEvery = 200;

    private static int s_accepted;

    /// <summary>Whether this is the first time.</summary>
    public async Task<bool> Take(string issuer, string jti, long expires, CancellationToken cancel)
    {
        var id = Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes($"{issuer}\n{jti}")));
        if (Interlocked.Increment(ref s_accepted) % SweepEvery == 0)
        {
            await Sweep(cancel);
        }

        var rows = await db.Database.ExecuteSqlAsync(
            $"""INSERT INTO "UsedTokens" ("Id", "Expires") VALUES ({id}, {expires}) ON CONFLICT DO NOTHING""",
            cancel
        );
        return rows == 1;
    }

    /// <summary>Forgets the tokens that nobody could use any more.</summary>
    public Task Sweep(CancellationToken cancel)
    {
        var now = clock.GetUtcNow().ToUnixTimeSeconds() - (long)ClientTokens.Slack.TotalSeconds;
        return db.Set<UsedToken>().Where(token => token.Expires < now).ExecuteDeleteAsync(cancel);
    }
}
