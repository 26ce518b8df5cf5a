using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;

namespace BackSignal.Server.Storage;

/// <summary>One connection string decides: PostgreSQL when it names a Host, SQLite when it names a Data Source or is not there.</summary>
internal static class StorageSetup
{
    private const string Name = "Storage";

    public static void AddStorage(this WebApplicationBuilder builder)
    {
        var connection = builder.Configuration.GetConnectionString(Name);
        if (string.IsNullOrEmpty(connection))
        {
            var folder = Path.Combine(builder.Environment.ContentRootPath, "data");
            connection = new SqliteConnectionStringBuilder
            {
                DataSource = Path.Combine(folder, "backsignal.db"),
            }.ConnectionString;
        }

        if (connection.Contains("Host=", StringComparison.OrdinalIgnoreCase))
        {
            builder.Services.AddDbContext<ClinicDb, PostgresClinicDb>(options => options.UseNpgsql(connection));
        }
        else
        {
            Directory.CreateDirectory(
                Path.GetDirectoryName(Path.GetFullPath(new SqliteConnectionStringBuilder(connection).DataSource))!
            );
            builder.Services.AddDbContext<ClinicDb, SqliteClinicDb>(options => options.UseSqlite(connection));
        }
    }

    /// <summary>Brings the tables up to date; on PostgreSQL one server does it and the others wait.</summary>
    public static void PrepareStorage(this WebApplication app)
    {
        using var scope = app.Services.CreateScope();
        scope.ServiceProvider.GetRequiredService<ClinicDb>().Database.Migrate();
    }
}
