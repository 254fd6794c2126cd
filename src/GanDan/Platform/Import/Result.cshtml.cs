using GanDan.Platform.Access;
using GanDan.Platform.Registers;
using GanDan.Platform.Text;
using GanDan.Platform.Trace;
using GanDan.Platform.Web;
using GanDan.Shared;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;

namespace GanDan.Platform.Import;

/// <summary>What one import did, and for seven days the button that takes it back.</summary>
public sealed class ResultPage(IEnumerable<Shelf> shelves, RecordBooks books, RecordPages pages, TakeBack takeBack, Me me, T T)
    : PageModel,
        IOwnTransaction
{
    private Shelf shelf = null!;

    public ImportRun Run { get; private set; } = null!;
    public BookReport Report { get; private set; } = null!;

    /// <summary>The registers in which its records are now.</summary>
    public IReadOnlyList<(string Title, string Url)> Registers =>
        [
            .. Report
                .Sheets.Where(s => s.Records > 0 && s.Kind is not null)
                .Select(s => books.Find(s.Kind!))
                .OfType<RecordBook>()
                .DistinctBy(b => b.Url, StringComparer.Ordinal)
                .Select(b => (b.Kind.Title, b.Url)),
        ];

    /// <summary>What the same file brought onto another shelf, which is an import of its own.</summary>
    public IReadOnlyList<ImportRun> Beside { get; private set; } = [];

    public bool MayUndo { get; private set; }

    /// <summary>False for who has a part in the cell and none in the office: the way on is to its own registers.</summary>
    public bool SeesBoard => me.May(Permission.SeeFigures);

    public async Task<IActionResult> OnGetAsync(Guid id) => await Load(id) ? Page() : NotFound();

    /// <summary>What it corrected, and what the book no longer holds.</summary>
    public async Task<IActionResult> OnGetChangesAsync(Guid id) => await Load(id, all: true) ? ChangesCsv.Of([Report], T) : NotFound();

    public async Task<IActionResult> OnPostUndoAsync(Guid id)
    {
        if (!await Load(id))
            return NotFound();
        await takeBack.Run(shelf, Run.Id);
        this.Say(T["Đã hoàn tác lần nhập “{0}”.", Run.FileName]);
        return Redirect($"/nhap-so/ket-qua/{Run.Id}");
    }

    // By the run, or by the draft it came from: a job knows only the draft.
    private async Task<bool> Load(Guid id, bool all = false)
    {
        foreach (var open in shelves)
            if (
                await open.MayImport(me)
                && await open.Books.Set<ImportRun>().AsNoTracking().FirstOrDefaultAsync(r => r.Id == id || r.DraftId == id) is { } run
            )
            {
                (shelf, Run) = (open, run);
                Report = await pages.Link(await WithValues(open.Books, run, all ? int.MaxValue : MostTold));
                MayUndo =
                    run.UndoneAt is null
                    && await open.Books.Set<ImportUndo>().AnyAsync(u => u.RunId == run.Id && u.At >= me.Now - ImportUndo.Kept);
                Beside = await OthersOf(run);
                return true;
            }
        return false;
    }

    private async Task<IReadOnlyList<ImportRun>> OthersOf(ImportRun run)
    {
        var others = new List<ImportRun>();
        if (run.DraftId is { } draft)
            foreach (var other in shelves)
                if (await other.MayImport(me))
                    others.AddRange(
                        await other.Books.Set<ImportRun>().AsNoTracking().Where(r => r.DraftId == draft && r.Id != run.Id).ToListAsync()
                    );
        return others;
    }

    // The report keeps addresses; what was said there before and after is in the trace. Imports come one after the other, so the trace of this
    // one is what was kept since the one before, however many readings of the clock that took.
    private static async Task<BookReport> WithValues(DbContext books, ImportRun run, int most)
    {
        var report = ReportJson.Read<BookReport>(run.Report);
        var traced = books.Set<Correction>().AsNoTracking().Where(c => c.Source != null && c.At <= run.At);
        var earlier = books.Set<ImportRun>().Where(r => r.At < run.At).OrderByDescending(r => r.At).Select(r => (DateTime?)r.At);
        if (await earlier.FirstOrDefaultAsync() is { } since)
            traced = traced.Where(c => c.At > since);
        var values = report.Changes.Count == 0 ? [] : await traced.OrderBy(c => c.Id).Take(most).ToListAsync();
        var words = await TraceWords.Of(books, values);
        // One cell may correct two values, in the order in which the report names them.
        var byCell = values
            .GroupBy(c => c.Source!, StringComparer.Ordinal)
            .ToDictionary(g => g.Key, g => new Queue<Correction>(g), StringComparer.Ordinal);
        return report with
        {
            Changes =
            [
                .. report.Changes.Select(change =>
                    byCell.TryGetValue(change.At, out var kept) && kept.TryDequeue(out var value)
                        ? change with
                        {
                            Before = words.Say(value, value.Before),
                            After = words.Say(value, value.After),
                        }
                        : change
                ),
            ],
        };
    }

    // More than a page shows, since one cell may correct two values.
    private const int MostTold = 2_000;
}
