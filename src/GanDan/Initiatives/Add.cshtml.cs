using GanDan.Platform.Access;
using GanDan.Platform.Data;
using GanDan.Platform.Text;
using GanDan.Platform.Units;
using GanDan.Platform.Web;
using GanDan.Shared;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;

namespace GanDan.Initiatives;

/// <summary>Registers one model with its first listing.</summary>
[Allow(Permission.EditRegisters)]
public sealed class AddPage(Db db, Me me, T T) : PageModel
{
    [BindProperty]
    public InitiativeForm Form { get; set; } = new();

    [BindProperty]
    public ListingForm Listing { get; set; } = new();

    public KnownUnits Units { get; private set; } = null!;

    /// <summary>A model of the same name in the same unit; it is listed again rather than registered twice.</summary>
    public Initiative? Same { get; private set; }

    public async Task OnGetAsync() => Units = await db.ReadUnits();

    public async Task<IActionResult> OnPostAsync()
    {
        Units = await db.ReadUnits();
        if (!ModelState.IsValid)
            return this.Invalid();

        var model = Form.ToModel(me, Units, Listing.RegisteredOn!.Value);
        var listing = Listing.AddTo(model);
        Same = await db
            .Initiatives.AsNoTracking()
            .InRegister()
            .FirstOrDefaultAsync(i => i.NameKey == model.NameKey && i.UnitId == model.UnitId);
        if (Same is not null)
        {
            ModelState.AddModelError(
                "Form.Name",
                T["{0} đã có mô hình tên này. Mở mô hình đó rồi ghi vào sổ năm khác.", Units.Name(model.UnitId)]
            );
            return this.Invalid();
        }

        db.Initiatives.Add(model);
        db.Record(me, new InitiativeRegistered(model.Id, listing.Id));
        await db.SaveChangesAsync();
        this.Say(T["Đã đăng ký “{0}”.", model.Name]);
        return Redirect($"/mo-hinh/{model.Id}");
    }
}
