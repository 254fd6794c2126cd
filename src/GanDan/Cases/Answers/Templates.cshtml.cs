using System.ComponentModel.DataAnnotations;
using GanDan.Cases.Intake;
using GanDan.Platform;
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

namespace GanDan.Cases.Answers;

/// <summary>The office's templates for answers: all of them, and one that is added or changed.</summary>
[Allow(Permission.AnswerCases)]
public sealed class TemplatesPage(Db db, Me me, T T) : PageModel, IShowConflict
{
    private const string Here = "/xu-ly/mau-tra-loi";

    /// <summary>Null for a new one.</summary>
    [BindProperty(SupportsGet = true)]
    public Guid? Id { get; set; }

    [BindProperty]
    public TemplateForm Form { get; set; } = new();

    [BindProperty]
    public int Version { get; set; }

    public IReadOnlyList<AnswerTemplate> All { get; private set; } = [];
    public IReadOnlyList<SelectListItem> Topics { get; private set; } = [];
    public AnswerTemplate? Template { get; private set; }
    public Conflict? Conflict { get; private set; }

    public async Task<IActionResult> OnGetAsync()
    {
        if (!await Load())
            return NotFound();
        Form = Template is null ? new() : TemplateForm.Of(Template);
        Version = Template?.Version ?? 0;
        return Page();
    }

    public async Task<IActionResult> OnPostAsync()
    {
        if (!await Load())
            return NotFound();
        if (!ModelState.IsValid)
            return this.Invalid();
        AnswerTemplate.Check(Form.Text!, nameof(Form.Text));
        var name = TypedText.Clean(Form.Name);
        if (All.Any(t => t.Id != Id && t.Name == name))
            throw new RuleBroken("Đã có mẫu tên này. Đặt tên khác, hoặc sửa mẫu kia.", nameof(Form.Name));
        if (Template is null)
            db.AnswerTemplates.Add(Template = new() { Name = name, Text = "" });
        else
            db.Expect(Template, Version);
        (Template.Name, Template.Topic, Template.Text) = (name, string.IsNullOrEmpty(Form.Topic) ? null : Form.Topic, Form.Text!.Trim());
        db.Record(me, new AnswerTemplateSaved(Template.Id, name));
        await db.SaveChangesAsync();
        this.Say(T["Đã lưu mẫu {0}.", name]);
        return Redirect(Here);
    }

    public async Task<IActionResult> OnPostDeleteAsync()
    {
        if (!await Load() || Template is null)
            return NotFound();
        db.AnswerTemplates.Remove(Template);
        db.Record(me, new AnswerTemplateDeleted(Template.Id, Template.Name));
        await db.SaveChangesAsync();
        this.Say(T["Đã xóa mẫu {0}. Câu trả lời đã gửi không đổi.", Template.Name]);
        return Redirect(Here);
    }

    public async Task ShowConflict()
    {
        await Load();
        Conflict = await db.ConflictOf(Template!.Id, Form, TemplateForm.Of(Template));
        ModelState.Remove(nameof(Version));
        Version = Template.Version;
    }

    private async Task<bool> Load()
    {
        All = await db.AnswerTemplates.AsNoTracking().OrderBy(t => t.Name).ToListAsync();
        var topics = (await db.ReadTopics()).Where(t => t.RetiredOn is null).Select(t => t.Name).ToList();
        Topics = [.. topics.Select(topic => new SelectListItem(T[topic], topic))];
        Template = Id is null ? null : await db.AnswerTemplates.SingleOrDefaultAsync(t => t.Id == Id);
        return Id is null || Template is not null;
    }
}

/// <summary>A template as people fill it in.</summary>
public sealed class TemplateForm
{
    [Required, StringLength(AnswerTemplate.NameMaxLength), Display(Name = "Tên mẫu")]
    public string? Name { get; set; }

    [StringLength(100), Display(Name = "Dùng cho loại việc")]
    public string? Topic { get; set; }

    [Required, StringLength(AnswerTemplate.TextMaxLength), Display(Name = "Lời trả lời")]
    public string? Text { get; set; }

    public static TemplateForm Of(AnswerTemplate template) =>
        new()
        {
            Name = template.Name,
            Topic = template.Topic,
            Text = template.Text,
        };
}
