using GanDan.Platform.Access;
using GanDan.Platform.Books;
using GanDan.Platform.Jobs;

namespace GanDan.Platform.Import;

/// <summary>Brings a file in: its books one after the other, each whole or not at all; those of a vault first.</summary>
public sealed class FileImport(BookImport import, IEnumerable<Shelf> shelves, Me me)
{
    /// <returns>The report; <see cref="FileReport.Refused"/> is not empty when nothing came in.</returns>
    public async Task<FileReport> Run(
        OpenBook open,
        ImportChoices choices,
        ImportOptions options,
        bool dryRun,
        Guid? draft,
        JobProgress progress,
        CancellationToken stop
    )
    {
        if (Check(open, choices, options) is { } refused)
            return refused;
        var meant = shelves.OrderByDescending(s => s.IsVault).Where(shelf => open.Counted.Any(s => ShelfOf(s) == shelf.Code)).ToList();
        var closed = new HashSet<string>(StringComparer.Ordinal);
        foreach (var shelf in meant)
            if (!await shelf.MayImport(me))
                closed.Add(shelf.Code);
        open.Closed = closed;
        var taken = meant.Where(s => !closed.Contains(s.Code)).ToList();
        async Task<FileReport> All(bool dry)
        {
            var books = new List<BookReport>();
            foreach (var shelf in taken)
                books.Add(await import.Run(shelf, open, options, dry, draft, progress, stop));
            return Report(open) with { Books = books, Refused = [.. books.SelectMany(b => b.Asked)] };
        }
        // A file whose one book waits for an answer must not leave the other behind.
        if (!dryRun && taken.Count > 1 && await All(dry: true) is { Refused.Count: > 0 } waiting)
            return waiting;
        return await All(dryRun);
    }

    /// <summary>Why the file may not come in, with how its sheets were understood; null when nothing stands in the way.</summary>
    public static FileReport? Check(OpenBook open, ImportChoices choices, ImportOptions options)
    {
        bool Skipped(SheetReading reading) => choices.For(open.FileName, reading.Name)?.Kind is SheetChoice.Skip;
        var obstacles = open.Obstacles(options.CountsOnly, Skipped);
        return obstacles.Count == 0
            ? null
            : Report(open) with
            {
                Refused = obstacles,
                Books = [new BookReport { Sheets = SheetReports.All(open) }],
            };
    }

    private static string ShelfOf(OpenSheet sheet) => sheet.Book!.Shelf;

    private static FileReport Report(OpenBook open) =>
        new()
        {
            File = open.FileName,
            Sha256 = open.Sha256,
            RefusedColumns = open.RefusedColumns,
            CountsPossible = open.CountsPossible,
        };
}
