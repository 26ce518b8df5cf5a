using Microsoft.EntityFrameworkCore;

namespace BackSignal.Server.Storage;

/// <summary>Embedded, in one file: for one server.</summary>
internal sealed class SqliteClinicDb(DbContextOptions<SqliteClinicDb> options) : ClinicDb(options);
