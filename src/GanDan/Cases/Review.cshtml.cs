using GanDan.Cases.Moderation;
using GanDan.Platform.Access;
using GanDan.Platform.Data;
using GanDan.Platform.Registers;
using GanDan.Platform.Text;
using GanDan.Platform.Units;
using GanDan.Platform.Web;
using GanDan.Shared;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;

namespace GanDan.Cases;

/// <summary>A person looks at what was found in an opinion's words, masks what is left, and publishes or keeps it inside.</summary>
[Allow(Permission.EditRegisters)]
public sealed class ReviewPage(Db db, Me me, T T, Hidings hidings) : PageModel, IShowConflict
{
    [BindProperty(SupportsGet = true)]
    public Guid Id { get; set; }

    [BindProperty]
    public ReviewForm Form { get; set; } = new();

    [BindProperty]
    public bool Looked { get; set; }

    [BindProperty]
    public int Version { get; set; }

    public Case Case { get; private set; } = null!;
    public Conflict? Conflict { get; private set; }

    /// <summary>What was found in the words as received, and what is still found in the masked ones.</summary>
    public IReadOnlyList<Finding> Found { get; private set; } = [];
    public IReadOnlyList<Finding> Left { get; private set; } = [];

    public async Task<IActionResult> OnGetAsync()
    {
        if (!await Load())
            return NotFound();
        Form = ReviewForm.Of(Case);
        Version = Case.Version;
        return Page();
    }

    public Task<IActionResult> OnPostAsync() => Decide(Publication.AwaitingReview, T["Đã lưu lời đã che."]);

    public Task<IActionResult> OnPostPublishAsync() => Decide(Publication.Published, T["Đã công bố lời đã che."]);

    public Task<IActionResult> OnPostHideAsync() => Decide(Publication.Hidden, T["Ý kiến này giữ trong nội bộ."]);

    public async Task ShowConflict()
    {
        await Load();
        Conflict = await db.ConflictOf(Id, Form, ReviewForm.Of(Case));
        ModelState.Remove(nameof(Version));
        Version = Case.Version;
    }

    private async Task<IActionResult> Decide(Publication publication, string said)
    {
        if (!await Load())
            return NotFound();
        if (!ModelState.IsValid)
            return this.Invalid();

        // What everybody could read is hidden with a reason of the public list.
        if (publication is Publication.Hidden && Case.Publication is Publication.Published)
            return Redirect($"/xu-ly/{Id}/an");
        var before = ReviewForm.Of(Case);
        Case.MaskedSummary = Form.MaskedSummary!.Trim();
        Left = PersonalData.Find(Case.MaskedSummary);
        if (publication is Publication.Published)
            await hidings.Publish(Case, Looked);
        else
            Case.Publication = publication;
        db.Expect(Case, Version);
        if (db.Traced(me, "case", Id, before, ReviewForm.Of(Case)))
            db.Record(me, new CaseReviewed(Id, publication));
        await db.SaveChangesAsync();
        this.Say(said);
        return Redirect($"/y-kien/{Id}");
    }

    private async Task<bool> Load()
    {
        var units = await db.ReadUnits();
        if (await db.Cases.VisibleTo(me, units).SingleOrDefaultAsync(c => c.Id == Id) is not { } found)
            return false;
        Case = found;
        Found = PersonalData.Find(found.Summary);
        Left = PersonalData.Find(found.MaskedSummary);
        units.MustEdit(me, found.UnitId, "");
        return true;
    }
}
