using GanDan.Platform.Data;
using Microsoft.EntityFrameworkCore;

namespace GanDan.Cases.Words;

/// <summary>
/// Writes down every change that an index of words must follow. On SQLite they are looked after at every start and not by a migration,
/// because a migration that builds the table of cases anew drops its triggers without a word; on PostgreSQL a migration makes them.
/// </summary>
public static class WordTriggers
{
    private const string Make = """
        DROP TRIGGER IF EXISTS "case_words_update";
        DROP TRIGGER IF EXISTS "case_words_day";
        DROP TRIGGER IF EXISTS "case_words_by_day";
        DROP TRIGGER IF EXISTS "words_changed";
        DROP TABLE IF EXISTS "CaseWords";
        DROP TABLE IF EXISTS "CaseRows";
        CREATE TRIGGER IF NOT EXISTS "words_came" AFTER INSERT ON "Cases" BEGIN
            INSERT INTO "WordChanges" ("CaseId", "On") VALUES (new."Id", date('now'));
        END;
        CREATE TRIGGER IF NOT EXISTS "words_or_standing_changed"
        AFTER UPDATE OF "SearchText", "ReceivedOn", "Status", "InboxOn", "Publication" ON "Cases"
        WHEN old."SearchText" <> new."SearchText" OR old."ReceivedOn" <> new."ReceivedOn"
            OR old."Status" <> new."Status" OR old."Publication" <> new."Publication" OR (old."InboxOn" IS NULL) <> (new."InboxOn" IS NULL) BEGIN
            INSERT INTO "WordChanges" ("CaseId", "On") VALUES (new."Id", date('now'));
        END;
        CREATE TRIGGER IF NOT EXISTS "words_went" AFTER DELETE ON "Cases" BEGIN
            INSERT INTO "WordChanges" ("CaseId", "On") VALUES (old."Id", date('now'));
        END;
        """;

    /// <summary>Makes those that are missing.</summary>
    public static async Task Ensure(Db db)
    {
        if (!db.Database.IsSqlite())
            return;
        var standing = await db
            .Database.SqlQuery<int>(
                $"""SELECT count(*) AS "Value" FROM sqlite_master WHERE type = 'trigger' AND name IN ('words_came', 'words_or_standing_changed', 'words_went')"""
            )
            .SingleAsync();
        if (standing < 3)
            await db.Database.ExecuteSqlRawAsync(Make);
    }
}
