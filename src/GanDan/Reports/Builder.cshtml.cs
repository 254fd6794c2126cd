using System.Globalization;
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
    string PeriodCode
)
{
    /// <summary>A report is the office's paper, and Vietnamese on every page: so are the numbers within its sentences.</summary>
    public static T Words { get; } = T.In(Language.Vietnamese);

    /// <summary>A number as this person may read it, money with its unit; an ellipsis for what cannot be printed.</summary>
    public async Task<string> Say(TakenSlot slot) =>
        slot.Released is { } released ? Words.Number(released.Value)
        : slot.Value is { } value
            ? await Outlet.Print(value, slot.Scope, Words)
                + (value.Unit is UnitOfCount.Vnd && slot.Under is null ? "\u00a0" + Words[UnitOfCount.Vnd.Word()] : "")
        : "…";

    /// <summary>The number declared beside it.</summary>
    public static string? SayDeclared(TakenSlot slot) =>
        PaperNumbers.Declared(slot, slot.Value?.Unit ?? UnitOfCount.Members)?.Print(Words.Language);

    /// <summary>The same as it stands in the text: “số báo 268”.</summary>
    public static string? DeclaredBeside(TakenSlot slot) => SayDeclared(slot) is { } number ? Words["số báo {0}", number] : null;

    /// <summary>Names the last row of a table.</summary>
    public static string Total => Words["Cộng"];

    /// <summary>Where the figure opens, for the same days and the same unit.</summary>
    public string Opens(string code, Scope scope, int? year = null) =>
        $"/so-lieu/{code}?ky={Uri.EscapeDataString(year is { } one ? $"{one}" : PeriodCode)}"
        + (scope.Unit is { } unit ? string.Create(CultureInfo.InvariantCulture, $"&don-vi={unit.Code}@{unit.ValidFrom:yyyy-MM-dd}") : "");

    /// <summary>Whether the cells of the tables open for this person.</summary>
    public bool CellsOpen => !Locked && Outlet.SeesRecords(Report.Scope);
}

public static class ReportHeading
{
    /// <summary>“Báo cáo tổng kết nhiệm kỳ 2017-2020, Phường Sen”.</summary>
    public static string Of(string title, string periodCode, Scope scope) =>
        $"{title} {GanDan.Programme.Period.Named(periodCode)}{(scope.Unit is { } unit ? ", " + unit.Name : "")}";
}

/// <summary>A report being written: contents, text with live numbers, and where the chosen number comes from.</summary>
[Allow(Permission.SeeFigures)]
public sealed class BuilderPage(
    Db db,
    Me me,
    Working working,
    Veil veil,
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
        var taken = await veil.OnPage(await working.Take(report));
        Doc = new(
            taken,
            false,
            new HashSet<string>(StringComparer.Ordinal),
            $"/bao-cao/{id}",
            Slot,
            MayWrite ? id : null,
            outlet,
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
        Printed = await Doc.Say(chosen);
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
