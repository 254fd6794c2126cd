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

namespace GanDan.Cases.Clocks;

/// <summary>One row of terms: written, changed, or ended the day before the next one of its code begins.</summary>
[Allow(Permission.ManageOffice)]
public sealed class RulePage(Db db, Me me, T T) : PageModel, IShowConflict
{
    /// <summary>Null for a new one.</summary>
    [BindProperty(SupportsGet = true)]
    public int? Id { get; set; }

    [BindProperty(Name = nameof(Form))]
    public RuleForm Form { get; set; } = new();

    /// <summary>The row that takes this one's place.</summary>
    [BindProperty(Name = nameof(Next))]
    public RuleForm Next { get; set; } = new();

    [BindProperty]
    public int Version { get; set; }

    public DeadlineRule? Rule { get; private set; }
    public Conflict? Conflict { get; private set; }
    public bool IsEnding { get; private set; }

    public IEnumerable<SelectListItem> Codes =>
        TermWords.All.Select(w => new SelectListItem($"{T[w.Group]}: {T[w.Title]} ({T[w.Runs]})", w.Code));

    public async Task<IActionResult> OnGetAsync([FromQuery(Name = "ma")] string? code)
    {
        if (!await Load())
            return NotFound();
        Form = Rule is null ? new() { Code = code, ValidFrom = me.Today } : RuleForm.Of(Rule);
        Fill();
        return Page();
    }

    public async Task<IActionResult> OnPostAsync()
    {
        if (!await Load())
            return NotFound();
        Only(nameof(Form));
        if (Rule is not null)
            Form.Code = Rule.Code;
        ModelState.Remove("Form.Code");
        if (Form.Code is null || TermWords.All.All(w => w.Code != Form.Code) && Rule is null)
            ModelState.AddModelError("Form.Code", T["Chọn một thời hạn trong danh sách."]);
        if (!ModelState.IsValid)
            return this.Invalid();
        var rule = Rule ?? Form.ToRule();
        Form.Apply(rule);
        rule.Check(await Others(rule));
        if (Rule is null)
            Add(rule);
        else
            Change(rule);
        await db.SaveChangesAsync();
        return Done(T["Đã lưu. Hạn đã hứa không tự đổi."]);
    }

    /// <summary>Ends this row and begins the next the day after.</summary>
    public async Task<IActionResult> OnPostNextAsync()
    {
        if (!await Load() || Rule is null)
            return NotFound();
        IsEnding = true;
        Form = RuleForm.Of(Rule);
        Only(nameof(Next));
        ModelState.Remove("Next.Code");
        Next.Code = Rule.Code;
        Next.ValidTo = Rule.ValidTo;
        if (!ModelState.IsValid)
            return this.Invalid();
        if (Next.ValidFrom <= Rule.ValidFrom || Next.ValidFrom > (Rule.ValidTo ?? DateOnly.MaxValue))
            throw new RuleBroken(
                "Dòng mới phải bắt đầu sau ngày {0} và trong thời gian dòng này có hiệu lực.",
                "Next.ValidFrom",
                T.Day(Rule.ValidFrom)
            );
        Rule.ValidTo = Next.ValidFrom!.Value.AddDays(-1);
        var next = Next.ToRule();
        next.Check((await Others(Rule)).Append(Rule));
        Change(Rule);
        Add(next);
        await db.SaveChangesAsync();
        return Done(T["Đã kết thúc dòng cũ và thêm dòng mới từ {0}.", T.Day(next.ValidFrom)]);
    }

    public async Task ShowConflict()
    {
        await Load();
        Conflict = await db.ConflictOf(Guid.Empty, IsEnding ? Next : Form, RuleForm.Of(Rule!));
        ModelState.Remove(nameof(Version));
        Version = Rule!.Version;
    }

    private void Add(DeadlineRule rule)
    {
        db.DeadlineRules.Add(rule);
        db.Record(me, new DeadlineRuleAdded(rule.Code, rule.Length, rule.Unit, rule.ValidFrom, rule.ValidTo, rule.Source));
    }

    private void Change(DeadlineRule rule)
    {
        db.Expect(rule, Version);
        db.Record(me, new DeadlineRuleChanged(rule.Code, rule.Length, rule.Unit, rule.ValidFrom, rule.ValidTo, rule.Source));
    }

    private RedirectResult Done(string said)
    {
        this.Say(said);
        return Redirect("/quan-tri/thoi-han");
    }

    private Task<List<DeadlineRule>> Others(DeadlineRule rule) =>
        db.DeadlineRules.AsNoTracking().Where(r => r.Code == rule.Code && r.Id != rule.Id).ToListAsync();

    private void Only(string form)
    {
        this.OnlyForm(form);
        if (form is nameof(Form) && Rule is not null)
            Fill();
    }

    private void Fill()
    {
        if (Rule is not null)
            Next = RuleForm.Of(Rule);
        Next.ValidFrom = null;
        Next.Source = null;
        if (!HttpMethods.IsPost(Request.Method))
            Version = Rule?.Version ?? 0;
    }

    private async Task<bool> Load()
    {
        Rule = Id is null ? null : await db.DeadlineRules.SingleOrDefaultAsync(r => r.Id == Id);
        return Id is null || Rule is not null;
    }
}
