using GanDan.Platform.Data;
using Microsoft.EntityFrameworkCore;
using Npgsql.EntityFrameworkCore.PostgreSQL.Infrastructure;

namespace GanDan.Cell;

/// <summary>
/// The cell's vault: its own file (<c>cell.db</c>) or its own PostgreSQL schema. Nothing in the office's database tells who is a member;
/// only <see cref="CellAccess"/>, inside here, refers outward to an account.
/// </summary>
public abstract class CellDb(DbContextOptions options) : DbContext(options)
{
    public const string Schema = "cell";

    public DbSet<CellAccess> Access => Set<CellAccess>();

    public DbSet<Member> Members => Set<Member>();

    public DbSet<Meeting> Meetings => Set<Meeting>();

    public DbSet<CellEvent> Events => Set<CellEvent>();

    public DbSet<CellRelease> Releases => Set<CellRelease>();

    internal static void History(NpgsqlDbContextOptionsBuilder npgsql) => npgsql.MigrationsHistoryTable("__EFMigrationsHistory", Schema);

    protected override void ConfigureConventions(ModelConfigurationBuilder builder) => Conventions.Apply(builder);

    protected override void OnModelCreating(ModelBuilder builder) =>
        builder.ApplyConfigurationsFromAssembly(typeof(CellDb).Assembly, map => map.IsDefined(typeof(VaultAttribute), false));
}

public sealed class SqliteCellDb(DbContextOptions<SqliteCellDb> options) : CellDb(options);

public sealed class PostgresCellDb(DbContextOptions<PostgresCellDb> options) : CellDb(options)
{
    protected override void OnModelCreating(ModelBuilder builder)
    {
        builder.HasDefaultSchema(Schema);
        base.OnModelCreating(builder);
    }
}
