using Microsoft.EntityFrameworkCore;

namespace BackSignal.Server.Storage;

/// <summary>PostgreSQL: for several servers beside each other.</summary>
internal sealed class PostgresClinicDb(DbContextOptions<PostgresClinicDb> options) : ClinicDb(options);
