using GanDan.Cell;
using GanDan.Platform.Data;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;

namespace GanDan.Migrations;

// The trail is append-only in the database itself: an UPDATE or DELETE of an event is refused by a trigger, whoever asks.

[DbContext(typeof(SqliteDb))]
[Migration("20261124120000_AppendOnly")]
public sealed class AppendOnlySqlite : Migration
{
    protected override void Up(MigrationBuilder migrationBuilder) => AppendOnly.Sqlite(migrationBuilder);
}

[DbContext(typeof(SqliteCellDb))]
[Migration("20261124120000_AppendOnly")]
public sealed class AppendOnlySqliteCell : Migration
{
    protected override void Up(MigrationBuilder migrationBuilder) => AppendOnly.Sqlite(migrationBuilder);
}

[DbContext(typeof(PostgresDb))]
[Migration("20261124120000_AppendOnly")]
public sealed class AppendOnlyPostgres : Migration
{
    protected override void Up(MigrationBuilder migrationBuilder) => AppendOnly.Postgres(migrationBuilder, "public");
}

[DbContext(typeof(PostgresCellDb))]
[Migration("20261124120000_AppendOnly")]
public sealed class AppendOnlyPostgresCell : Migration
{
    protected override void Up(MigrationBuilder migrationBuilder) => AppendOnly.Postgres(migrationBuilder, CellDb.Schema);
}

internal static class AppendOnly
{
    public static void Sqlite(MigrationBuilder migration)
    {
        migration.Sql(
            "CREATE TRIGGER events_no_update BEFORE UPDATE ON \"Events\" BEGIN SELECT RAISE(ABORT, 'the trail is append-only'); END;"
        );
        migration.Sql(
            "CREATE TRIGGER events_no_delete BEFORE DELETE ON \"Events\" BEGIN SELECT RAISE(ABORT, 'the trail is append-only'); END;"
        );
    }

    public static void Postgres(MigrationBuilder migration, string schema)
    {
        migration.Sql(
            $"CREATE FUNCTION {schema}.refuse_change() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN RAISE EXCEPTION 'the trail is append-only'; END $$;"
        );
        migration.Sql(
            $"CREATE TRIGGER events_append_only BEFORE UPDATE OR DELETE OR TRUNCATE ON {schema}.\"Events\" FOR EACH STATEMENT EXECUTE FUNCTION {schema}.refuse_change();"
        );
    }
}
