using System.Globalization;
using GanDan.Cases.Flow;
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

namespace GanDan.Cases.Reception;

/// <summary>The register of receptions: by period and unit, in masked words, without anybody's name.</summary>
[Allow(Permission.SeeRegisters)]
public sealed class RegisterPage(Db db, Me me, T T, RegisterFigures figures, ReceptionTerms terms) : PageModel
{
    [BindProperty(SupportsGet = true, Name = "")]
    public ReceptionFilter Filter { get; set; } = new();

    public KnownUnits Units { get; private set; } = null!;
    public Paged<CitizenReception> List { get; private set; } = null!;
    public Results Results { get; private set; } = null!;
    public IReadOnlyList<FilterChoice> Years { get; private set; } = [];
    public IReadOnlyList<RegisterFigure> Figures { get; private set; } = [];
    public bool MayReceive => me.May(Permission.ReceiveCitizens);
    public DateOnly Today => me.Today;

    public IEnumerable<FilterChoice> Months =>
        Enumerable.Range(1, 12).Select(m => new FilterChoice(m.ToString(CultureInfo.InvariantCulture), T["Tháng {0}", m]));

    public IEnumerable<FilterChoice> Kinds =>
        ListWords
            .All<CaseKind>(ReceptionForm.Name)
            .Where(words => words != ReceptionForm.Name(CaseKind.Denunciation))
            .Select(words => new FilterChoice(ListWords.Slug(words), T[words]));

    public IEnumerable<FilterChoice> Standings =>
        ListWords.All<ReceptionStanding>(ReceptionFilter.Name).Select(words => new FilterChoice(ListWords.Slug(words), T[words]));

    public IEnumerable<FilterChoice> Tellings =>
        ListWords.All<Telling>(ReceptionFilter.Name).Select(words => new FilterChoice(ListWords.Slug(words), T[words]));

    public IReadOnlyList<FilterWord> Narrowed =>
        [
            new("tim", T["Tìm"], Filter.Search),
            FilterWord.Year(Filter.Year, T["Năm"]),
            new("thang", T["Tháng"], Filter.Month?.ToString(CultureInfo.InvariantCulture)),
            new("phuong", T["Đơn vị tiếp"], Units.NameOfSlug(Filter.Unit)),
            new("loai", T["Loại vụ việc"], Kinds.WordsOf(Filter.Kind)),
            new("ket-qua", T["Theo dõi kết quả"], Standings.WordsOf(Filter.Standing)),
            new("bao", T["Báo kết quả"], Tellings.WordsOf(Filter.Telling)),
            FilterWord.State(Filter.State, T),
        ];

    public async Task<IActionResult> OnGetAsync(
        [FromQuery(Name = "s")] string? sort,
        [FromQuery(Name = "trang")] int? page,
        [FromQuery(Name = "tai")] string? file
    )
    {
        Units = await db.ReadUnits();
        var seen = db.Receptions.AsNoTracking().InState(Filter.State).VisibleTo(me, Units);
        var lines = Sorted(Filter.Of(seen, Units, db, me.Today), sort);
        if (Export.IsAsked(file))
        {
            var taken = await lines.Taken(file);
            Results = await Results.Of(db, taken.Rows, await terms.Read(), me.Today);
            return Export.File(file!, "Sổ tiếp công dân", Columns(), taken, Narrowed, T, me);
        }
        List = await lines.Page(page);
        Results = await Results.Of(db, List.Rows, await terms.Read(), me.Today);
        var years = await seen.Select(r => r.HeldOn.Year).Distinct().ToListAsync();
        Years = [.. years.OrderDescending().Select(year => new FilterChoice($"{year}", $"{year}"))];
        Figures = await figures.Take(
            RegisterScope.Of(me, Units, Filter.Year, Filter.Unit),
            "reception.visits",
            "reception.people",
            "reception.refused"
        );
        return Page();
    }

    private static IQueryable<CitizenReception> Sorted(IQueryable<CitizenReception> lines, string? sort) =>
        sort switch
        {
            "ngay" => lines.OrderBy(r => r.HeldOn).ThenBy(r => r.UnitId).ThenBy(r => r.Number),
            "han" => lines.OrderBy(r => r.SettledOn != null).ThenBy(r => r.AnswerDueOn).ThenBy(r => r.Id),
            "-han" => lines.OrderBy(r => r.SettledOn != null).ThenByDescending(r => r.AnswerDueOn).ThenBy(r => r.Id),
            "phuong" => lines.OrderBy(r => r.UnitId).ThenByDescending(r => r.HeldOn).ThenByDescending(r => r.Number),
            "-phuong" => lines.OrderByDescending(r => r.UnitId).ThenByDescending(r => r.HeldOn).ThenByDescending(r => r.Number),
            _ => lines.OrderByDescending(r => r.HeldOn).ThenBy(r => r.UnitId).ThenByDescending(r => r.Number),
        };

    // Words leave the office masked; who came does not leave it this way at all.
    private List<ExportColumn<CitizenReception>> Columns() =>
        [
            new("Số", r => r.Shown),
            new("Ngày tiếp", r => r.HeldOn),
            new("Đơn vị tiếp", r => Units.Name(r.UnitId)),
            new("Nội dung đã che", r => r.MaskedContent),
            new("Loại vụ việc", r => T[r.Kind]),
            new("Số người cùng nội dung", r => r.People),
            new("Cơ quan đã giải quyết", r => Masked(r.HandledBefore)),
            new(
                "Thẩm quyền",
                r =>
                    r.Competent switch
                    {
                        true => T[ReceptionForm.Ours],
                        false => T[ReceptionForm.NotOurs],
                        null => null,
                    }
            ),
            new("Nội dung hướng dẫn", r => Masked(r.Guidance)),
            new("Đơn vị tiếp nhận, giải quyết", r => Masked(r.AcceptedBy)),
            new("Theo dõi kết quả", r => Results.Words(r, T)),
            new("Ghi chú", r => Masked(r.Note)),
        ];

    private static string? Masked(string? words) => words is null ? null : PersonalData.Mask(words);
}
