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
using Microsoft.EntityFrameworkCore;

namespace GanDan.Initiatives;

/// <summary>Types or pastes rows of the register: checked row by row, saved together or not at all.</summary>
[Allow(Permission.EditRegisters)]
[RequestFormLimits(ValueCountLimit = Grid.MostValues)]
public sealed class GridEntryPage(Db db, Me me, T T) : PageModel
{
    [BindProperty]
    public List<RegisterRow> Rows { get; set; } = [];

    public KnownUnits Units { get; private set; } = null!;

    public Grid Grid =>
        Grid.Of<RegisterRow>(
            Rows.Count,
            new Dictionary<string, IReadOnlyList<string>>(StringComparer.Ordinal)
            {
                ["Model.Unit"] = Units.Names(),
                ["Model.Field"] = ListWords.All<InitiativeField>(InitiativeWords.Name),
                ["Model.Owner"] = ListWords.All<InitiativeOwner>(InitiativeWords.Name),
                ["Listing.Result"] = ListWords.All<InitiativeResult>(InitiativeWords.Name),
            },
            "/mo-hinh"
        );

    public async Task OnGetAsync() => Units = await db.ReadUnits();

    public async Task<IActionResult> OnPostPasteAsync(string? pasted)
    {
        Units = await db.ReadUnits();
        ModelState.Clear();
        Rows = [];
        var cells = PastedRows.Read(pasted ?? "", FormColumn.Of<RegisterRow>());
        await TryUpdateModelAsync(Rows, nameof(Rows), Grid.AsTyped(FormColumn.Of<RegisterRow>(), cells));
        return Page();
    }

    public async Task<IActionResult> OnPostAsync()
    {
        Units = await db.ReadUnits();
        var filled = Grid.Filled(ModelState, Rows);
        var known = await Known();
        var (fresh, ids) = (0, new List<Guid>());
        this.AtRows(
            filled,
            T,
            row => fresh += Put(row, known, ids) ? 1 : 0,
            row => Units.MustKnow(row.Model.Unit, row.Listing.RegisteredOn, nameof(row.Model.Unit))
        );
        if (!ModelState.IsValid)
            return this.Invalid();

        db.Record(me, new InitiativesEntered(filled.Count, fresh, [.. ids.Distinct()]));
        await db.SaveChangesAsync();
        this.Say(T["Đã ghi {0} dòng: {1} mô hình mới, {2} dòng của mô hình đã có.", filled.Count, fresh, filled.Count - fresh]);
        return Redirect("/mo-hinh");
    }

    /// <summary>Adds the row; true when its model is new. A model of the same name in the same unit is listed again.</summary>
    private bool Put(RegisterRow row, Dictionary<(string Key, int Unit), Initiative> known, List<Guid> ids)
    {
        var made = row.Model.ToModel(me, Units, row.Listing.RegisteredOn!.Value);
        var fresh = !known.TryGetValue((made.NameKey, made.UnitId), out var model);
        model ??= made;
        if (model.Listings.Any(l => l.Year == row.Listing.RegisteredOn.Value.Year))
            throw new RuleBroken(
                "Sổ năm {0} đã có mô hình này. Bỏ dòng này, hoặc sửa ngày.",
                nameof(ListingForm.RegisteredOn),
                $"{row.Listing.RegisteredOn.Value.Year}"
            );
        var listing = row.Listing.AddTo(model);
        ids.AddRange([model.Id, listing.Id]);
        if (fresh)
            db.Initiatives.Add(known[(made.NameKey, made.UnitId)] = model);
        else
            db.Listings.Add(listing);
        return fresh;
    }

    private async Task<Dictionary<(string Key, int Unit), Initiative>> Known()
    {
        var keys = Rows.Select(r => Initiative.KeyOf(r.Model.Name ?? "")).Distinct(StringComparer.Ordinal).ToList();
        var found = await db.Initiatives.Include(i => i.Listings).InRegister().Where(i => keys.Contains(i.NameKey)).ToListAsync();
        return found.GroupBy(i => (i.NameKey, i.UnitId)).ToDictionary(g => g.Key, g => g.First());
    }
}
