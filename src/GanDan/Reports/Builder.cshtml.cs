using GanDan.Figures;
using GanDan.Platform.Access;
using GanDan.Platform.Data;
using GanDan.Platform.Text;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;

namespace GanDan.Reports;

/// <summary>What the partial that draws a report needs.</summary>
public sealed record DocView(
    TakenReport Report,
    bool Locked,
    IReadOnlySet<string> Changed,
    string Base,
    string? Current,
    Guid? EditableReport,
    Outlet Outlet,
    Figures.Scope Scope,
    string PeriodCode
);

/// <summary>A report being written: contents, text with live numbers, and where the chosen number comes from.</summary>
[Allow(Permission.SeeFigures)]
public sealed class BuilderPage(
    Db db,
    Me me,
    Working working,
    Outlet outlet,
    FigureCatalogue catalogue,
    FigureBooks books,
    FigureReader reader,
    T t
) : PageModel
{
    [BindProperty(SupportsGet = true, Name = "so")]
    public string? Slot { get; set; }

    public Report Report { get; private set; } = null!;
    public DocView Doc { get; private set; } = null!;
    public TakenSlot? Chosen { get; private set; }
    public string? Definition { get; private set; }
    public string? Printed { get; private set; }
    public IReadOnlyList<RecordLine> Lines { get; private set; } = [];
    public IReadOnlyList<RecordGroup> Groups { get; private set; } = [];
    public IReadOnlyList<(int Number, DateTime At, string By)> Editions { get; private set; } = [];
    public bool MayWrite => me.May(Permission.WriteReports);
    public bool MaySeal => me.May(Permission.SealReports);

    public async Task<IActionResult> OnGetAsync(Guid id)
    {
        if (await working.Load(id) is not { } report)
            return NotFound();
        Report = report;
        var scope = await working.ScopeOf(report);
        var taken = await working.Take(report);
        Doc = new(
            taken,
            false,
            new HashSet<string>(StringComparer.Ordinal),
            $"/bao-cao/{id}",
            Slot,
            MayWrite ? id : null,
            outlet,
            scope,
            report.PeriodCode
        );
        Editions =
        [
            .. (
                await db
                    .Editions.AsNoTracking()
                    .Where(e => e.ReportId == id)
                    .OrderByDescending(e => e.Number)
                    .Select(e => new
                    {
                        e.Number,
                        e.SealedAt,
                        e.SealedBy,
                    })
                    .ToListAsync()
            ).Select(e => (e.Number, e.SealedAt, e.SealedBy)),
        ];
        if (Slot is not null && taken.Slots.TryGetValue(Slot, out var chosen))
            await Explain(chosen);
        return Page();
    }

    private async Task Explain(TakenSlot chosen)
    {
        Chosen = chosen;
        Definition = catalogue.Find(chosen.Words.Code!)?.Definition ?? catalogue.Ratio(chosen.Words.Code!)?.Definition;
        Printed =
            chosen.Released is { } released ? t.Number(released.Value)
            : chosen.Value is { } value ? await outlet.Print(value, chosen.Scope)
            : "…";
        if (chosen.FromVault || catalogue.Find(chosen.Words.Code!) is not { } figure || !outlet.SeesRecords(chosen.Scope))
            return;
        if (await figure.Groups(books, chosen.Scope, t) is { } groups)
        {
            Groups = groups;
            return;
        }
        var ids = await reader
            .Records(figure.Code, chosen.Scope)
            .OrderBy(r => r.Date)
            .ThenBy(r => r.Id)
            .Take(5)
            .Select(r => r.Id)
            .ToListAsync();
        var lines = await figure.Lines(books, ids, t);
        Lines = [.. ids.Select(id => lines.GetValueOrDefault(id)).OfType<RecordLine>()];
    }
}
