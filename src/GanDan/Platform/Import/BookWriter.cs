using GanDan.Platform.Access;
using GanDan.Platform.Text;
using Microsoft.EntityFrameworkCore;

namespace GanDan.Platform.Import;

/// <summary>Writes what an import keeps of itself: rows with their addresses, the run, the trail, the mapping for next time.</summary>
internal sealed class BookWriter(Shelf shelf, Me me, Importing importing, OpenBook open, Guid? draft)
{
    private readonly DbContext db = shelf.Books;

    public async Task Write(List<ImportSheet> sheets, EarlierRows earlier, BookReport report)
    {
        var book = await Book(sheets);
        var run = new ImportRun
        {
            BookId = book.Id,
            FileName =
                BookTitle.IsTheFiles(open, shelf) ? open.FileName
                : sheets.Count > 0 ? sheets[0].Reading.Name
                : book.Title,
            Sha256 = open.Sha256,
            By = me.AccountId,
            ByName = me.Name,
            At = me.Now,
            Added = report.Added,
            Changed = report.Changed,
            Same = report.Same,
            Vanished = report.Vanished.Count,
            Report = ReportJson.Of(report.Masked()),
            DraftId = draft,
        };
        report.Run = run.Id;
        importing.Insert(run);
        var pages = Pages(sheets, book);
        await Edited([.. sheets.SelectMany(s => s.Rows).Where(r => r.Fate is RowFate.Edited || r.Earlier?.VanishedIn is not null)]);
        await Vanish(earlier, run);
        await MappingMemory.Keep(db, me, [.. sheets.Select(s => s.Reading)], importing.Insert);
        if (draft is { } id)
            await db.Set<Draft>().Where(d => d.Id == id).ExecuteDeleteAsync();
        if (!report.NothingNew)
        {
            shelf.Record(
                me,
                new BookImported(
                    run.Id,
                    book.Id,
                    [.. sheets.Select(s => s.Book.Kind.Code).Distinct(StringComparer.Ordinal)],
                    report.Added,
                    report.Changed,
                    report.Vanished.Count
                )
            );
        }
        await importing.Flush();
        // Where rows stand in the book is in no journal: it is packed while they are written.
        var journal = report.NothingNew ? null : Task.Run(importing.Journal.Pack);
        foreach (var (sheet, page) in pages)
            await Rows(sheet, page, run);
        if (journal is not null)
            importing.Insert(
                new ImportUndo
                {
                    RunId = run.Id,
                    At = me.Now,
                    Journal = await journal,
                }
            );
        await importing.Flush();
    }

    private async Task<Book> Book(List<ImportSheet> sheets)
    {
        var known = sheets
            .SelectMany(s => s.Pages)
            .GroupBy(p => p.BookId)
            .OrderByDescending(g => g.Count())
            .Select(g => (Guid?)g.Key)
            .FirstOrDefault();
        // Rows copied out of another book, and nothing else: no book of its own.
        if (sheets.TrueForAll(s => s.Rows.TrueForAll(r => r.Fate is not RowFate.New)))
            known ??= sheets.Select(s => s.Like?.Page.BookId).FirstOrDefault(id => id is not null);
        if (known is { } id)
            return await db.Set<Book>().SingleAsync(b => b.Id == id);
        var book = new Book { Title = BookTitle.Of(open, shelf, sheets), FirstImportedAt = me.Now };
        importing.Insert(book);
        return book;
    }

    // The sheets that have rows to be written down, each with its page of the book.
    private List<(ImportSheet Sheet, BookSheet Page)> Pages(List<ImportSheet> sheets, Book book)
    {
        var pages = new List<(ImportSheet, BookSheet)>();
        foreach (var sheet in sheets)
        {
            var page = sheet.Page;
            if (page is null && sheet.Like is not null && sheet.Rows.TrueForAll(r => r.Fate is not RowFate.New))
                continue;
            if (page is null)
            {
                page = new BookSheet
                {
                    BookId = book.Id,
                    Name = sheet.Reading.Name.CutTo(200),
                    KindCode = sheet.Book.Kind.Code,
                    TitleKey = EarlierRows.TitleKey(sheet.Reading),
                };
                sheet.Pages.Add(page);
                page.Tally = sheet.Tally?.Json;
                importing.Insert(page);
            }
            else
                Tally.Move(sheet.Tally, sheet.Pages);
            pages.Add((sheet, page));
        }
        return pages;
    }

    private Task Rows(ImportSheet sheet, BookSheet page, ImportRun run) =>
        importing.InsertAll(
            sheet
                .Rows.Where(r => r is { Fate: RowFate.New, Rejected: false })
                .Select(row => new BookRow
                {
                    SheetId = page.Id,
                    RowNumber = row.Row.Row,
                    Number = row.Row.Number.CutTo(BookRowText.NumberLength),
                    Group = BookRowText.GroupOf(row.Row),
                    Hash = row.Hash,
                    Key = row.Key,
                    RecordId = row.RecordId,
                    RunId = run.Id,
                })
        );

    private async Task Edited(List<ImportRow> rows)
    {
        foreach (var chunk in rows.Chunk(500))
        {
            var ids = chunk.Select(r => r.Earlier!.Id).ToList();
            var stored = await db.Set<BookRow>().Where(r => ids.Contains(r.Id)).ToDictionaryAsync(r => r.Id);
            foreach (var row in chunk)
            {
                var earlier = stored[row.Earlier!.Id];
                earlier.VanishedIn = null;
                if (row.Fate is not RowFate.Edited || row.Rejected)
                    continue;
                (earlier.Hash, earlier.Key, earlier.RowNumber) = (row.Hash, row.Key, row.Row.Row);
                earlier.Number = row.Row.Number.CutTo(BookRowText.NumberLength);
                earlier.Group = BookRowText.GroupOf(row.Row);
            }
        }
    }

    private async Task Vanish(EarlierRows earlier, ImportRun run)
    {
        foreach (var chunk in earlier.Vanished.Where(r => r.VanishedIn is null).Chunk(500))
        {
            var ids = chunk.Select(r => r.Id).ToList();
            foreach (var row in await db.Set<BookRow>().Where(r => ids.Contains(r.Id)).ToListAsync())
                row.VanishedIn = run.Id;
        }
    }
}
