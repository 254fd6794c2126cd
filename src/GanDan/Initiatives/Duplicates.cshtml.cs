using GanDan.Platform.Access;
using GanDan.Platform.Data;
using GanDan.Platform.Events;
using GanDan.Platform.Registers;
using GanDan.Platform.Text;
using GanDan.Platform.Units;
using GanDan.Shared;
using GanDan.Shared.Tags;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;

namespace GanDan.Initiatives;

/// <summary>
/// Models whose names are nearly the same: put together by a person, and parted again when that was wrong; or told apart, and then not
/// proposed again until somebody takes that back.
/// </summary>
[Allow(Permission.EditRegisters)]
public sealed class DuplicatesPage(Db db, Me me, T T) : PageModel
{
    private const string Address = "/mo-hinh/gan-trung";

    [BindProperty(SupportsGet = true, Name = "")]
    public DuplicateFilter Filter { get; set; } = new();

    public KnownUnits Units { get; private set; } = null!;

    /// <summary>The pairs to look at; none while those told apart are shown.</summary>
    public Paged<LikePair> Pairs { get; private set; } = null!;

    /// <summary>The pairs told apart, newest first; none while those to look at are shown.</summary>
    public Paged<ToldApart> Apart { get; private set; } = null!;

    public int ToLookAt { get; private set; }
    public int TotalApart { get; private set; }

    public async Task OnGetAsync([FromQuery(Name = "trang")] int? page)
    {
        Units = await db.ReadUnits();
        var apart = await db.ToldApart.AsNoTracking().VisibleTo(me, Units).OrderByDescending(a => a.Id).ToListAsync();
        var models = db.Initiatives.AsNoTracking().InRegister().VisibleTo(me, Units);
        if (Filter.UnitsOf(Units) is { } within)
        {
            models = models.Where(i => within.Contains(i.UnitId));
            apart = [.. apart.Where(a => within.Contains(a.UnitId))];
        }
        var named = await models.Select(i => new NamedModel(i.Id, i.UnitId, i.Name, i.RegisteredOn.Year, i.Listings.Count)).ToListAsync();
        var pairs = NearDuplicates.Among(named, apart.Select(a => a.Pair()).ToHashSet()).Where(Filter.Wants).ToList();
        apart = [.. apart.Where(a => Filter.Names(a.FirstName, a.SecondName))];

        (ToLookAt, TotalApart) = (pairs.Count, apart.Count);
        Pairs = (Filter.Apart ? [] : pairs).Page(page);
        Apart = (Filter.Apart ? apart : []).Page(page);
    }

    public async Task<IActionResult> OnPostAsync(Guid keep, Guid merge)
    {
        if (await Both(keep, merge) is not ({ } kept, { } other))
            return NotFound();
        kept.Absorb(other);
        await Save(kept, other, new InitiativesMerged(keep, merge));
        this.Say(
            T["Đã gộp “{0}” vào “{1}”.", other.Name, kept.Name],
            KeptQuery.Add($"{Address}?handler=Part&keep={kept.Id}&merge={other.Id}", Request)
        );
        return Back();
    }

    public async Task<IActionResult> OnPostPartAsync(Guid keep, Guid merge)
    {
        if (await Both(keep, merge) is not ({ } kept, { } other))
            return NotFound();
        kept.Release(other);
        await Save(kept, other, new InitiativesParted(keep, merge));
        this.Say(T["Đã tách “{0}” ra lại.", other.Name]);
        return Redirect($"/mo-hinh/{kept.Id}");
    }

    public async Task<IActionResult> OnPostApartAsync(Guid keep, Guid merge)
    {
        if (await Both(keep, merge) is not ({ } one, { } other))
            return NotFound();
        var found = ToldApart.Of(one, other, me.AccountId!.Value, me.Name, me.Now);
        // Two people may look at one list: who comes second finds it done.
        var known = await db.ToldApart.FirstOrDefaultAsync(a =>
            a.UnitId == found.UnitId && a.FirstKey == found.FirstKey && a.SecondKey == found.SecondKey
        );
        if (known is null)
        {
            db.ToldApart.Add(found);
            db.Record(me, new InitiativesToldApart(keep, merge));
            await db.SaveChangesAsync();
        }
        this.Say(
            T["Đã đánh dấu “{0}” và “{1}” là hai mô hình.", one.Name, other.Name],
            KeptQuery.Add($"{Address}?handler=Again&id={(known ?? found).Id}", Request)
        );
        return Back();
    }

    public async Task<IActionResult> OnPostAgainAsync(Guid id)
    {
        Units = await db.ReadUnits();
        if (await db.ToldApart.VisibleTo(me, Units).SingleOrDefaultAsync(a => a.Id == id) is not { } found)
            return NotFound();
        Units.MustEdit(me, found.UnitId, "");
        db.ToldApart.Remove(found);
        db.Record(me, new InitiativesAskedAgain(found.UnitId, found.FirstName, found.SecondName, found.ByName));
        await db.SaveChangesAsync();
        this.Say(T["“{0}” và “{1}” sẽ được xét lại.", found.FirstName, found.SecondName]);
        return Back();
    }

    private RedirectResult Back() => Redirect(Address + KeptQuery.Of(Request));

    private async Task Save<TEvent>(Initiative kept, Initiative other, TEvent happened)
        where TEvent : IEvent
    {
        db.Expect(kept, kept.Version);
        db.Expect(other, other.Version);
        db.Record(me, happened);
        await db.SaveChangesAsync();
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
