using GanDan.Platform.Data;
using GanDan.Sense.Text;
using Microsoft.EntityFrameworkCore;
using NpgsqlTypes;

namespace GanDan.Cases;

/// <summary>Cases that hold the words asked for.</summary>
/// <param name="Common">So many hold them that counting would cost more than reading: the newest are walked through instead.</param>
public sealed record HeldCases(IQueryable<Case> Rows, bool Common)
{
    /// <summary>How far to count, for <see cref="Platform.Registers.Paging"/>.</summary>
    public int MostCounted => Common ? 0 : Platform.Registers.Paging.Most;
}

/// <summary>
/// The one place that searches cases. It reads masked words and published answers alone, for officers too (principle 13): search finds
/// matters, not persons. Words are kept in an index of the database's own (FTS5, tsvector), which is asked first how many cases it knows:
/// a rare word leads to its cases, a common one is looked for from the newest case back, where it is met soon.
/// </summary>
public static class CaseSearch
{
    /// <summary>From here on a word is common. Reading so many cases costs about what it costs to meet the first page's on the way back.</summary>
    public const int MostLedTo = 5_000;

    /// <summary>The column of PostgreSQL's index, which the model of SQLite does not have.</summary>
    public const string Words = "Words";

    /// <summary>
    /// Cases whose masked words, place or published answer hold every word of the text, in any order, with or without tone marks; all of
    /// them for an empty text. Words are whole ones: “hem” finds no “them”.
    /// </summary>
    public static async Task<HeldCases> Holding(this IQueryable<Case> cases, Db db, string? text)
    {
        var words = VietnameseText
            .FoldWords(text ?? "")
            .Split(' ', StringSplitOptions.RemoveEmptyEntries)
            .Distinct(StringComparer.Ordinal)
            .ToList();
        if (words.Count == 0)
            return new(cases, Common: false);
        var (led, known) = db.Database.IsSqlite() ? await OnSqlite(db, cases, words) : await OnPostgres(db, cases, words);
        if (known <= MostLedTo)
            return new(led, Common: false);
        foreach (var word in words)
        {
            var whole = $" {word} ";
            cases = cases.Where(c => (" " + c.SearchText + " ").Contains(whole));
        }
        return new(cases, Common: true);
    }

    private static async Task<(IQueryable<Case> Led, int Known)> OnSqlite(Db db, IQueryable<Case> cases, List<string> words)
    {
        // In quotation marks a word is a word and no operator of the index's language.
        var asked = string.Join(' ', words.Select(w => $"\"{w}\""));
        var rows = db.Database.SqlQuery<long>($"SELECT rowid AS \"Value\" FROM \"CaseWords\" WHERE \"CaseWords\" MATCH {asked}");
        var known = await rows.Take(MostLedTo + 1).CountAsync();
        var ids = db.Database.SqlQuery<Guid>(
            $"""
            SELECT r."CaseId" AS "Value" FROM "CaseWords" w JOIN "CaseRows" r ON r."Row" = w.rowid WHERE "CaseWords" MATCH {asked}
            """
        );
        return (cases.Where(c => ids.Contains(c.Id)), known);
    }

    private static async Task<(IQueryable<Case> Led, int Known)> OnPostgres(Db db, IQueryable<Case> cases, List<string> words)
    {
        var asked = string.Join(' ', words);
        var known = await Led(db.Cases).Take(MostLedTo + 1).CountAsync();
        return (Led(cases), known);

        IQueryable<Case> Led(IQueryable<Case> among) =>
            among.Where(c => EF.Property<NpgsqlTsVector>(c, Words).Matches(EF.Functions.PlainToTsQuery("simple", asked)));
    }
}
