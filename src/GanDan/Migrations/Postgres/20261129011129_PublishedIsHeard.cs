using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace GanDan.Migrations.Postgres
{
    /// <summary>The index of words hears of what is published and hidden too (WordTriggers does the same on SQLite).</summary>
    public partial class PublishedIsHeard : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder) =>
            migrationBuilder.Sql(
                """
                DROP TRIGGER words_changed ON public."Cases";
                CREATE TRIGGER words_or_standing_changed
                    AFTER UPDATE OF "SearchText", "ReceivedOn", "Status", "InboxOn", "Publication" ON public."Cases" FOR EACH ROW
                    WHEN (old."SearchText" <> new."SearchText" OR old."ReceivedOn" <> new."ReceivedOn"
                        OR old."Status" <> new."Status" OR old."Publication" <> new."Publication"
                        OR (old."InboxOn" IS NULL) <> (new."InboxOn" IS NULL)) EXECUTE FUNCTION public.tell_word_change();
                """
            );

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder) =>
            migrationBuilder.Sql(
                """
                DROP TRIGGER words_or_standing_changed ON public."Cases";
                CREATE TRIGGER words_changed AFTER UPDATE OF "SearchText", "ReceivedOn", "Status", "InboxOn" ON public."Cases" FOR EACH ROW
                    WHEN (old."SearchText" <> new."SearchText" OR old."ReceivedOn" <> new."ReceivedOn"
                        OR old."Status" <> new."Status" OR (old."InboxOn" IS NULL) <> (new."InboxOn" IS NULL)) EXECUTE FUNCTION public.tell_word_change();
                """
            );
    }
}
