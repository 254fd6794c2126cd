using GanDan.Figures;
using GanDan.Platform.Access;
using GanDan.Platform.Registers;
using GanDan.Platform.Text;
using GanDan.Platform.Trace;
using GanDan.Shared.Tags;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;

namespace GanDan.Cell;

/// <summary>The meetings of the cell, regular and thematic.</summary>
[AllowCell]
public sealed class MeetingsPage(CellDb vault, CellMe cell, Me me, T T, RegisterFigures figures) : PageModel
{
    [BindProperty(SupportsGet = true, Name = "nam")]
    public int? Year { get; set; }

    [BindProperty(SupportsGet = true, Name = "loai")]
    public string? Kind { get; set; }

    [BindProperty(SupportsGet = true, Name = "tim")]
    public string? Search { get; set; }

    /// <summary>“da-rut”: what was taken out, from where it can be put back.</summary>
    [BindProperty(SupportsGet = true, Name = "trang-thai")]
    public string? State { get; set; }

    public Paged<Meeting> List { get; private set; } = null!;
    public IReadOnlyList<FilterChoice> Years { get; private set; } = [];
    public IReadOnlyList<RegisterFigure> Figures { get; private set; } = [];
    public bool MayEdit => cell.IsSecretary;
    public int Used => (Year is null ? 0 : 1) + new[] { Search, Kind, State }.Count(word => !string.IsNullOrWhiteSpace(word));

    public IReadOnlyList<FilterWord> Narrowed =>
        [
            new("tim", T["Tìm"], Search),
            FilterWord.Year(Year, T["Năm"]),
            new("loai", T["Loại sinh hoạt"], Kinds().WordsOf(Kind)),
            FilterWord.State(State, T),
        ];

    public async Task<IActionResult> OnGetAsync(
        [FromQuery(Name = "s")] string? sort,
        [FromQuery(Name = "trang")] int? page,
        [FromQuery(Name = "tai")] string? file
    )
    {
        var standing = vault.Meetings.AsNoTracking().InState(State);
        var rows = standing;
        if (Year is { } year)
            rows = rows.Where(m => m.HeldOn.Year == year);
        if (ListWords.OfSlug<MeetingKind>(Kind, CellWords.Name) is { } kind)
            rows = rows.Where(m => m.Kind == kind);
        if (await rows.Select(m => new CellText(m.Id, m.Subject ?? "")).Holding(Search) is { } found)
            rows = rows.Where(m => found.Contains(m.Id));
        rows = sort is "ngay" ? rows.OrderBy(m => m.HeldOn).ThenBy(m => m.Id) : rows.OrderByDescending(m => m.HeldOn).ThenBy(m => m.Id);
        if (Export.IsAsked(file))
        {
            var taken = await rows.Taken(file);
            vault.Record(me, new CellExported("meeting", taken.Rows.Count));
            await vault.SaveChangesAsync();
            return Export.File(file!, "Sinh hoạt chi bộ", Columns(), taken, Narrowed, T, me);
        }
        List = await rows.Page(page);
        var years = await standing.Select(m => m.HeldOn.Year).Distinct().ToListAsync();
        Years = [.. years.OrderDescending().Select(y => new FilterChoice($"{y}", $"{y}"))];
        var scope = Year is { } asked and >= 1 and <= 9999
            ? new Scope(new(asked, 1, 1), new(asked, 12, 31))
            : new Scope(new(1975, 1, 1), new(me.Today.Year, 12, 31));
        Figures = await figures.Take(scope, "cell.meetings", "cell.thematic_meetings");
        return Page();
    }

    public IEnumerable<FilterChoice> Kinds() =>
        ListWords.All<MeetingKind>(CellWords.Name).Select(words => new FilterChoice(ListWords.Slug(words), T[words]));

    private List<ExportColumn<Meeting>> Columns() =>
        [
            new("Ngày họp", m => m.HeldOn),
            new("Loại sinh hoạt", m => T[m.Kind.Name()]),
            new("Nội dung", m => m.Subject),
            new("Có mặt", m => m.Present),
            new("Tổng số", m => m.Total),
        ];
}
