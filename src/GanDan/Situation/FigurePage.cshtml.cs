using GanDan.Figures;
using GanDan.Platform;
using GanDan.Platform.Access;
using GanDan.Platform.Data;
using GanDan.Platform.Text;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;

namespace GanDan.Situation;

/// <summary>“Số này từ đâu?”: a figure with its definition, coverage, breakdown and the records it counts.</summary>
/// <remarks>
/// No permission stands here: each figure says who sees it, and a member of the cell without any role in the office opens the cell's.
/// </remarks>
public sealed class FigurePage(Db db, Me me, FigureCatalogue catalogue, FigureReader reader, FigureBooks books, Outlet outlet, T t)
    : PageModel
{
    public const int PageSize = 25;

    [BindProperty(SupportsGet = true, Name = "ky")]
    public string? Ky { get; set; }

    [BindProperty(SupportsGet = true, Name = "don-vi")]
    public string? DonVi { get; set; }

    [BindProperty(SupportsGet = true, Name = "theo")]
    public Breakdown? By { get; set; }

    [BindProperty(SupportsGet = true, Name = "muc")]
    public string? Key { get; set; }

    [BindProperty(SupportsGet = true, Name = "trang")]
    public int PageNumber { get; set; } = 1;

    public Asked Asked { get; private set; } = null!;
    public FigureValue Value { get; private set; } = null!;
    public Figure? Figure { get; private set; }
    public RatioFigure? Ratio { get; private set; }
    public string Printed { get; private set; } = "";
    public IReadOnlyList<(FigureValue Value, string Printed)> Parts { get; private set; } = [];

    /// <summary>The number is small and this person may not open its records: how many there are would tell it.</summary>
    public bool Hidden { get; private set; }
    public IReadOnlyList<FigureCell> Cells { get; private set; } = [];
    public string? KeyName { get; private set; }
    public IReadOnlyList<RecordGroup>? Groups { get; private set; }
    public IReadOnlyList<(Counted Record, RecordLine Line)> Lines { get; private set; } = [];
    public int Records { get; private set; }
    public bool SeesRecords { get; private set; }

    public string Title => t[Figure?.Name ?? Ratio!.Name];

    public string Print(FigureCell cell) => outlet.Print(cell);

    public async Task<IActionResult> OnGetAsync(string code)
    {
        Figure = catalogue.Find(code);
        Ratio = catalogue.Ratio(code);
        if (await Closed(code) is { } closed)
            return closed;
        try
        {
            Asked = await Asked.From(db, reader, me.Today, Ky, DonVi);
            Value = await reader.Take(code, Asked.Scope);
        }
        catch (RuleBroken broken)
        {
            // An address typed by hand or kept from another term: say what is wrong and show the usual period.
            ModelState.AddModelError("", t[broken.Sentence, [.. broken.Args]]);
            Response.StatusCode = StatusCodes.Status422UnprocessableEntity;
            Asked = await Asked.From(db, reader, me.Today, null, null);
            Value = await reader.Take(code, Asked.Scope);
        }
        Printed = await outlet.Print(Value, Asked.Scope);
        Hidden = await outlet.Hides(Value, Asked.Scope);
        SeesRecords = MayOpen(Asked.Scope);
        if (Ratio is not null)
            await LoadParts();
        else
            await LoadRecords(Figure!);
        return Page();
    }

    /// <summary>The records as CSV, for whoever may see them.</summary>
    public async Task<IActionResult> OnGetCsvAsync(string code)
    {
        Figure = catalogue.Find(code);
        if (await Closed(code) is { } closed)
            return closed;
        if (Figure is not { } figure)
            return NotFound();
        var asked = await Asked.From(db, reader, me.Today, Ky, DonVi);
        if (!MayOpen(asked.Scope))
            return StatusCode(StatusCodes.Status403Forbidden);
        return new RecordsCsv(reader.Records(code, asked.Scope, By, Key), $"{code}-{asked.Period.Code}.csv", await UnitNames(), t);
    }

    // Whoever has no part in the cell gets the answer of a figure that is not there.
    private async Task<IActionResult?> Closed(string code) =>
        Figure is null && Ratio is null ? NotFound()
        : await outlet.MaySee(code) ? null
        : Figure is { FromVault: true } ? NotFound()
        : StatusCode(StatusCodes.Status403Forbidden);

    // A role in the cell opens its records; roles of the office open the office's.
    private bool MayOpen(Scope scope) => Figure is { FromVault: true } || outlet.SeesRecords(scope);

    private async Task LoadParts()
    {
        var parts = new List<(FigureValue, string)>();
        foreach (var code in Ratio!.Denominator.Prepend(Ratio.Numerator))
        {
            var part = await reader.Take(code, Asked.Scope);
            parts.Add((part, await outlet.Print(part, Asked.Scope)));
        }
        Parts = parts;
    }

    private async Task LoadRecords(Figure figure)
    {
        By ??= figure
            .Breakdowns.Where(by => Asked.Scope.Unit is null || figure.KnowsUnit(by))
            .Select(by => (Breakdown?)by)
            .FirstOrDefault();
        if (By is { } by && figure.Breakdowns.Contains(by) && (Asked.Scope.Unit is null || figure.KnowsUnit(by)))
            Cells = await outlet.Take(figure.Code, Asked.Scope, by);
        else
            By = null;
        KeyName = Key is null ? null : Cells.FirstOrDefault(c => c.Key == Key)?.Name;
        if (!SeesRecords)
            return;

        if (Key is null)
            Groups = await reader.Groups(figure.Code, Asked.Scope, t);
        var records = reader.Records(figure.Code, Asked.Scope, Key is null ? null : By, Key);
        Records = await records.CountAsync();
        if (Groups is not null)
            return;
        var page = await records.Skip((Math.Max(1, PageNumber) - 1) * PageSize).Take(PageSize).ToListAsync();
        var lines = await figure.Lines(books, [.. page.Select(r => r.Id)], t);
        Lines = [.. page.Select(r => (r, lines.GetValueOrDefault(r.Id) ?? Named(figure.KeyName(By ?? Breakdown.Group, r.Key ?? ""))))];
    }

    private RecordLine Named(string key) => new(t[key], "", null, TheirWords: t[key] == key);

    private Task<Dictionary<int, (string Name, string Code)>> UnitNames() =>
        db.Units.AsNoTracking().ToDictionaryAsync(u => u.Id, u => (u.Name, u.Code));
}
