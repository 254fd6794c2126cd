using GanDan.Figures;
using GanDan.Platform.Access;
using GanDan.Platform.Data;
using GanDan.Platform.Registers;
using GanDan.Platform.Text;
using GanDan.Platform.Units;
using GanDan.Shared;
using GanDan.Shared.Charts;
using GanDan.Shared.Tags;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;

namespace GanDan.Initiatives;

/// <summary>The register of “Dân vận khéo” models: browse, filter in the address, sort, take away as a file.</summary>
[Allow(Permission.SeeRegisters)]
public sealed class RegisterPage(Db db, Me me, T T, FigureReader reader, RegisterFigures figures) : PageModel
{
    public sealed record Row(
        Guid Id,
        string Name,
        string? RegisteredBy,
        int UnitId,
        InitiativeField? Field,
        InitiativeOwner? Owner,
        InitiativeResult Result,
        DateOnly RegisteredOn,
        int FirstYear,
        int LastYear
    );

    [BindProperty(SupportsGet = true, Name = "")]
    public InitiativeFilter Filter { get; set; } = new();

    public KnownUnits Units { get; private set; } = null!;
    public Paged<Row> List { get; private set; } = null!;
    public IReadOnlyList<int> Years { get; private set; } = [];
    public IReadOnlyList<RegisterFigure> Figures { get; private set; } = [];
    public IReadOnlyList<BarItem> ByField { get; private set; } = [];
    public bool MayEdit => me.May(Permission.EditRegisters);

    public IReadOnlyList<FilterWord> Narrowed =>
        [
            new("tim", T["Tìm"], Filter.Search),
            new("linh-vuc", T["Lĩnh vực"], FieldChoices().WordsOf(Filter.Field)),
            new("phuong", T["Phường"], Units.NameOfSlug(Filter.Unit)),
            FilterWord.Year(Filter.Year, T["Sổ năm"]),
            new("ket-qua", T["Kết quả"], ResultChoices().WordsOf(Filter.Result)),
            new("loai", T["Loại"], OwnerChoices().WordsOf(Filter.Owner)),
            FilterWord.State(Filter.State, T),
        ];

    public async Task<IActionResult> OnGetAsync(
        [FromQuery(Name = "s")] string? sort,
        [FromQuery(Name = "trang")] int? page,
        [FromQuery(Name = "tai")] string? file
    )
    {
        Units = await db.ReadUnits();
        var rows = Rows(Sorted(Filter.Of(db.Initiatives.AsNoTracking().InRegister(Filter.State).VisibleTo(me, Units), Units), sort));
        if (Export.IsAsked(file))
            return Export.File(file!, "Mô hình Dân vận khéo", Columns(), await rows.Taken(file), Narrowed, T, me);

        List = await rows.Page(page);
        Years = await db.Listings.Select(l => l.Year).Distinct().OrderByDescending(y => y).ToListAsync();
        await Count();
        return Page();
    }

    public IEnumerable<FilterChoice> FieldChoices() => Choices<InitiativeField>(InitiativeWords.Name);

    public IEnumerable<FilterChoice> YearChoices() => Years.Select(year => new FilterChoice($"{year}", $"{year}"));

    public IEnumerable<FilterChoice> ResultChoices() => Choices<InitiativeResult>(InitiativeWords.Name);

    public IEnumerable<FilterChoice> OwnerChoices() => Choices<InitiativeOwner>(InitiativeWords.Name);

    private IEnumerable<FilterChoice> Choices<TEnum>(Func<TEnum, string> name)
        where TEnum : struct, Enum => ListWords.All(name).Select(words => new FilterChoice(ListWords.Slug(words), T[words]));

    private static IQueryable<Initiative> Sorted(IQueryable<Initiative> models, string? sort) =>
        (
            sort switch
            {
                "ten" => models.OrderBy(i => i.NameKey),
                "-ten" => models.OrderByDescending(i => i.NameKey),
                "ngay" => models.OrderBy(i => i.RegisteredOn),
                "phuong" => models.OrderBy(i => i.UnitId),
                "-phuong" => models.OrderByDescending(i => i.UnitId),
                _ => models.OrderByDescending(i => i.RegisteredOn),
            }
        )
            .ThenBy(i => i.NameKey)
            .ThenBy(i => i.Id);

    private static IQueryable<Row> Rows(IQueryable<Initiative> models) =>
        models.Select(i => new Row(
            i.Id,
            i.Name,
            i.RegisteredBy,
            i.UnitId,
            i.Field,
            i.Owner,
            i.Result,
            i.RegisteredOn,
            i.Listings.Min(l => (int?)l.Year) ?? i.RegisteredOn.Year,
            i.Listings.Max(l => (int?)l.Year) ?? i.RegisteredOn.Year
        ));

    private List<ExportColumn<Row>> Columns() =>
        [
            new("Tên mô hình", r => r.Name),
            new("Nơi đăng ký", r => r.RegisteredBy),
            new("Đơn vị", r => Units.Name(r.UnitId)),
            new("Lĩnh vực", r => r.Field is { } field ? T[field.Name()] : null),
            new("Loại", r => r.Owner is { } owner ? T[owner.Name()] : null),
            new("Ngày đăng ký đầu", r => r.RegisteredOn),
            new("Sổ năm đầu", r => $"{r.FirstYear}"),
            new("Sổ năm gần nhất", r => $"{r.LastYear}"),
            new("Kết quả gần nhất", r => T[r.Result.Name()]),
        ];

    private async Task Count()
    {
        if (!me.May(Permission.SeeFigures))
            return;
        var scope = RegisterScope.Of(me, Units, Filter.Year, Filter.Unit);
        Figures = await figures.Take(
            scope,
            "initiatives.registered",
            "initiatives.implemented",
            "initiatives.effective",
            "initiatives.rows"
        );
        ByField =
        [
            .. (await reader.Take("initiatives.registered", scope, Breakdown.Field)).Select(cell => new BarItem(
                T[cell.Name],
                cell.Value ?? 0,
                cell.Key.Length == 0 ? null : $"?linh-vuc={ListWords.Slug(cell.Name)}"
            )),
        ];
    }
}
