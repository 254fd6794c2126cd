using GanDan.Cases.Intake;
using GanDan.Platform.Access;
using GanDan.Platform.Data;
using GanDan.Platform.Registers;
using GanDan.Platform.Text;
using GanDan.Platform.Web;
using GanDan.Shared;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.EntityFrameworkCore;

namespace GanDan.Cases.Routing;

/// <summary>One topic: added, changed, retired and taken into use again. Cases keep the name they were given.</summary>
[Allow(Permission.ManageOffice)]
public sealed class TopicEditPage(Db db, Me me, T T) : PageModel, IShowConflict
{
    private const string List = "/quan-tri/loai-viec";

    /// <summary>Null for a new one.</summary>
    [BindProperty(SupportsGet = true)]
    public int? Id { get; set; }

    [BindProperty]
    public TopicForm Form { get; set; } = new();

    [BindProperty]
    public int Version { get; set; }

    public Topic? Topic { get; private set; }
    public Conflict? Conflict { get; private set; }

    public IEnumerable<SelectListItem> Icons => TopicRules.Icons.Select(i => new SelectListItem(T[i.Words], i.Icon));

    public async Task<IActionResult> OnGetAsync()
    {
        if (!await Load())
            return NotFound();
        Form = Topic is null
            ? new() { Icon = "message", Order = (await db.Topics.MaxAsync(t => (int?)t.Order) ?? 0) + 1 }
            : TopicForm.Of(Topic);
        Version = Topic?.Version ?? 0;
        return Page();
    }

    public async Task<IActionResult> OnPostAsync()
    {
        if (!await Load())
            return NotFound();
        if (!ModelState.IsValid)
            return this.Invalid();
        var topic = Topic ?? new Topic { Name = "" };
        var before = topic.Name;
        Form.Apply(topic);
        topic.Check(await db.Topics.AsNoTracking().ToListAsync());
        if (Topic is null)
        {
            db.Topics.Add(topic);
            db.Record(me, new TopicAdded(topic.Name));
        }
        else
        {
            db.Expect(topic, Version);
            db.Record(me, new TopicChanged(before, topic.Name, topic.HandledBy, topic.NeedsReview));
        }
        await db.SaveChangesAsync();
        this.Say(T["Đã lưu loại việc {0}.", topic.Name]);
        return Redirect(List);
    }

    public async Task<IActionResult> OnPostRetireAsync()
    {
        if (!await Load() || Topic is null)
            return NotFound();
        Topic.RetiredOn = me.Today;
        db.Expect(Topic, Topic.Version);
        db.Record(me, new TopicRetired(Topic.Name));
        await db.SaveChangesAsync();
        this.Say(T["Đã thôi dùng {0}.", Topic.Name], $"{List}/muc/{Id}?handler=Reinstate");
        return Redirect(List);
    }

    public async Task<IActionResult> OnPostReinstateAsync()
    {
        if (!await Load() || Topic is null)
            return NotFound();
        Topic.RetiredOn = null;
        db.Expect(Topic, Topic.Version);
        db.Record(me, new TopicReinstated(Topic.Name));
        await db.SaveChangesAsync();
        this.Say(T["Đã dùng lại {0}.", Topic.Name]);
        return Redirect(List);
    }

    public async Task ShowConflict()
    {
        await Load();
        Conflict = await db.ConflictOf(Guid.Empty, Form, TopicForm.Of(Topic!));
        ModelState.Remove(nameof(Version));
        Version = Topic!.Version;
    }

    private async Task<bool> Load()
    {
        Topic = Id is null ? null : await db.Topics.SingleOrDefaultAsync(t => t.Id == Id);
        return Id is null || Topic is not null;
    }
}
