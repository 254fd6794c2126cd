using GanDan.Platform.Access;
using GanDan.Platform.Data;
using GanDan.Platform.Registers;
using GanDan.Platform.Trace;
using GanDan.Platform.Units;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;

namespace GanDan.Campaigns;

/// <summary>One drive: its counts, where they came from and what was changed.</summary>
[Allow(Permission.SeeRegisters)]
public sealed class RecordPage(Db db, Me me) : PageModel
{
    public Drive Record { get; private set; } = null!;
    public DriveForm Form { get; private set; } = null!;
    public RecordTrace Trace { get; private set; } = null!;
    public bool MayEdit => me.May(Permission.EditRegisters);

    public async Task<IActionResult> OnGetAsync(Guid id)
    {
        var units = await db.ReadUnits();
        if (await db.Drives.AsNoTracking().VisibleTo(me, units).SingleOrDefaultAsync(d => d.Id == id) is not { } found)
            return NotFound();
        Record = found;
        Form = DriveForm.Of(found, units);
        Trace = await RecordTrace.Of(db, [id], typeof(DriveForm));
        return Page();
    }
}
