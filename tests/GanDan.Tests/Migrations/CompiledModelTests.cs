using GanDan.Cell;
using GanDan.Platform.Data;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Design;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Metadata;

namespace GanDan.Tests.Migrations;

/// <summary>The application starts from models that were worked out beforehand: they must say what the maps say.</summary>
public sealed class CompiledModelTests
{
    private static readonly DesignTime design = new();

    private static readonly Dictionary<string, Func<DbContext>> contexts = new(StringComparer.Ordinal)
    {
        [nameof(SqliteDb)] = Factory<SqliteDb>(design),
        [nameof(PostgresDb)] = Factory<PostgresDb>(design),
        [nameof(SqliteCellDb)] = Factory<SqliteCellDb>(design),
        [nameof(PostgresCellDb)] = Factory<PostgresCellDb>(design),
    };

    public static TheoryData<string> Contexts => [.. contexts.Keys];

    [Theory]
    [MemberData(nameof(Contexts))]
    public void Is_the_model_that_the_maps_make(string context)
    {
        using var db = contexts[context]();

        var made = db.GetService<IModelSource>().GetModel(db, db.GetService<ModelCreationDependencies>(), designTime: false);

        // Where these differ, run scripts/migration: with a name when tables change, without when they do not.
        Assert.StartsWith("GanDan.CompiledModels", db.Model.GetType().Namespace, StringComparison.Ordinal);
        Assert.Equal(Said(made), Said(db.Model));
    }

    // Table by table: a model also lists what the process happened to ask for in SQL so far. How an index is kept matters to migrations
    // alone, and is left out of a compiled model.
    private static string Said(IModel model) =>
        string.Join(
            '\n',
            model
                .GetEntityTypes()
                .SelectMany(e => e.ToDebugString(MetadataDebugStringOptions.LongDefault).Split('\n'))
                .Where(l => l.Trim() is not "Annotations:" && !l.Contains("Npgsql:IndexMethod", StringComparison.Ordinal))
        );

    private static Func<DbContext> Factory<T>(IDesignTimeDbContextFactory<T> factory)
        where T : DbContext => () => factory.CreateDbContext([]);
}
