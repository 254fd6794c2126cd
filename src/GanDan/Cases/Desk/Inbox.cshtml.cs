using GanDan.Cases.Filters;
using GanDan.Cases.Flow;
using GanDan.Cases.Triage;
using GanDan.Platform;
using GanDan.Platform.Access;
using GanDan.Platform.Data;
using GanDan.Platform.Registers;
using GanDan.Platform.Text;
using GanDan.Platform.Units;
using GanDan.Shared;
using GanDan.Shared.Tags;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;

namespace GanDan.Cases.Desk;

/// <summary>Cases of one stretch of due dates, in the inbox's order.</summary>
public sealed record DueGroup(string Title, string Dot, IReadOnlyList<Case> Rows);

/// <summary>The officer's inbox: what is due first stands first.</summary>
[Allow(Permission.SeeRegisters)]
public sealed class InboxPage(Db db, Me me, T T, CaseWork work) : PageModel
{
    [BindProperty(SupportsGet = true, Name = "")]
    public InboxFilter Filter { get; set; } = new();

    [BindProperty(Name = "chon")]
    public IReadOnlyList<Guid> Chosen { get; set; } = [];

    [BindProperty]
    public string? HandledBy { get; set; }

    public KnownUnits Units { get; private set; } = null!;
    public Paged<Case> List { get; private set; } = null!;
    public IReadOnlyList<DueGroup> Groups { get; private set; } = [];
    public IReadOnlyDictionary<string, int> Counts { get; private set; } = new Dictionary<string, int>(StringComparer.Ordinal);
    public IReadOnlyDictionary<Guid, int> Joined { get; private set; } = new Dictionary<Guid, int>();
    public IReadOnlyList<FilterChoice> Topics { get; private set; } = [];
    public IReadOnlyList<FilterChoice> Bodies { get; private set; } = [];
    public IReadOnlyDictionary<Guid, int> Signed { get; private set; } = new Dictionary<Guid, int>();

    public IReadOnlyList<FilterChoice> Kinds =>
        [
            .. Enum.GetValues<CaseKind>()
                .Where(k => k is not CaseKind.Denunciation)
                .Select(k => new FilterChoice(ListWords.Slug(T.In(Language.Vietnamese)[k]), T[k])),
            new(InboxFilter.ManyPeople, T["Đơn đông người"]),
        ];

    public OwnFilters Own { get; private set; } = new([], "");
    public IReadOnlyList<string> BodyNames { get; private set; } = [];
    public bool MaySort => me.May(Permission.SortCases);
    public DateOnly Today => me.Today;

    public async Task<IActionResult> OnGetAsync([FromQuery(Name = "trang")] int? page, [FromQuery(Name = "tai")] string? file)
    {
        var (rows, counted) = await Rows();
        if (Export.IsAsked(file))
            return Export.File(file!, "Phản ánh, kiến nghị", Columns(), await rows.ToListAsync(), T, me);
        await Load(rows, page, counted);
        return Page();
    }

    /// <summary>Gives all that were ticked to one part of the office.</summary>
    public async Task<IActionResult> OnPostAssignAsync()
    {
        await Again();
        if (!MaySort)
            return StatusCode(StatusCodes.Status403Forbidden);
        var cases = await Ticked();
        foreach (var @case in cases)
        {
            await work.Assign(@case, HandledBy ?? "", null);
            @case.Version++;
        }
        await db.SaveChangesAsync();
        this.Say(T["Đã giao {0} việc cho {1}.", cases.Count, HandledBy]);
        return Redirect(Back());
    }

    /// <summary>Joins what was ticked to the oldest of them.</summary>
    public async Task<IActionResult> OnPostMergeAsync()
    {
        await Again();
        if (!MaySort)
            return StatusCode(StatusCodes.Status403Forbidden);
        var cases = (await Ticked()).OrderBy(c => c.ReceivedAt).ThenBy(c => c.Id).ToList();
        if (cases.Count < 2)
            throw new RuleBroken("Chọn từ hai việc trở lên để gộp.");
        foreach (var @case in cases.Skip(1))
        {
            await work.Merge(@case, cases[0]);
            @case.Version++;
        }
        await db.SaveChangesAsync();
        this.Say(T["Đã gộp {0} việc vào {1}.", cases.Count - 1, cases[0].PublicNumber]);
        return Redirect(Back());
    }

    private string Back() => Request.Path + Request.QueryString.ToString().Replace("handler=", "_=", StringComparison.Ordinal);

    private async Task<List<Case>> Ticked()
    {
        var ticked = await db.Cases.VisibleTo(me, Units).Where(c => Chosen.Contains(c.Id)).ToListAsync();
        return ticked.Count > 0 ? ticked : throw new RuleBroken("Chọn ít nhất một việc ở ô bên trái mỗi dòng.");
    }

    private async Task Again()
    {
        var (rows, counted) = await Rows();
        await Load(rows, null, counted);
    }

    private async Task<(IQueryable<Case> Rows, int MostCounted)> Rows()
    {
        Units = await db.ReadUnits();
        var seen = db.Cases.AsNoTracking().VisibleTo(me, Units);
        var known = await db.Topics.AsNoTracking().OrderBy(t => t.Order).ToListAsync();
        var topics = known.Select(t => t.Name).ToList();
        BodyNames = [.. known.Select(t => t.HandledBy).OfType<string>().Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal)];
        Topics = [.. topics.Select(topic => new FilterChoice(ListWords.Slug(topic), T[topic]))];
        Bodies = [.. BodyNames.Select(body => new FilterChoice(ListWords.Slug(body), body))];
        var held = await Filter.Of(db, InboxFilter.InTab(seen, Filter.Tab, db, me), Units, topics, BodyNames);
        var among = Filter.OfKind(held.Rows, db);
        var rows = Filter.Tab is "xong" or "cho-dan"
            ? among.OrderByDescending(c => c.ReceivedOn).ThenBy(c => c.Id)
            : among.OrderBy(c => c.InboxOn).ThenBy(c => c.ReceivedAt).ThenBy(c => c.Id);
        return (rows, held.MostCounted);
    }

    private async Task Load(IQueryable<Case> rows, int? page, int mostCounted)
    {
        List = await rows.Page(page, mostCounted);
        Own = await OwnFilters.Of(db, me, Request.QueryString.Value);
        var seen = db.Cases.AsNoTracking().VisibleTo(me, Units);
        var counts = new Dictionary<string, int>(StringComparer.Ordinal);
        foreach (var tab in InboxFilter.Tabs.Where(t => t.Slug is not "xong"))
            counts[tab.Slug] = await InboxFilter.InTab(seen, tab.Slug, db, me).Take(Paging.Most + 1).CountAsync();
        Counts = counts;
        var ids = List.Rows.Select(c => c.Id).ToList();
        Joined = await db
            .Cases.AsNoTracking()
            .Where(c => c.MergedIntoId != null && ids.Contains(c.MergedIntoId.Value))
            .GroupBy(c => c.MergedIntoId!.Value)
            .Select(g => new { g.Key, Count = g.Count() })
            .ToDictionaryAsync(g => g.Key, g => g.Count);
        Signed = await db
            .Petitions.AsNoTracking()
            .Where(p => p.Signatures >= Signatures.Mass && ids.Contains(p.CaseId))
            .ToDictionaryAsync(p => p.CaseId, p => p.Signatures);
        Groups =
        [
            .. List
                .Rows.GroupBy(c => When(c.NextDueOn))
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

    private int When(DateOnly? due) =>
        due is not { } day ? 4
        : day < me.Today ? 0
        : day == me.Today ? 1
        : day <= me.Today.AddDays(7) ? 2
        : 3;

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
