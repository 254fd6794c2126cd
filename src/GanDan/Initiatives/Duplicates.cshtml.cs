using GanDan.Platform.Access;
using GanDan.Platform.Data;
using GanDan.Platform.Registers;
using GanDan.Platform.Text;
using GanDan.Platform.Units;
using GanDan.Shared;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;

namespace GanDan.Initiatives;

/// <summary>Models whose names are nearly the same: put together by a person, and parted again when that was wrong.</summary>
[Allow(Permission.EditRegisters)]
public sealed class DuplicatesPage(Db db, Me me, T T) : PageModel
{
    private const int Most = 50;

    public IReadOnlyList<LikePair> Pairs { get; private set; } = [];
    public int Found { get; private set; }
    public KnownUnits Units { get; private set; } = null!;

    public async Task OnGetAsync()
    {
        Units = await db.ReadUnits();
        var models = await db
            .Initiatives.AsNoTracking()
            .InRegister()
            .VisibleTo(me, Units)
            .Select(i => new NamedModel(i.Id, i.UnitId, i.Name, i.RegisteredOn.Year, i.Listings.Count))
            .ToListAsync();
        var pairs = NearDuplicates.Among(models);
        Found = pairs.Count;
        Pairs = [.. pairs.Take(Most)];
    }

    public async Task<IActionResult> OnPostAsync(Guid keep, Guid merge)
    {
        if (await Both(keep, merge) is not ({ } kept, { } other))
            return NotFound();
        kept.Absorb(other);
        return await Done(kept, other, new InitiativesMerged(keep, merge), T["Đã gộp “{0}” vào “{1}”.", other.Name, kept.Name], "Part");
    }

    public async Task<IActionResult> OnPostPartAsync(Guid keep, Guid merge)
    {
        if (await Both(keep, merge) is not ({ } kept, { } other))
            return NotFound();
        kept.Release(other);
        return await Done(kept, other, new InitiativesParted(keep, merge), T["Đã tách “{0}” ra lại.", other.Name], null);
    }

    private async Task<IActionResult> Done<TEvent>(Initiative kept, Initiative other, TEvent happened, string said, string? undo)
        where TEvent : Platform.Events.IEvent
    {
        db.Expect(kept, kept.Version);
        db.Expect(other, other.Version);
        db.Record(me, happened);
        await db.SaveChangesAsync();
        this.Say(said, undo is null ? null : $"/mo-hinh/gan-trung?handler={undo}&keep={kept.Id}&merge={other.Id}");
        return Redirect($"/mo-hinh/{kept.Id}");
    }

    private async Task<(Initiative? Kept, Initiative? Other)> Both(Guid keep, Guid merge)
    {
        Units = await db.ReadUnits();
        var both = await db
            .Initiatives.Include(i => i.Listings)
            .VisibleTo(me, Units)
            .Where(i => i.Id == keep || i.Id == merge)
            .ToListAsync();
        foreach (var model in both)
            Units.MustEdit(me, model.UnitId, "");
        return (both.FirstOrDefault(i => i.Id == keep), both.FirstOrDefault(i => i.Id == merge));
    }
}
