using GanDan.Cases.Flow;
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

namespace GanDan.Cases.Triage;

/// <summary>Tears a petition of several contents into cases of one content each: the whole words beside, a field for each part.</summary>
[Allow(Permission.SortCases)]
public sealed class SplitPage(Db db, Me me, T T, PetitionSplit petitions) : PageModel, IShowConflict
{
    [BindProperty(SupportsGet = true)]
    public Guid Id { get; set; }

    [BindProperty]
    public int Version { get; set; }

    [BindProperty]
    public SplitForm Form { get; set; } = new();

    [BindProperty]
    public string? Why { get; set; }

    public Case Case { get; private set; } = null!;
    public IReadOnlyList<Case> Parts { get; private set; } = [];
    public IReadOnlyList<SelectListItem> Topics { get; private set; } = [];
    public bool Conflicted { get; private set; }

    /// <summary>Nobody has read it for what it is yet: said before parts are typed that could not be stored.</summary>
    public bool Unsorted { get; private set; }
    public bool MaySplit => CaseFlow.Allows(Case.Status, Move.Split);

    /// <summary>What somebody has typed stays in sight, even where it can no longer be done.</summary>
    public bool ShowsForm => MaySplit || Form.Parts.Count > 0;
    public bool MayRejoin => CaseFlow.Allows(Case.Status, Move.Rejoin);

    public IEnumerable<SelectListItem> Kinds =>
        Enum.GetValues<CaseKind>()
            .Where(k => k is not (CaseKind.Denunciation or CaseKind.Mixed))
            .Select(k => new SelectListItem(T[k], k.ToString()));

    public async Task<IActionResult> OnGetAsync()
    {
        if (!await Load())
            return NotFound();
        if (MaySplit)
            Form = SplitForm.Of(Case);
        Version = Case.Version;
        return Page();
    }

    public async Task<IActionResult> OnPostAddAsync()
    {
        if (!await Load())
            return NotFound();
        if (Form.Parts.Count < SplitForm.Most)
            Form.Parts.Add(new() { Topic = Case.Topic });
        ModelState.Clear();
        return Page();
    }

    public async Task<IActionResult> OnPostRemoveAsync([FromForm(Name = "bo")] int at)
    {
        if (!await Load())
            return NotFound();
        if (at >= 0 && at < Form.Parts.Count)
            Form.Parts.RemoveAt(at);
        ModelState.Clear();
        return Page();
    }

    public Task<IActionResult> OnPostSplitAsync() =>
        Do(async () =>
        {
            foreach (var (part, i) in Form.Parts.Select((p, i) => (p, i)))
                if (!string.IsNullOrEmpty(part.Topic) && Topics.All(t => t.Value != part.Topic))
                    throw new RuleBroken("Chọn một loại việc trong danh sách.", $"Parts[{i}].Topic");
            var parts = await petitions.Split(Case, Form);
            return T["Đã tách thành {0} đơn: {1}.", parts.Count, string.Join(", ", parts.Select(p => p.PublicNumber))];
        });

    public Task<IActionResult> OnPostRejoinAsync() =>
        Do(async () =>
        {
            await petitions.Rejoin(Case, Why);
            return T["Đã bỏ tách. Các đơn đã tách nay gộp lại vào đây."];
        });

    public async Task ShowConflict()
    {
        await Load();
        Conflicted = true;
        ModelState.Remove(nameof(Version));
        Version = Case.Version;
    }

    private async Task<IActionResult> Do(Func<Task<string>> act)
    {
        if (!await Load())
            return NotFound();
        if (!ModelState.IsValid)
            return this.Invalid();
        db.MustBeAsSeen(Case, Version);
        var said = await act();
        db.Expect(Case, Version);
        await db.SaveChangesAsync();
        this.Say(said);
        return Redirect($"/xu-ly/{Id}");
    }

    private async Task<bool> Load()
    {
        var units = await db.ReadUnits();
        if (await db.Cases.VisibleTo(me, units).SingleOrDefaultAsync(c => c.Id == Id && !c.Imported) is not { } found)
            return false;
        Case = found;
        Unsorted = MaySplit && !await db.Petitions.AnyAsync(p => p.CaseId == Id && p.TriagedOn != null);
        Parts = await PetitionSplit.Parts(db.Cases.AsNoTracking(), db, Id).ToListAsync();
        var topics = (await db.ReadTopics()).Where(t => t.RetiredOn is null).Select(t => t.Name).ToList();
        Topics = [.. topics.Select(t => new SelectListItem(T[t], t))];
        return true;
    }
}
