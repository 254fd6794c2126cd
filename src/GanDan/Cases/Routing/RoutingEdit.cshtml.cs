using GanDan.Cases.Intake;
using GanDan.Platform;
using GanDan.Platform.Access;
using GanDan.Platform.Data;
using GanDan.Platform.Registers;
using GanDan.Platform.Text;
using GanDan.Platform.Units;
using GanDan.Platform.Web;
using GanDan.Shared;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.EntityFrameworkCore;

namespace GanDan.Cases.Routing;

/// <summary>One rule of routing: added, changed, taken out of use and put back. Cases keep whom they were given to.</summary>
[Allow(Permission.ManageOffice)]
public sealed class RoutingEditPage(Db db, Me me, T T) : PageModel, IShowConflict
{
    private const string List = "/quan-tri/quy-tac-giao";

    /// <summary>Null for a new one.</summary>
    [BindProperty(SupportsGet = true)]
    public int? Id { get; set; }

    [BindProperty]
    public RoutingForm Form { get; set; } = new();

    [BindProperty]
    public int Version { get; set; }

    public RoutingRule? Rule { get; private set; }
    public Conflict? Conflict { get; private set; }
    public IReadOnlyList<string> Bodies { get; private set; } = [];
    public IEnumerable<SelectListItem> Topics =>
        topics.Where(t => t.RetiredOn is null).Select(t => new SelectListItem(T[t.Name], $"{t.Id}"));
    public IEnumerable<SelectListItem> Wards => units.Wards(me.Today).Select(u => new SelectListItem(u.Name, $"{u.Id}"));

    /// <summary>Which topic and ward it is of.</summary>
    public string? Of => Rule is null ? null : $"{(Topic is { } topic ? T[topic] : T["Mọi loại việc"])} · {Ward}";

    private IReadOnlyList<Topic> topics = [];
    private KnownUnits units = null!;
    private string Ward => units.Name(Rule!.UnitId);
    private string? Topic => NameOf(Rule?.TopicId);

    public async Task<IActionResult> OnGetAsync()
    {
        if (!await Load())
            return NotFound();
        (Form.HandledBy, Version) = (Rule?.HandledBy, Rule?.Version ?? 0);
        return Page();
    }

    public async Task<IActionResult> OnPostAsync()
    {
        if (!await Load())
            return NotFound();
        if (!ModelState.IsValid)
            return this.Invalid();
        var body = ListWords.Kept(Form.HandledBy) ?? "";
        if (Rule is not null)
        {
            Rule.HandledBy = body;
            Rule.Check([]);
            db.Expect(Rule, Version);
            db.Record(me, new RoutingRuleChanged(Topic, Ward, body));
        }
        else if (Form.UnitId is { } ward)
            await Add(ward, body);
        else
            await AddForAllWards(body);
        await db.SaveChangesAsync();
        this.Say(T["Đã lưu quy tắc giao việc."]);
        return Redirect(List);
    }

    public Task<IActionResult> OnPostEndAsync() => Use(me.Today, T["Đã thôi dùng quy tắc."], $"{List}/muc/{Id}?handler=Reinstate");

    public Task<IActionResult> OnPostReinstateAsync() => Use(null, T["Đã dùng lại quy tắc."], null);

    public async Task ShowConflict()
    {
        await Load();
        Conflict = await db.ConflictOf(Guid.Empty, Form, new RoutingForm { HandledBy = Rule!.HandledBy });
        ModelState.Remove(nameof(Version));
        Version = Rule.Version;
    }

    private async Task Add(int ward, string body)
    {
        if (units.Wards(me.Today).All(u => u.Id != ward))
            throw new RuleBroken("Chọn một phường trong danh sách.", "Form.UnitId");
        if (Form.TopicId is not null && NameOf(Form.TopicId) is null)
            throw new RuleBroken("Chọn một loại việc trong danh sách.", "Form.TopicId");
        var rule = new RoutingRule
        {
            TopicId = Form.TopicId,
            UnitId = ward,
            HandledBy = body,
        };
        rule.Check(await db.RoutingRules.AsNoTracking().ToListAsync());
        db.RoutingRules.Add(rule);
        db.Record(me, new RoutingRuleAdded(NameOf(rule.TopicId), units.Name(ward), body));
    }

    // Who handles a topic in every ward stands with the topic: one place to look, one to change.
    private async Task AddForAllWards(string body)
    {
        if (Form.TopicId is not { } id || await db.Topics.SingleOrDefaultAsync(t => t.Id == id && t.RetiredOn == null) is not { } topic)
            throw new RuleBroken("Chọn loại việc, hoặc phường, hoặc cả hai.", "Form.TopicId");
        topic.HandledBy = body;
        db.Expect(topic, topic.Version);
        db.Record(me, new TopicChanged(topic.Name, topic.Name, topic.HandledBy, topic.NeedsReview));
    }

    private async Task<IActionResult> Use(DateOnly? endedOn, string said, string? undo)
    {
        if (!await Load() || Rule is null)
            return NotFound();
        Rule.EndedOn = endedOn;
        db.Expect(Rule, Rule.Version);
        if (endedOn is null)
            db.Record(me, new RoutingRuleReinstated(Topic, Ward));
        else
            db.Record(me, new RoutingRuleEnded(Topic, Ward));
        await db.SaveChangesAsync();
        this.Say(said, undo);
        return Redirect(List);
    }

    private string? NameOf(int? topic) => topics.FirstOrDefault(t => t.Id == topic)?.Name;

    private async Task<bool> Load()
    {
        (topics, units) = (await db.ReadTopics(), await db.ReadUnits());
        Bodies = (await db.ReadRouting()).Bodies;
        Rule = Id is null ? null : await db.RoutingRules.SingleOrDefaultAsync(r => r.Id == Id);
        return Id is null || Rule is not null;
    }
}
