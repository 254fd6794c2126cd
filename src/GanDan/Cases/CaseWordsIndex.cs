using GanDan.Platform.Data;
using Microsoft.EntityFrameworkCore;

namespace GanDan.Cases;

/// <summary>
/// SQLite's index over the words of cases: a full-text table without a copy of the text, kept by triggers. A case's row number begins with
/// the day it was received, so the index gives its hits newest first and stops when a page is full. It is looked after at every start and
/// not by a migration, because a migration that builds the table of cases anew drops its triggers without a word.
/// </summary>
public static class CaseWordsIndex
{
    // Sixteen million cases of one day have room beside each other. The trigger made last is the sign that the index stands; its name changes
    // with the way rows are numbered.
    private const string Make = """
        DROP TRIGGER IF EXISTS "case_words_insert";
        DROP TRIGGER IF EXISTS "case_words_update";
        DROP TRIGGER IF EXISTS "case_words_day";
        DROP TRIGGER IF EXISTS "case_words_by_day";
        DROP TABLE IF EXISTS "CaseWords";
        DROP TABLE IF EXISTS "CaseRows";
        CREATE TABLE "CaseRows" ("Row" INTEGER PRIMARY KEY, "CaseId" TEXT NOT NULL UNIQUE);
        CREATE VIRTUAL TABLE "CaseWords" USING fts5(words, content='', contentless_delete=1, detail=none, tokenize='ascii');
        INSERT INTO "CaseRows" ("Row", "CaseId")
            SELECT (CAST(julianday("ReceivedOn") AS INTEGER) << 24) + row_number() OVER (PARTITION BY "ReceivedOn" ORDER BY "Id"), "Id"
            FROM "Cases" ORDER BY 1;
        INSERT INTO "CaseWords" (rowid, words)
            SELECT r."Row", c."SearchText" FROM "CaseRows" r CROSS JOIN "Cases" c ON c."Id" = r."CaseId" ORDER BY r."Row";
        CREATE TRIGGER "case_words_update" AFTER UPDATE OF "SearchText" ON "Cases"
        WHEN old."SearchText" <> new."SearchText" AND old."ReceivedOn" = new."ReceivedOn" BEGIN
            UPDATE "CaseWords" SET words = new."SearchText" WHERE rowid = (SELECT "Row" FROM "CaseRows" WHERE "CaseId" = new."Id");
        END;
        CREATE TRIGGER "case_words_day" AFTER UPDATE OF "ReceivedOn" ON "Cases" WHEN old."ReceivedOn" <> new."ReceivedOn" BEGIN
            DELETE FROM "CaseWords" WHERE rowid = (SELECT "Row" FROM "CaseRows" WHERE "CaseId" = new."Id");
            UPDATE "CaseRows" SET "Row" = (
                SELECT coalesce(max("Row"), CAST(julianday(new."ReceivedOn") AS INTEGER) << 24) + 1 FROM "CaseRows"
                WHERE "Row" BETWEEN CAST(julianday(new."ReceivedOn") AS INTEGER) << 24 AND (CAST(julianday(new."ReceivedOn") AS INTEGER) << 24) + 16777214
            ) WHERE "CaseId" = new."Id";
            INSERT INTO "CaseWords" (rowid, words) SELECT "Row", new."SearchText" FROM "CaseRows" WHERE "CaseId" = new."Id";
        END;
        CREATE TRIGGER "case_words_by_day" AFTER INSERT ON "Cases" BEGIN
            INSERT INTO "CaseRows" ("Row", "CaseId")
                SELECT coalesce(max("Row"), CAST(julianday(new."ReceivedOn") AS INTEGER) << 24) + 1, new."Id" FROM "CaseRows"
                WHERE "Row" BETWEEN CAST(julianday(new."ReceivedOn") AS INTEGER) << 24 AND (CAST(julianday(new."ReceivedOn") AS INTEGER) << 24) + 16777214;
            INSERT INTO "CaseWords" (rowid, words) SELECT "Row", new."SearchText" FROM "CaseRows" WHERE "CaseId" = new."Id";
        END;
        """;

    /// <summary>Makes the index, or makes it anew, unless it stands.</summary>
    public static async Task Ensure(Db db)
    {
        if (!db.Database.IsSqlite())
            return;
        var stands = await db
            .Database.SqlQuery<int>(
                $"SELECT count(*) AS \"Value\" FROM sqlite_master WHERE type = 'trigger' AND name = 'case_words_by_day'"
            )
            .SingleAsync();
        if (stands > 0)
            return;
        await using var transaction = await db.Database.BeginTransactionAsync();
        await db.Database.ExecuteSqlRawAsync(Make);
        await transaction.CommitAsync();
    }
}
