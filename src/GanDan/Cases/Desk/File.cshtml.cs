using GanDan.Cases.Flow;
using GanDan.Platform.Access;
using GanDan.Platform.Data;
using GanDan.Platform.Files;
using GanDan.Platform.Units;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;

namespace GanDan.Cases.Desk;

/// <summary>A file of a case as it was sent, for whoever handles the case and nobody else.</summary>
[Allow(Permission.SeeRegisters)]
public sealed class FilePage(Db db, Me me, FileStore files) : PageModel
{
    public async Task<IActionResult> OnGetAsync(Guid id, Guid file, [FromQuery(Name = "nho")] bool small)
    {
        var units = await db.ReadUnits();
        if (
            !me.HandlesCases()
            || !await db.Cases.VisibleTo(me, units).AnyAsync(c => c.Id == id)
            || await db.CaseFiles.AsNoTracking().SingleOrDefaultAsync(f => f.CaseId == id && f.Id == file) is not { } found
        )
            return NotFound();
        // A paper is saved, never opened inside a page of ours.
        var bytes = files.Read(small && found.ThumbHash is { } thumb ? thumb : found.Hash);
        return found.IsPaper ? File(bytes, found.MediaType, $"{file:N}.pdf") : File(bytes, found.MediaType);
    }
}
