using GanDan.Figures;
using GanDan.Platform.Access;
using GanDan.Platform.Registers;
using GanDan.Platform.Text;
using GanDan.Platform.Trace;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;

namespace GanDan.Cell;

/// <summary>The members of the office's own cell.</summary>
[AllowCell]
public sealed class MembersPage(CellDb vault, CellMe cell, Me me, T T, RegisterFigures figures) : PageModel
{
    [BindProperty(SupportsGet = true, Name = "tim")]
    public string? Search { get; set; }

    /// <summary>“da-rut”: what was taken out, from where it can be put back.</summary>
    [BindProperty(SupportsGet = true, Name = "trang-thai")]
    public string? State { get; set; }

    public Paged<Member> List { get; private set; } = null!;
    public IReadOnlyList<RegisterFigure> Figures { get; private set; } = [];
    public bool MayEdit => cell.IsSecretary;

    /// <summary>The year that the numbers above the list are taken for.</summary>
    public int Year => me.Today.Year;

    public int Used => (string.IsNullOrWhiteSpace(Search) ? 0 : 1) + (string.IsNullOrEmpty(State) ? 0 : 1);

    public IReadOnlyList<FilterWord> Narrowed => [new("tim", T["Tìm"], Search), FilterWord.State(State, T)];

    public async Task<IActionResult> OnGetAsync(
        [FromQuery(Name = "s")] string? sort,
        [FromQuery(Name = "trang")] int? page,
        [FromQuery(Name = "tai")] string? file
    )
    {
        var standing = vault.Members.AsNoTracking().InState(State);
        if (await standing.Select(m => new CellText(m.Id, m.Name + " " + m.Position)).Holding(Search) is { } found)
            standing = standing.Where(m => found.Contains(m.Id));
        var rows = sort switch
        {
            "stt" => standing.OrderBy(m => m.Number == null).ThenBy(m => m.Number).ThenBy(m => m.Id),
            "ket-nap" => standing.OrderBy(m => m.AdmittedOn).ThenBy(m => m.Id),
            "-ket-nap" => standing.OrderByDescending(m => m.AdmittedOn).ThenBy(m => m.Id),
            "-ten" => standing.OrderByDescending(m => m.NameSortKey).ThenBy(m => m.Id),
            _ => standing.OrderBy(m => m.NameSortKey).ThenBy(m => m.Id),
        };
        if (Export.IsAsked(file))
        {
            var taken = await rows.Taken(file);
            vault.Record(me, new CellExported("member", taken.Rows.Count));
            await vault.SaveChangesAsync();
            return Export.File(file!, "Đảng viên chi bộ", Columns(), taken, Narrowed, T, me);
        }
        List = await rows.Page(page);
        Figures = await figures.Take(new Scope(new(Year, 1, 1), new(Year, 12, 31)), "cell.members", "cell.admitted");
        return Page();
    }

    private static List<ExportColumn<Member>> Columns() =>
        [
            new("Số thứ tự", m => m.Number),
            new("Họ và tên", m => m.Name),
            new("Chức vụ", m => m.Position),
            new("Ngày kết nạp", m => m.AdmittedOn),
            new("Ngày chính thức", m => m.FullMemberOn),
            new("Ngày chuyển đi", m => m.LeftOn),
            new("Ghi chú", m => m.Note),
        ];
}
