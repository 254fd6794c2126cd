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

namespace GanDan.Care;

/// <summary>The register of rounds of care: browse, filter in the address, sort, take away as a file.</summary>
[Allow(Permission.SeeRegisters)]
public sealed class RegisterPage(Db db, Me me, T T, RegisterFigures figures) : PageModel
{
    [BindProperty(SupportsGet = true, Name = "")]
    public CareFilter Filter { get; set; } = new();

    public KnownUnits Units { get; private set; } = null!;
    public Paged<CareRound> List { get; private set; } = null!;
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
        var seen = db.CareRounds.AsNoTracking().InState(Filter.State).VisibleTo(me, Units);
        var rows = Sorted(Filter.Of(seen, Units), sort);
        if (Export.IsAsked(file))
            return Export.File(file!, "Sổ chăm lo", Columns(), await rows.Taken(file), Narrowed, T, me);

        List = await rows.Page(page);
        var years = await seen.Select(r => r.HeldOn.Year).Distinct().ToListAsync();
        Years = [.. years.OrderDescending().Select(year => new FilterChoice($"{year}", $"{year}"))];
        Figures = await figures.Take(
            RegisterScope.Of(me, Units, Filter.Year, Filter.Unit),
            "care.rounds",
            "care.households",
            "care.gifts",
            "care.money_vnd"
        );
        return Page();
    }

    private static IQueryable<CareRound> Sorted(IQueryable<CareRound> rounds, string? sort) =>
        (
            sort switch
            {
                "ngay" => rounds.OrderBy(r => r.HeldOn),
                "phuong" => rounds.OrderBy(r => r.UnitId),
                "-phuong" => rounds.OrderByDescending(r => r.UnitId),
                "ho" => rounds.OrderBy(r => r.Households),
                "-ho" => rounds.OrderByDescending(r => r.Households),
                "kinh-phi" => rounds.OrderBy(r => r.MoneyVnd),
                "-kinh-phi" => rounds.OrderByDescending(r => r.MoneyVnd),
                _ => rounds.OrderByDescending(r => r.HeldOn),
            }
        ).ThenBy(r => r.Id);

    private List<ExportColumn<CareRound>> Columns() =>
        [
            new("Ngày", r => r.HeldOn),
            new("Đợt chăm lo", r => r.Occasion),
            new("Đơn vị", r => Units.Name(r.UnitId)),
            new("Số hộ", r => r.Households),
            new("Phần quà", r => r.Gifts),
            new("Kinh phí (đồng)", r => r.MoneyVnd),
            new("Nguồn", r => r.Source),
        ];
}
