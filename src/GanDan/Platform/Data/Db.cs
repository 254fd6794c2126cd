using GanDan.Platform.Access;
using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Identity.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Storage.ValueConversion;

namespace GanDan.Platform.Data;

/// <summary>
/// The office's books, on SQLite or PostgreSQL. Each feature adds its tables in its own folder through <c>partial class Db</c>;
/// maps are found by assembly scan. The cell's books are not here: they have a vault of their own.
/// </summary>
public abstract partial class Db(DbContextOptions options) : IdentityUserContext<Account, Guid>(options)
{
    private readonly DbContextOptions options = options;

    protected override void ConfigureConventions(ModelConfigurationBuilder builder) => Conventions.Apply(builder);

    protected override void OnModelCreating(ModelBuilder builder)
    {
        base.OnModelCreating(builder);
        builder.ApplyConfigurationsFromAssembly(typeof(Db).Assembly, IsForBoth);

        // The accounts' tables ask the application for the version of their schema, and a model is built once per process: without this,
        // whoever opened the first context bare would take the passkeys away from everybody.
        if (builder.Model.FindEntityType(typeof(IdentityUserPasskey<Guid>)) is null)
            throw new InvalidOperationException("Open the books with the application's services, or with DesignTime.IdentityStores.");
    }

    private static bool IsForBoth(Type map) =>
        !map.IsDefined(typeof(VaultAttribute), false) && !map.IsDefined(typeof(OnPostgresAttribute), false);
}

/// <summary>Marks what a map says of the office's main database on PostgreSQL alone.</summary>
[AttributeUsage(AttributeTargets.Class)]
public sealed class OnPostgresAttribute : Attribute;

/// <summary>Marks a table map that belongs to the cell's vault and never to the office's main database.</summary>
[AttributeUsage(AttributeTargets.Class)]
public sealed class VaultAttribute : Attribute;

public sealed class SqliteDb(DbContextOptions<SqliteDb> options) : Db(options);

public sealed class PostgresDb(DbContextOptions<PostgresDb> options) : Db(options)
{
    protected override void OnModelCreating(ModelBuilder builder)
    {
        base.OnModelCreating(builder);
        builder.ApplyConfigurationsFromAssembly(typeof(Db).Assembly, map => map.IsDefined(typeof(OnPostgresAttribute), false));
    }
}

/// <summary>What both databases must agree on (style guide, section 6): moments in UTC, enums as text.</summary>
public static class Conventions
{
    public static void Apply(ModelConfigurationBuilder builder)
    {
        builder.Properties<DateTime>().HaveConversion<UtcMoment>();
        builder.Properties<Enum>().HaveConversion<string>().HaveMaxLength(40);
    }

    internal sealed class UtcMoment()
        : ValueConverter<DateTime, DateTime>(
            moment => moment.Kind == DateTimeKind.Utc ? moment : moment.ToUniversalTime(),
            stored => DateTime.SpecifyKind(stored, DateTimeKind.Utc)
        );
}
