using GanDan.Figures;
using GanDan.Platform.Access;
using GanDan.Platform.Data;
using GanDan.Platform.Registers;
using GanDan.Platform.Text;
using GanDan.Platform.Trace;
using GanDan.Platform.Units;
using GanDan.Shared;
using GanDan.Shared.Tags;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;

namespace GanDan.Campaigns;

/// <summary>The register of clean-up drives: browse, filter in the address, sort, take away as a file.</summary>
[Allow(Permission.SeeRegisters)]
public sealed class RegisterPage(Db db, Me me, T T, RegisterFigures figures) : PageModel
{
    [BindProperty(SupportsGet = true, Name = "")]
    public DriveFilter Filter { get; set; } = new();

    public KnownUnits Units { get; private set; } = null!;
    public Paged<Drive> List { get; private set; } = null!;
    public IReadOnlyList<FilterChoice> Years { get; private set; } = [];
    public IReadOnlyList<RegisterFigure> Figures { get; private set; } = [];
    public bool MayEdit => me.May(Permission.EditRegisters);

    public IReadOnlyList<FilterWord> Narrowed =>
        [
            new("tim", T["Tìm"], Filter.Search),
            new("phuong", T["Phường"], Units.NameOfSlug(Filter.Unit)),
            FilterWord.Year(Filter.Year, T["Năm"]),
            FilterWord.State(Filter.State, T),
        ];

    public async Task<IActionResult> OnGetAsync(
        [FromQuery(Name = "s")] string? sort,
        [FromQuery(Name = "trang")] int? page,
        [FromQuery(Name = "tai")] string? file
    )
    {
        Units = await db.ReadUnits();
        var seen = db.Drives.AsNoTracking().InState(Filter.State).VisibleTo(me, Units);
        var rows = Sorted(Filter.Of(seen, Units), sort);
        if (Export.IsAsked(file))
            return Export.File(file!, "Sổ ra quân", Columns(), await rows.Taken(file), Narrowed, T, me);

        List = await rows.Page(page);
        var years = await seen.Select(d => d.HeldOn.Year).Distinct().ToListAsync();
        Years = [.. years.OrderDescending().Select(year => new FilterChoice($"{year}", $"{year}"))];
        Figures = await figures.Take(
            RegisterScope.Of(me, Units, Filter.Year, Filter.Unit),
            "campaign.drives",
            "campaign.participants",
            "campaign.waste_kg",
            "campaign.black_spots_cleared"
        );
        return Page();
    }

    private static IQueryable<Drive> Sorted(IQueryable<Drive> drives, string? sort) =>
        (
            sort switch
            {
                "ngay" => drives.OrderBy(d => d.HeldOn),
                "phuong" => drives.OrderBy(d => d.UnitId),
                "-phuong" => drives.OrderByDescending(d => d.UnitId),
                "nguoi" => drives.OrderBy(d => d.Participants),
                "-nguoi" => drives.OrderByDescending(d => d.Participants),
                "rac" => drives.OrderBy(d => d.WasteKg),
                "-rac" => drives.OrderByDescending(d => d.WasteKg),
                _ => drives.OrderByDescending(d => d.HeldOn),
            }
        ).ThenBy(d => d.Id);

    private List<ExportColumn<Drive>> Columns() =>
        [
            new("Ngày ra quân", d => d.HeldOn),
            new("Đơn vị", d => Units.Name(d.UnitId)),
            new("Địa điểm", d => d.Place),
            new("Lượt người tham gia", d => d.Participants),
            new("Rác thu gom (kg)", d => d.WasteKg),
            new("Điểm đen đã xóa", d => d.BlackSpotsCleared),
        ];
}
