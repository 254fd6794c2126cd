using System;
using Microsoft.EntityFrameworkCore.Migrations;
using Npgsql.EntityFrameworkCore.PostgreSQL.Metadata;
using NpgsqlTypes;

#nullable disable

namespace GanDan.Migrations.Postgres
{
    /// <inheritdoc />
    public partial class WordChanges : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropIndex(name: "IX_Cases_Words", table: "Cases");

            migrationBuilder.DropColumn(name: "Words", table: "Cases");

            migrationBuilder.CreateTable(
                name: "WordChanges",
                columns: table => new
                {
                    Id = table
                        .Column<long>(type: "bigint", nullable: false)
                        .Annotation("Npgsql:ValueGenerationStrategy", NpgsqlValueGenerationStrategy.IdentityByDefaultColumn),
                    CaseId = table.Column<Guid>(type: "uuid", nullable: false),
                    On = table.Column<DateOnly>(type: "date", nullable: false, defaultValueSql: "CURRENT_DATE"),
                    Transaction = table.Column<ulong>(type: "xid8", nullable: false, defaultValueSql: "pg_current_xact_id()"),
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_WordChanges", x => x.Id);
                }
            );

            migrationBuilder.CreateIndex(name: "IX_WordChanges_Transaction", table: "WordChanges", column: "Transaction");

            // Whatever way a change takes, the index of words hears of it (WordTriggers does the same on SQLite).
            migrationBuilder.Sql(
                """
                CREATE FUNCTION public.tell_word_change() RETURNS trigger LANGUAGE plpgsql AS $$
                    BEGIN INSERT INTO public."WordChanges" ("CaseId") VALUES (coalesce(NEW."Id", OLD."Id")); RETURN NULL; END
                $$;
                CREATE TRIGGER words_came AFTER INSERT OR DELETE ON public."Cases" FOR EACH ROW EXECUTE FUNCTION public.tell_word_change();
                CREATE TRIGGER words_changed AFTER UPDATE OF "SearchText", "ReceivedOn", "Status", "InboxOn" ON public."Cases" FOR EACH ROW
                    WHEN (old."SearchText" <> new."SearchText" OR old."ReceivedOn" <> new."ReceivedOn"
                        OR old."Status" <> new."Status" OR (old."InboxOn" IS NULL) <> (new."InboxOn" IS NULL)) EXECUTE FUNCTION public.tell_word_change();
                """
            );
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.Sql("DROP FUNCTION public.tell_word_change() CASCADE;");

            migrationBuilder.DropTable(name: "WordChanges");

            migrationBuilder.AddColumn<NpgsqlTsVector>(
                name: "Words",
                table: "Cases",
                type: "tsvector",
                nullable: true,
                computedColumnSql: "to_tsvector('simple', \"SearchText\")",
                stored: true
            );

            migrationBuilder.CreateIndex(name: "IX_Cases_Words", table: "Cases", column: "Words").Annotation("Npgsql:IndexMethod", "gin");
        }
    }
}
