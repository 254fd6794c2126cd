using GanDan.Cell;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Infrastructure;

namespace GanDan.Platform.Data;

/// <summary>Rows that an office starts with. Planted after the migrations, whenever a build meets a file for the first time; what is there already is left alone.</summary>
public sealed record Seed(Func<Db, Task> Plant);

/// <summary>Registers both databases, brings them up to date and asserts the settings the durability promise rests on.</summary>
public static class Databases
{
    public static IServiceCollection AddDatabases(this IServiceCollection services, Storage storage)
    {
        services.AddSingleton(storage);
        services.AddSingleton<DataVersion>();
        services.AddSingleton<OfficeMemory>();
        if (storage.IsPostgres)
        {
            services.AddDbContextPool<PostgresDb>(options => options.UseNpgsql(storage.Postgres).AddInterceptors(new ReplicationNotice()));
            services.AddDbContextPool<PostgresCellDb>(options => options.UseNpgsql(storage.Postgres, CellDb.History));
            services.AddScoped<Db>(scope => scope.GetRequiredService<PostgresDb>());
            services.AddScoped<CellDb>(scope => scope.GetRequiredService<PostgresCellDb>());
        }
        else
        {
            services.AddDbContextPool<SqliteDb>(options =>
                options.UseSqlite(File(storage.MainFile), ListsAsOne).AddInterceptors(SqliteSettings.Instance)
            );
            services.AddDbContextPool<SqliteCellDb>(options =>
                options.UseSqlite(File(storage.CellFile), ListsAsOne).AddInterceptors(SqliteSettings.Instance)
            );
            services.AddScoped<Db>(scope => scope.GetRequiredService<SqliteDb>());
            services.AddScoped<CellDb>(scope => scope.GetRequiredService<SqliteCellDb>());
        }
        return services;
    }

    /// <summary>
    /// Works out both models beside the rest of the start, which needs neither yet: the longest single step before the first page. Whoever
    /// asks for a model meanwhile waits for it; an error shows there too, and not here.
    /// </summary>
    public static void BeginModels(IServiceProvider services) =>
        _ = Task.Run(() =>
        {
            using var scope = services.CreateScope();
            _ = scope.ServiceProvider.GetRequiredService<CellDb>().Model;
            _ = scope.ServiceProvider.GetRequiredService<Db>().Model;
        });

    /// <summary>Applies the migrations of both databases, checks what must hold before anything is acknowledged, and seeds what an office starts with.</summary>
    /// <param name="anew">Also where this build has done so before.</param>
    public static async Task Migrate(IServiceProvider services, bool anew = false)
    {
        using var scope = services.CreateScope();
        var db = scope.ServiceProvider.GetRequiredService<Db>();
        var cell = scope.ServiceProvider.GetRequiredService<CellDb>();
        var isFile = db.Database.IsSqlite();
        var isUpToDate = !anew && isFile && await BuildStamp.IsOn(db) && await BuildStamp.IsOn(cell);
        if (!isUpToDate)
        {
            await Migrate(db);
            await Migrate(cell);
        }
        if (isFile)
        {
            await SqliteSettings.Assert(db);
            await SqliteSettings.Assert(cell);
        }
        else
        {
            await AssertPostgres(db);
        }
        if (isUpToDate)
            return;
        foreach (var seed in services.GetServices<Seed>())
            await seed.Plant(db);
        if (!isFile)
            return;
        await BuildStamp.Put(db);
        await BuildStamp.Put(cell);
    }

    // A migration younger than the script of a new database is applied as to any other. Migrating also compares the whole model with the last
    // migration, which a start with nothing to do need not wait for: a test does it.
    private static async Task Migrate(DbContext db)
    {
        if (db.Database.IsSqlite())
            await NewBooks.Make(db, vault: db is CellDb);
        if ((await db.Database.GetPendingMigrationsAsync()).Any())
            await db.Database.MigrateAsync();
    }

    private static async Task AssertPostgres(Db db)
    {
        var commit = await db.Database.SqlQueryRaw<string>("SELECT current_setting('synchronous_commit') AS \"Value\"").SingleAsync();
        if (commit is "off")
            throw new RuleBroken(
                "PostgreSQL đang đặt synchronous_commit = off; đặt lại “on” rồi khởi động lại, nếu không dữ liệu đã báo nhận có thể mất."
            );
    }

    // A list that is asked for is one parameter, as on PostgreSQL: of two thousand each is otherwise looked up by its name among all.
    private static void ListsAsOne(SqliteDbContextOptionsBuilder sqlite) =>
        sqlite.UseParameterizedCollectionMode(ParameterTranslationMode.Parameter);

    private static string File(string path) => new SqliteConnectionStringBuilder { DataSource = path }.ToString();
}
