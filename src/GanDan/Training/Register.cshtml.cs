using GanDan.Figures;
using GanDan.Platform.Access;
using GanDan.Platform.Data;
using GanDan.Platform.Registers;
using GanDan.Platform.Text;
using GanDan.Platform.Trace;
using GanDan.Sense.Text;
using GanDan.Shared.Charts;
using GanDan.Shared.Tags;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;

namespace GanDan.Training;

/// <summary>The register of classes: how many were invited and came, by the lists, and where a summary sheet says otherwise.</summary>
[Allow(Permission.SeeRegisters)]
public sealed class RegisterPage(
    Db db,
    Me me,
    T T,
    FigureCatalogue catalogue,
    FigureBooks books,
    FigureReader reader,
    RegisterFigures figures
) : PageModel
{
    public sealed record Row(TrainingClass Class, long Invited, long Attended, IReadOnlyList<ClassDifference> Differences);

    [BindProperty(SupportsGet = true, Name = "nam")]
    public int? Year { get; set; }

    [BindProperty(SupportsGet = true, Name = "tim")]
    public string? Search { get; set; }

    /// <summary>“khac”: only classes whose summary sheet and list differ.</summary>
    [BindProperty(SupportsGet = true, Name = "so-lech")]
    public string? Differing { get; set; }

    /// <summary>“da-rut”: the classes taken out, from where they can be put back.</summary>
    [BindProperty(SupportsGet = true, Name = "trang-thai")]
    public string? State { get; set; }

    public Paged<Row> List { get; private set; } = null!;
    public IReadOnlyList<Row> Differences { get; private set; } = [];
    public IReadOnlyList<FilterChoice> Years { get; private set; } = [];
    public IReadOnlyList<RegisterFigure> Figures { get; private set; } = [];
    public IReadOnlyList<BarItem> ByAudience { get; private set; } = [];
    public bool MayEdit => me.May(Permission.KeepCommonRegisters);
    public int Used => new[] { Year is null ? null : "nam", Search, Differing, State }.Count(f => !string.IsNullOrWhiteSpace(f));

    public IReadOnlyList<FilterWord> Narrowed =>
        [
            new("tim", T["Tìm"], Search),
            FilterWord.Year(Year, T["Năm"]),
            new("so-lech", T["Bảng tổng hợp"], Differing is "khac" ? T["Khác danh sách"] : null),
            FilterWord.State(State, T),
        ];

    public async Task<IActionResult> OnGetAsync(
        [FromQuery(Name = "s")] string? sort,
        [FromQuery(Name = "trang")] int? page,
        [FromQuery(Name = "tai")] string? file
    )
    {
        // A class belongs to the whole office, so its sums are not cut by the units somebody sees.
        var scope = RegisterScope.Of(me, await db.ReadUnits(), Year, null) with
        {
            Unit = null,
        };
        var rows = Sorted(await Rows(scope), sort);
        if (Export.IsAsked(file))
            return Export.File(file!, "Sổ lớp tập huấn", Columns(), rows.Taken(file), Narrowed, T, me);

        List = rows.Page(page);
        Differences = [.. rows.Where(r => r.Differences.Count > 0)];
        var years = await db.Classes.InState(State).Select(c => c.HeldOn.Year).Distinct().ToListAsync();
        Years = [.. years.OrderDescending().Select(year => new FilterChoice($"{year}", $"{year}"))];
        Figures = await figures.Take(scope, "training.classes", "training.attendances", "training.invited", "training.counted_by_head");
        if (me.May(Permission.SeeFigures))
            ByAudience =
            [
                .. (await reader.Take("training.attendances", scope, Breakdown.Group)).Select(cell => new BarItem(
                    cell.Name,
                    cell.Value ?? 0,
                    TheirWords: true
                )),
            ];
        return Page();
    }

    public string Words(ClassDifference difference) =>
        difference.Of is DifferenceOf.Attended
            ? T["Bảng tổng hợp ghi {0}, danh sách ký {1}", T.Number(difference.Declared), T.Number(difference.Listed)]
            : T["Bảng tổng hợp ghi mời {0}, danh sách có {1}", T.Number(difference.Declared), T.Number(difference.Listed)];

    private async Task<List<Row>> Rows(Scope scope)
    {
        var classes = db.Classes.AsNoTracking().InState(State).Where(c => c.HeldOn >= scope.From && c.HeldOn <= scope.To);
        foreach (var word in VietnameseText.SearchWords(Search))
            classes = classes.Where(c => c.NameKey.Contains(word));
        var invited = await Sums("training.invited", scope);
        var attended = await Sums("training.attendances", scope);
        var rows = (await classes.ToListAsync()).Select(c =>
        {
            var (asked, came) = (invited.GetValueOrDefault(c.Id), attended.GetValueOrDefault(c.Id));
            // Figures count no class that was taken out, so there is nothing to compare its summary sheet with.
            return new Row(c, asked, came, c.WithdrawnAt is null ? ClassDifference.Between(c, asked, came) : []);
        });
        return [.. Differing is "khac" ? rows.Where(r => r.Differences.Count > 0) : rows];
    }

    // The figures themselves say how much each class adds to them.
    private async Task<Dictionary<Guid, long>> Sums(string code, Scope scope) =>
        (await catalogue.Get(code).Groups(books, scope, T) ?? []).ToDictionary(g => g.Id, g => g.Value);

    private static List<Row> Sorted(List<Row> rows, string? sort) =>
        [
            .. (
                sort switch
                {
                    "ten" => rows.OrderBy(r => r.Class.NameKey, StringComparer.Ordinal),
                    "-ten" => rows.OrderByDescending(r => r.Class.NameKey, StringComparer.Ordinal),
                    "ngay" => rows.OrderBy(r => r.Class.HeldOn),
                    "moi" => rows.OrderBy(r => r.Invited),
                    "-moi" => rows.OrderByDescending(r => r.Invited),
                    "du" => rows.OrderBy(r => r.Attended),
                    "-du" => rows.OrderByDescending(r => r.Attended),
                    _ => rows.OrderByDescending(r => r.Class.HeldOn),
                }
            ).ThenBy(r => r.Class.Id),
        ];

    private List<ExportColumn<Row>> Columns() =>
        [
            new("Số lớp", r => r.Class.Number),
            new("Tên lớp", r => r.Class.Name),
            new("Ngày mở lớp", r => r.Class.HeldOn),
            new("Địa điểm", r => r.Class.Place),
            new("Lượt mời", r => r.Invited),
            new("Lượt dự", r => r.Attended),
            new("Số mời theo bảng tổng hợp", r => r.Class.DeclaredInvited),
            new("Số dự theo bảng tổng hợp", r => r.Class.DeclaredAttended),
            new("Chỗ khác nhau", r => string.Join("; ", r.Differences.Select(Words))),
        ];
}
