using GanDan.Platform.Access;
using GanDan.Platform.Data;
using GanDan.Platform.Registers;
using GanDan.Platform.Trace;
using GanDan.Platform.Units;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;

namespace GanDan.Cases;

/// <summary>One opinion: what was said, by when an answer was promised, what was answered. Words as received are for whoever keeps the register.</summary>
[Allow(Permission.SeeRegisters)]
public sealed class RecordPage(Db db, Me me) : PageModel
{
    public Case Case { get; private set; } = null!;
    public KnownUnits Units { get; private set; } = null!;
    public RecordTrace Trace { get; private set; } = null!;
    public bool MayEdit => me.May(Permission.EditRegisters);
    public DateOnly Today => me.Today;

    public async Task<IActionResult> OnGetAsync(Guid id)
    {
        Units = await db.ReadUnits();
        if (await db.Cases.AsNoTracking().VisibleTo(me, Units).SingleOrDefaultAsync(c => c.Id == id) is not { } found)
            return NotFound();
        Case = found;
        Trace = await RecordTrace.Of(db, [id], typeof(CaseForm), typeof(ReviewForm));
        if (!MayEdit)
            Trace = Trace with
            {
                Changes = [.. Trace.Changes.Where(c => c.Field is not (nameof(CaseForm.Summary) or nameof(CaseForm.Answer)))],
            };
        return Page();
    }
}
