using GanDan.Figures;
using GanDan.Platform.Access;
using GanDan.Platform.Data;
using GanDan.Platform.Files;
using GanDan.Platform.Text;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;

namespace GanDan.Reports;

/// <summary>A sealed edition: its text with fixed numbers, its files, and what the books say differently today.</summary>
[Allow(Permission.SeeFigures)]
public sealed class EditionPage(Db db, Me me, Working working, Comparing comparing, FileStore files, Outlet outlet, T t) : PageModel
{
    [BindProperty(SupportsGet = true, Name = "so")]
    public string? Slot { get; set; }

    public Report Report { get; private set; } = null!;
    public Edition Edition { get; private set; } = null!;
    public DocView Doc { get; private set; } = null!;
    public EditionFigure? Chosen { get; private set; }
    public IReadOnlyList<Difference> Differences { get; private set; } = [];
    public IReadOnlyList<int> Numbers { get; private set; } = [];

    public string Print(EditionFigure figure) =>
        figure.Numerator is { } above ? outlet.Share(above, figure.Denominator ?? 0) : t.Number(figure.Value ?? 0);

    public string Print(FigureValue value) =>
        value.Numerator is { } above ? outlet.Share(above, value.Denominator ?? 0) : t.Number(value.Value ?? 0);

    public async Task<IActionResult> OnGetAsync(Guid id, int number)
    {
        if (await working.Load(id) is not { } report || await Find(id, number) is not { } edition)
            return NotFound();
        (Report, Edition) = (report, edition);
        var scope = await working.ScopeOf(report);
        Differences = await comparing.Compare(edition, scope);
        Numbers = await db.Editions.Where(e => e.ReportId == id).OrderBy(e => e.Number).Select(e => e.Number).ToListAsync();
        var changed = Differences.Where(d => !d.SameNumber).Select(d => d.Sealed.Slot).ToHashSet(StringComparer.Ordinal);
        Doc = new(
            comparing.ReadBack(edition, scope),
            true,
            changed,
            $"/bao-cao/{id}/ban/{number}",
            Slot,
            null,
            outlet,
            scope,
            report.PeriodCode
        );
        Chosen = edition.Figures.FirstOrDefault(f => f.Slot == Slot);
        return Page();
    }

    public async Task<IActionResult> OnGetFileAsync(Guid id, int number, string name)
    {
        if (await Find(id, number) is not { } edition || edition.Files.FirstOrDefault(f => f.Name == name) is not { } file)
            return NotFound();
        db.Record(me, new EditionDownloaded(id, number, name));
        await db.SaveChangesAsync();
        return File(
            files.Read(file.Sha256),
            file.ContentType,
            $"{Path.GetFileNameWithoutExtension(name)}-ban-{number}{Path.GetExtension(name)}"
        );
    }

    private Task<Edition?> Find(Guid report, int number) =>
        db
            .Editions.AsNoTracking()
            .Include(e => e.Figures)
            .Include(e => e.Files)
            .AsSplitQuery()
            .FirstOrDefaultAsync(e => e.ReportId == report && e.Number == number);
}
