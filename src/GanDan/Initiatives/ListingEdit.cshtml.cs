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

namespace GanDan.Initiatives;

/// <summary>Lists a model in another year's register, or corrects a row of one.</summary>
[Allow(Permission.EditRegisters)]
public sealed class ListingEditPage(Db db, Me me, T T) : PageModel, IShowConflict
{
    [BindProperty(SupportsGet = true)]
    public Guid Id { get; set; }

    [BindProperty(SupportsGet = true)]
    public Guid? Row { get; set; }

    [BindProperty]
    public ListingForm Form { get; set; } = new();

    /// <summary>The model's version: its rows are edited as a part of it.</summary>
    [BindProperty]
    public int Version { get; set; }

    public Initiative Initiative { get; private set; } = null!;
    public Listing? Listing { get; private set; }
    public Conflict? Conflict { get; private set; }

    public async Task<IActionResult> OnGetAsync()
    {
        if (!await Load())
            return NotFound();
        if (Listing is not null)
            Form = ListingForm.Of(Listing);
        Version = Initiative.Version;
        return Page();
    }

    public async Task<IActionResult> OnPostAsync()
    {
        if (!await Load())
            return NotFound();
        if (!ModelState.IsValid)
            return this.Invalid();

        (await db.ReadUnits()).MustEdit(me, Initiative.UnitId, "");
        if (Initiative.Listings.Any(l => l != Listing && l.Year == Form.RegisteredOn!.Value.Year))
        {
            ModelState.AddModelError(
                "Form.RegisteredOn",
                T["Sổ năm {0} đã có mô hình này. Sửa dòng của năm đó.", $"{Form.RegisteredOn!.Value.Year}"]
            );
            return this.Invalid();
        }
        if (Listing is null)
        {
            var added = Form.AddTo(Initiative);
            db.Listings.Add(added);
            db.Record(me, new InitiativeListed(Id, added.Id, added.Year));
            this.Say(T["Đã ghi “{0}” vào sổ năm {1}.", Initiative.Name, $"{added.Year}"]);
        }
        else
        {
            var before = ListingForm.Of(Listing);
            Form.Apply(Listing, Initiative);
            if (db.Traced(me, "listing", Listing.Id, before, ListingForm.Of(Listing)))
                db.Record(me, new InitiativeCorrected(Id));
            this.Say(T["Đã lưu dòng sổ năm {0}.", $"{Listing.Year}"]);
        }
        db.Expect(Initiative, Version);
        await db.SaveChangesAsync();
        return Redirect($"/mo-hinh/{Id}");
    }

    public async Task ShowConflict()
    {
        await Load();
        Conflict = await db.ConflictOf(Row ?? Id, Form, Listing is null ? new ListingForm() : ListingForm.Of(Listing));
        ModelState.Remove(nameof(Version));
        Version = Initiative.Version;
    }

    private async Task<bool> Load()
    {
        var units = await db.ReadUnits();
        var found = await db.Initiatives.Include(i => i.Listings).VisibleTo(me, units).SingleOrDefaultAsync(i => i.Id == Id);
        if (found is null)
            return false;
        Initiative = found;
        Listing = found.Listings.FirstOrDefault(l => l.Id == Row);
        return Row is null || Listing is not null;
    }
}
