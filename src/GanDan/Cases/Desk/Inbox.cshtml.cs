using System.Globalization;
using GanDan.Cases.Answers;
using GanDan.Cases.Filters;
using GanDan.Cases.Flow;
using GanDan.Cases.Triage;
using GanDan.Cases.Words;
using GanDan.Platform.Access;
using GanDan.Platform.Data;
using GanDan.Platform.Registers;
using GanDan.Platform.Text;
using GanDan.Platform.Units;
using GanDan.Platform.Web;
using GanDan.Shared;
using GanDan.Shared.Tags;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.AspNetCore.Html;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;

namespace GanDan.Cases.Desk;

/// <summary>Cases of one stretch of due dates, in the inbox's order.</summary>
public sealed record DueGroup(string Title, string Dot, IReadOnlyList<Case> Rows);

/// <summary>The officer's inbox: what is due first stands first.</summary>
[Allow(Permission.SeeRegisters)]
public sealed partial class InboxPage(Db db, Me me, T T, CaseWork work, BulkWork bulk, CaseSearch search, IDataProtectionProvider keys)
    : PageModel,
        IShowConflict
{
    [BindProperty(SupportsGet = true, Name = "")]
    public InboxFilter Filter { get; set; } = new();

    public KnownUnits Units { get; private set; } = null!;
    public Paged<Case> List { get; private set; } = null!;
    public IReadOnlyList<DueGroup> Groups { get; private set; } = [];
    public IReadOnlyDictionary<string, int> Counts { get; private set; } = new Dictionary<string, int>(StringComparer.Ordinal);
    public IReadOnlyDictionary<Guid, int> Joined { get; private set; } = new Dictionary<Guid, int>();
    private Dictionary<string, IHtmlContent> icons = [];
    private Dictionary<Guid, int> places = [];

    public IReadOnlyList<FilterChoice> Topics { get; private set; } = [];
    public IReadOnlyList<FilterChoice> Bodies { get; private set; } = [];

    /// <summary>How the answer stands that is being written, of the cases that have one.</summary>
    public IReadOnlyDictionary<Guid, AnswerState> Drafts { get; private set; } = new Dictionary<Guid, AnswerState>();
    public IReadOnlyDictionary<Guid, int> Signed { get; private set; } = new Dictionary<Guid, int>();

    public IReadOnlyList<FilterChoice> Kinds =>
        [
            .. Enum.GetValues<CaseKind>()
                .Where(k => k is not CaseKind.Denunciation)
                .Select(k => new FilterChoice(ListWords.Slug(T.In(Language.Vietnamese)[k]), T[k])),
            new(InboxFilter.ManyPeople, T["Đơn đông người"]),
        ];

    public IReadOnlyList<FilterChoice> Figures => [.. UnitFigures.All.Select(f => new FilterChoice(f.Slug, T[f.Title]))];

    public IReadOnlyList<FilterWord> Narrowed =>
        [
            new("tim", T["Tìm"], Filter.Search),
            new("phuong", T["Phường"], Units.NameOfSlug(Filter.Unit)),
            new("loai", T["Loại việc"], Topics.WordsOf(Filter.Topic)),
            new("don", T["Loại đơn"], Kinds.WordsOf(Filter.Kind)),
            new("noi", T["Nơi xử lý"], Bodies.WordsOf(Filter.Body)),
            new("so", T["Tình hình"], Figures.WordsOf(Filter.Figure)),
            FilterWord.Year(Filter.Year, T["Năm"]),
            new("dv", T["Đơn vị"], Filter.UnitId is { } own ? Units.Name(own) : null),
            new("xl", T["Nơi xử lý"], Filter.HandledBy is InboxFilter.Nobody ? T["Chưa giao"] : Filter.HandledBy),
        ];

    // On the page the tabs say it.
    private FilterWord InTab =>
        new("v", T["Danh sách"], T[(InboxFilter.Tabs.FirstOrDefault(t => t.Slug == Filter.Tab) ?? InboxFilter.Tabs[0]).Title]);

    public OwnFilters Own { get; private set; } = new([], "");
    public IReadOnlyList<string> BodyNames { get; private set; } = [];
    public bool MaySort => me.May(Permission.SortCases);
    public bool MayExtend => me.May(Permission.AnswerCases) && me.HandlesCases();
    public DateOnly Today => me.Today;

    public async Task<IActionResult> OnGetAsync([FromQuery(Name = "trang")] int? page, [FromQuery(Name = "tai")] string? file)
    {
        var list = await Read();
        if (Export.IsAsked(file))
            return Export.File(file!, "Phản ánh, kiến nghị", Columns(), await list.All.Taken(file), [InTab, .. Narrowed], T, me);
        await Load(list, page);
        return Page();
    }

    /// <summary>The picture of a topic; nothing for one of an old book.</summary>
    public IHtmlContent Icon(string topic) => icons.GetValueOrDefault(topic) ?? HtmlString.Empty;

    /// <summary>The page of a case, which knows its place in this list.</summary>
    public string Address(Case row) => ListPlace.Address(row.Id, Own.Query, places[row.Id]);

    private async Task Again(string form = "")
    {
        this.OnlyForm(form);
        await Load(await Read(), int.TryParse(Request.Query["trang"], CultureInfo.InvariantCulture, out var page) ? page : null);
    }

    private async Task<InboxList> Read()
    {
        Units = await db.ReadUnits();
        var known = await db.ReadTopics();
        BodyNames = (await db.ReadRouting()).Bodies;
        icons = known.ToDictionary(t => t.Name, t => IconTag.Svg(t.Icon), StringComparer.Ordinal);
        Topics = [.. known.Select(t => new FilterChoice(ListWords.Slug(t.Name), T[t.Name]))];
        Bodies = [.. BodyNames.Select(body => new FilterChoice(ListWords.Slug(body), body))];
        return new(db, me, search, Units, Filter, known, BodyNames);
    }

    private async Task Load(InboxList list, int? page)
    {
        Counts = await InboxCounts.Of(db, me, Units);
        List = await list.Page(page, Counts);
        Own = await OwnFilters.Of(db, me, Request.QueryString.Value);
        var ids = List.Rows.Select(c => c.Id).ToList();
        places = ids.Index().ToDictionary(p => p.Item, p => ((List.Number - 1) * Paging.Size) + p.Index + 1);
        var marks = await db
            .Cases.AsNoTracking()
            .Where(c => ids.Contains(c.Id))
            .Select(c => new
            {
                c.Id,
                Joined = db.Cases.Count(other => other.MergedIntoId == c.Id),
                Draft = db
                    .CaseAnswers.Where(a => a.CaseId == c.Id && a.State != AnswerState.Published)
                    .Select(a => (AnswerState?)a.State)
                    .FirstOrDefault(),
                Signed = db.Petitions.Where(p => p.CaseId == c.Id && p.Signatures >= Signatures.Mass).Max(p => (int?)p.Signatures),
            })
            .ToListAsync();
        Joined = marks.Where(m => m.Joined > 0).ToDictionary(m => m.Id, m => m.Joined);
        Drafts = marks.Where(m => m.Draft is not null).ToDictionary(m => m.Id, m => m.Draft!.Value);
        Signed = marks.Where(m => m.Signed is not null).ToDictionary(m => m.Id, m => m.Signed!.Value);
        Groups =
        [
            .. List
                .Rows.GroupBy(c => list.Stretch(c.NextDueOn))
                .OrderBy(g => g.Key)
                .Select(g => new DueGroup(Titles[g.Key].Title, Titles[g.Key].Dot, [.. g])),
        ];
    }

    private static readonly (string Title, string Dot)[] Titles =
    [
        ("Quá hạn", "bad"),
        ("Hạn hôm nay", "warn"),
        ("Trong bảy ngày tới", "brand"),
        ("Sau đó", "line"),
        ("Không còn hạn", "line"),
    ];

    private List<ExportColumn<Case>> Columns() =>
        [
            new("Số công khai", c => c.PublicNumber),
            new("Ngày tiếp nhận", c => c.ReceivedOn),
            new("Đơn vị", c => Units.Name(c.UnitId)),
            new("Chủ đề", c => c.Topic),
            new("Nội dung đã che", c => c.MaskedSummary),
            new("Nơi xử lý", c => c.HandledBy),
            new("Hạn trả lời đầu", c => c.DueOn),
            new("Hạn đang chạy", c => c.NextDueOn),
            new("Tình trạng", c => T[c.Status]),
        ];
}
