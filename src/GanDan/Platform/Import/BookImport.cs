using GanDan.Platform.Access;
using GanDan.Platform.Books;
using GanDan.Platform.Data;
using GanDan.Platform.Jobs;
using Microsoft.EntityFrameworkCore;

namespace GanDan.Platform.Import;

/// <summary>
/// Brings one book onto its shelf: all of it in one transaction, or nothing. A dry run is the same work rolled back, so that what it says
/// is what will happen.
/// </summary>
public sealed class BookImport(RecordBooks books, Db office, Me me)
{
    /// <summary>The day after which a lock on the import of a PostgreSQL cluster is named.</summary>
    private const long ImportLock = 0x67616E64616E;

    /// <param name="shelf">Where the book goes.</param>
    /// <param name="open">The file; only its sheets of this shelf are taken.</param>
    /// <param name="options">What the person says beside the mapping.</param>
    /// <param name="dryRun">Roll everything back at the end.</param>
    /// <param name="draft">The dry run it came from.</param>
    /// <param name="progress">How many of the rows are done: a fifth of the way when their earlier rows are found, the rest as they are written.</param>
    public async Task<BookReport> Run(
        Shelf shelf,
        OpenBook open,
        ImportOptions options,
        bool dryRun,
        Guid? draft,
        JobProgress progress,
        CancellationToken stop
    )
    {
        var db = shelf.Books;
        await using var transaction = await db.Database.BeginTransactionAsync(stop);
        if (db.Database.IsNpgsql())
            await db.Database.ExecuteSqlAsync($"SELECT pg_advisory_xact_lock({ImportLock})", stop);
        db.ChangeTracker.Clear();

        var importing = new Importing(shelf, me, options, open.Titles, await office.ReadUnits());
        var sheets = Sheets(shelf, open, importing, options);
        var total = sheets.Sum(s => s.Rows.Count);
        var fingerprints = await Fingerprints.Begin(db, sheets);
        var matched = await EarlierRows.Find(db, BookTitle.Of(open, shelf, sheets), sheets);
        foreach (var sheet in sheets.Where(SheetReports.IsInDoubt))
            sheet.Report.Like = SheetReports.Question(sheet, await BookOf(db, sheet));
        await progress.Report(total / 5, total);
        // A new row is written twice: its record, and where it stands in the book.
        var fresh = Math.Max(1, sheets.Sum(s => s.Rows.Count(r => r.Fate is RowFate.New)));
        importing.Inserted = done => progress.Tell(total / 5 + total * 4L / 5 * Math.Min(done, fresh * 2L) / (fresh * 2L), total);

        foreach (var group in sheets.GroupBy(s => s.Book).OrderBy(g => g.Key.Order).ThenBy(g => g.Key.Kind.Code, StringComparer.Ordinal))
        {
            stop.ThrowIfCancellationRequested();
            await group.Key.Apply(importing, [.. group]);
            await importing.Flush();
        }
        matched.Vanished.AddRange(importing.Released);
        await TellWithdrawn(importing, sheets);

        // Of the rows that will come in, which is known by now.
        if (dryRun)
            SheetReports.TellValues(open, sheets);
        foreach (var sheet in sheets.Where(SheetReports.MustBeAsked))
            sheet.Report.Like = SheetReports.Asked(sheet, await BookOf(db, sheet));
        var report = Report(shelf, open, sheets, matched, importing);
        await fingerprints;
        if (report.Asked.Count > 0)
        {
            await transaction.RollbackAsync(stop);
            db.ChangeTracker.Clear();
            return report;
        }
        var writer = new BookWriter(shelf, me, importing, open, draft);
        await writer.Write(sheets, matched, report);
        await progress.Report(total, total);
        if (dryRun)
            await transaction.RollbackAsync(stop);
        else
            await transaction.CommitAsync(stop);
        db.ChangeTracker.Clear();
        return dryRun ? report with { Run = null } : report;
    }

    private List<ImportSheet> Sheets(Shelf shelf, OpenBook open, Importing importing, ImportOptions options)
    {
        var sheets = new List<ImportSheet>();
        foreach (var sheet in open.Counted)
        {
            var book = sheet.Book!;
            IReadOnlyList<ParsedRow> rows = sheet.Rows;
            if (book.CountsBecome is { } code)
            {
                book = books.Find(code)!;
                rows = sheet.Book!.Count(rows, book.Kind, sheet.Reading, importing);
            }
            if (book.Shelf != shelf.Code)
                continue;
            var taken = new ImportSheet(sheet.Reading, book) { Again = options.Choices?.For(open.FileName, sheet.Reading.Name)?.Again };
            taken.Rows.AddRange(rows.Where(IsWhole).Select(row => new ImportRow(row)));
            taken.Report = SheetReports.Of(sheet, taken.Rows.Count);
            sheets.Add(taken);
        }
        return sheets;
    }

    // A book that still holds what people took out of the register brings nothing back, and says so: else its count and the register's would differ
    // in silence.
    private static async Task TellWithdrawn(Importing importing, List<ImportSheet> sheets)
    {
        foreach (var kind in sheets.Where(s => s.Rows.Exists(r => r.Fate is not RowFate.New)).GroupBy(s => s.Book))
        {
            var withdrawn = (await kind.Key.Withdrawn(importing.Books).ToListAsync()).ToHashSet();
            foreach (var sheet in withdrawn.Count == 0 ? [] : kind.AsEnumerable())
                if (sheet.Rows.Where(r => r.Fate is not RowFate.New && withdrawn.Contains(r.RecordId)).ToList() is [var first, ..] rows)
                    importing.NoticeAt(
                        kind.Key.Url + "?trang-thai=da-rut",
                        "Trang “{0}”: {1} dòng, từ dòng {2}, là bản ghi đã rút khỏi sổ và vẫn ở ngoài sổ. Nếu cần lại, mở bản ghi và đưa lại vào sổ.",
                        sheet.Reading.Name,
                        rows.Count,
                        first.Row.Row
                    );
        }
    }

    private static Task<string> BookOf(DbContext db, ImportSheet sheet) =>
        db.Set<Book>().Where(b => b.Id == sheet.Like!.Value.Page.BookId).Select(b => b.Title).SingleAsync();

    /// <summary>A record needs what its kind requires; other values that could not be read are told and left empty.</summary>
    internal static bool IsWhole(ParsedRow row)
    {
        for (var i = 0; i < row.Stored.Length; i++)
            if (row.Stored[i] is null && row.Kind.Meanings[i].Required && row.Detail is null)
                return false;
        return true;
    }

    private static BookReport Report(Shelf shelf, OpenBook open, List<ImportSheet> sheets, EarlierRows earlier, Importing importing)
    {
        foreach (var sheet in sheets)
        {
            sheet.Report.Added = sheet.Rows.Count(r => r is { Fate: RowFate.New, Rejected: false });
            sheet.Report.Changed = sheet.Rows.Count(r => r.Corrections > 0);
            sheet.Report.Same = sheet.Rows.Count(r => r.Fate is not RowFate.New && r.Corrections == 0);
            sheet.Report.Records = sheet.Report.Added + sheet.Report.Changed + sheet.Report.Same;
        }
        var own = sheets.Select(s => s.Reading).ToHashSet();
        var rows = open.Counted.Where(s => own.Contains(s.Reading)).SelectMany(s => s.Rows).ToList();
        return new BookReport
        {
            Shelf = shelf.Code,
            Sheets = [.. sheets.Select(s => s.Report), .. SheetReports.LeftOut(open, shelf)],
            Added = sheets.Sum(s => s.Report.Added),
            Same = sheets.Sum(s => s.Report.Same),
            Changed = sheets.Sum(s => s.Report.Changed),
            Recounted = sheets.Sum(s => s.Recounted),
            Asked = [.. sheets.Select(s => s.Report.Like).OfType<LikeReport>().Where(l => l.Again is null).Select(l => l.Said)],
            Rejected = rows.Count(r => !IsWhole(r)) + sheets.Sum(s => s.Rows.Count(r => r.Rejected)),
            Changes = importing.Changes,
            CarriedOn = importing.CarriedOn,
            Vanished =
            [
                .. earlier
                    .Vanished.Where(v => v.VanishedIn is null)
                    .Select(v => new VanishedLine(earlier.SheetName(v), v.RowNumber, v.Number, v.RecordId, earlier.KindOf(v))),
            ],
            Problems = [.. rows.SelectMany(r => r.Problems).Select(Said.Of).Concat(importing.Problems).Distinct()],
            Warnings = [.. open.Remarks.Concat(rows.SelectMany(r => r.Warnings)).Select(Said.Of).Distinct()],
            Notices = [.. SheetReports.NotYours(open), .. importing.Notices],
        };
    }
}
