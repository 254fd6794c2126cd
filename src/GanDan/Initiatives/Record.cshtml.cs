using GanDan.Platform.Access;
using GanDan.Platform.Data;
using GanDan.Platform.Registers;
using GanDan.Platform.Units;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;

namespace GanDan.Initiatives;

/// <summary>One model: what the register says of it, year by year, where it came from and what was changed.</summary>
[Allow(Permission.SeeRegisters)]
public sealed class RecordPage(Db db, Me me) : PageModel
{
    public Initiative Initiative { get; private set; } = null!;
    public IReadOnlyList<Listing> Listings { get; private set; } = [];
    public IReadOnlyList<Initiative> Merged { get; private set; } = [];
    public KnownUnits Units { get; private set; } = null!;
    public RecordTrace Trace { get; private set; } = null!;
    public bool MayEdit => me.May(Permission.EditRegisters);

    public async Task<IActionResult> OnGetAsync(Guid id)
    {
        Units = await db.ReadUnits();
        var found = await db.Initiatives.AsNoTracking().Include(i => i.Listings).VisibleTo(me, Units).SingleOrDefaultAsync(i => i.Id == id);
        if (found is null)
            return NotFound();
        if (found.MergedIntoId is { } kept)
            return Redirect($"/mo-hinh/{kept}");

        Initiative = found;
        Listings = [.. found.Listings.OrderByDescending(l => l.Year).ThenByDescending(l => l.RegisteredOn)];
        Merged = await db.Initiatives.AsNoTracking().Where(i => i.MergedIntoId == id).ToListAsync();
        Trace = await RecordTrace.Of(
            db,
            [id, .. Listings.Select(l => l.Id), .. Merged.Select(m => m.Id)],
            typeof(InitiativeForm),
            typeof(ListingForm)
        );
        return Page();
    }
}
