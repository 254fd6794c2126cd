using GanDan.Cases.Words;
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

namespace GanDan.Cases;

/// <summary>The register of residents' opinions, by their masked words.</summary>
[Allow(Permission.SeeRegisters)]
public sealed class RegisterPage(Db db, Me me, T T, RegisterFigures figures, CaseSearch search) : PageModel
{
    [BindProperty(SupportsGet = true, Name = "")]
    public CaseFilter Filter { get; set; } = new();

    public KnownUnits Units { get; private set; } = null!;
    public Paged<Case> List { get; private set; } = null!;
    public IReadOnlyList<FilterChoice> Years { get; private set; } = [];
    public IReadOnlyList<FilterChoice> Topics { get; private set; } = [];
    public IReadOnlyList<RegisterFigure> Figures { get; private set; } = [];
    public bool MayEdit => me.May(Permission.EditRegisters);
    public DateOnly Today => me.Today;

    public IReadOnlyList<FilterWord> Narrowed =>
        [
            new("tim", T["Tìm"], Filter.Search),
            new("phuong", T["Phường"], Units.NameOfSlug(Filter.Unit)),
            new("chu-de", T["Chủ đề"], Topics.WordsOf(Filter.Topic) ?? Filter.Topic),
            new("tinh-trang", T["Tình trạng"], Standings().WordsOf(Filter.Standing)),
            new("cong-bo", T["Công bố"], Publications().WordsOf(Filter.Publication)),
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
        var seen = db.Cases.AsNoTracking().InState(Filter.State).VisibleTo(me, Units);
        var topics = await seen.Where(c => c.Topic != null).Select(c => c.Topic!).Distinct().ToListAsync();
        Topics =
        [
            .. topics
                .Order(StringComparer.Create(T.Culture, ignoreCase: true))
                .Select(topic => new FilterChoice(ListWords.Slug(topic), topic)),
        ];
        var held = Filter.Of(search, seen, Units, topics, me.Today);
        if (Export.IsAsked(file))
            return Export.File(file!, "Sổ ý kiến nhân dân", Columns(), await Sorted(held.Rows, sort).Taken(file), Narrowed, T, me);

        List = await held.Page(page, rows => Sorted(rows, sort));
        Years = [.. (await seen.Years()).Select(year => new FilterChoice($"{year}", $"{year}"))];
        Figures = await figures.Take(
            RegisterScope.Of(me, Units, Filter.Year, Filter.Unit),
            "opinions.received",
            "opinions.answered",
            "opinions.answered_late",
            "opinions.overdue",
            "opinions.on_time_share"
        );
        return Page();
    }

    public IEnumerable<FilterChoice> Standings() =>
        ListWords.All<CaseStanding>(CaseWords.Name).Select(words => new FilterChoice(ListWords.Slug(words), T[words]));

    public IEnumerable<FilterChoice> Publications() =>
        ListWords.All<Publication>(CaseWords.Name).Select(words => new FilterChoice(ListWords.Slug(words), T[words]));

    private static IQueryable<Case> Sorted(IQueryable<Case> cases, string? sort) =>
        (
            sort switch
            {
                "nhan" => cases.OrderBy(c => c.ReceivedOn),
                "han" => cases.OrderBy(c => c.DueOn == null).ThenBy(c => c.DueOn),
                "-han" => cases.OrderBy(c => c.DueOn == null).ThenByDescending(c => c.DueOn),
                "phuong" => cases.OrderBy(c => c.UnitId),
                "-phuong" => cases.OrderByDescending(c => c.UnitId),
                "chu-de" => cases.OrderBy(c => c.Topic),
                "-chu-de" => cases.OrderByDescending(c => c.Topic),
                _ => cases.OrderByDescending(c => c.ReceivedOn),
            }
        ).ThenBy(c => c.Id);

    // The words leave the office masked, whoever takes the file.
    private List<ExportColumn<Case>> Columns() =>
        [
            new("Số trong sổ", c => c.BookNumber),
            new("Ngày tiếp nhận", c => c.ReceivedOn),
            new("Đơn vị", c => Units.Name(c.UnitId)),
            new("Chủ đề", c => c.Topic),
            new("Nội dung đã che", c => c.MaskedSummary),
            new("Nơi xử lý", c => c.HandledBy),
            new("Hạn trả lời ghi trong sổ", c => c.DueOn),
            new("Ngày trả lời", c => c.AnsweredOn),
            new("Kết quả", c => c.Outcome),
            new("Công bố", c => T[c.Publication.Name()]),
        ];
}
