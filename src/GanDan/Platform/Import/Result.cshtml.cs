using GanDan.Platform.Access;
using GanDan.Platform.Text;
using GanDan.Platform.Trace;
using GanDan.Platform.Web;
using GanDan.Shared;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;

namespace GanDan.Platform.Import;

/// <summary>What one import did, and for seven days the button that takes it back.</summary>
public sealed class ResultPage(IEnumerable<Shelf> shelves, RecordBooks books, TakeBack takeBack, Me me, T T) : PageModel, IOwnTransaction
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

    public async Task<IActionResult> OnGetAsync(Guid id) => await Load(id) ? Page() : NotFound();

    public async Task<IActionResult> OnPostUndoAsync(Guid id)
    {
        if (!await Load(id))
            return NotFound();
        await takeBack.Run(shelf, Run.Id);
        this.Say(T["Đã hoàn tác lần nhập “{0}”.", Run.FileName]);
        return Redirect($"/nhap-so/ket-qua/{Run.Id}");
    }

    // By the run, or by the draft it came from: a job knows only the draft.
    private async Task<bool> Load(Guid id)
    {
        foreach (var open in shelves)
            if (
                await open.MayImport(me)
                && await open.Books.Set<ImportRun>().AsNoTracking().FirstOrDefaultAsync(r => r.Id == id || r.DraftId == id) is { } run
            )
            {
                (shelf, Run) = (open, run);
                var values = await open
                    .Books.Set<Correction>()
                    .AsNoTracking()
                    .Where(c => c.At == run.At && c.Source != null)
                    .OrderBy(c => c.Id)
                    .Take(500)
                    .ToListAsync();
                var report = ReportJson.Read<BookReport>(run.Report);
                Report = report with { Changes = [.. report.Changes.Select(c => With(c, values))] };
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

    // The report keeps addresses; what was said there before and after is in the trace.
    private static ChangeLine With(ChangeLine change, List<Correction> values) =>
        values.Find(v => v.Source == change.At) is { } value ? change with { Before = value.Before, After = value.After } : change;
}
