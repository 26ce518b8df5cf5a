using BackSignal.Server.CdsHooks.Feedback;
using BackSignal.Server.Clients;
using Microsoft.EntityFrameworkCore;

namespace BackSignal.Server.Storage;

/// <summary>What the server keeps, the same on either database.</summary>
internal abstract class ClinicDb(DbContextOptions options) : DbContext(options)
{
    protected override void OnModelCreating(ModelBuilder modelBuilder)
    {
        var feedback = modelBuilder.Entity<FeedbackRow>().ToTable("Feedback");
        feedback.HasKey(row => row.Id);
        feedback
            .HasIndex(row => new
            {
                row.Client,
                row.Hook,
                row.Card,
                row.IsAccepted,
                row.At,
            })
            .IsUnique();
        var tokens = modelBuilder.Entity<UsedToken>().ToTable("UsedTokens");
        tokens.HasKey(token => token.Id);
        tokens.Property(token => token.Id).HasMaxLength(64);
        tokens.HasIndex(token => token.Expires);
    }
}
