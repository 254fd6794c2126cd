using GanDan.Platform.Data;
using Microsoft.EntityFrameworkCore;

namespace GanDan.Cases;

/// <summary>
/// SQLite's index over the words of cases: a full-text table without a copy of the text, kept by triggers. It is looked after at every
/// start and not by a migration, because a migration that builds the table of cases anew drops its triggers without a word.
/// </summary>
public static class CaseWordsIndex
{
    private const string Make = """
        DROP TRIGGER IF EXISTS "case_words_insert";
        DROP TRIGGER IF EXISTS "case_words_update";
        DROP TABLE IF EXISTS "CaseWords";
        DROP TABLE IF EXISTS "CaseRows";
        CREATE TABLE "CaseRows" ("Row" INTEGER PRIMARY KEY, "CaseId" TEXT NOT NULL UNIQUE);
        CREATE VIRTUAL TABLE "CaseWords" USING fts5(words, content='', contentless_delete=1, detail=none, tokenize='ascii');
        INSERT INTO "CaseRows" ("CaseId") SELECT "Id" FROM "Cases" ORDER BY "ReceivedOn", "Id";
        INSERT INTO "CaseWords" (rowid, words) SELECT r."Row", c."SearchText" FROM "CaseRows" r JOIN "Cases" c ON c."Id" = r."CaseId";
        CREATE TRIGGER "case_words_update" AFTER UPDATE OF "SearchText" ON "Cases" WHEN old."SearchText" <> new."SearchText" BEGIN
            UPDATE "CaseWords" SET words = new."SearchText" WHERE rowid = (SELECT "Row" FROM "CaseRows" WHERE "CaseId" = new."Id");
        END;
        CREATE TRIGGER "case_words_insert" AFTER INSERT ON "Cases" BEGIN
            INSERT INTO "CaseRows" ("CaseId") VALUES (new."Id");
            INSERT INTO "CaseWords" (rowid, words) VALUES (last_insert_rowid(), new."SearchText");
        END;
        """;

    /// <summary>Makes the index, or makes it anew, unless it stands. The trigger made last is the sign that it does.</summary>
    public static async Task Ensure(Db db)
    {
        if (!db.Database.IsSqlite())
            return;
        var stands = await db
            .Database.SqlQuery<int>(
                $"SELECT count(*) AS \"Value\" FROM sqlite_master WHERE type = 'trigger' AND name = 'case_words_insert'"
            )
            .SingleAsync();
        if (stands > 0)
            return;
        await using var transaction = await db.Database.BeginTransactionAsync();
        await db.Database.ExecuteSqlRawAsync(Make);
        await transaction.CommitAsync();
    }
}
