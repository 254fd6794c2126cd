using GanDan.Platform.Access;
using GanDan.Platform.Data;
using GanDan.Platform.Registers;
using GanDan.Platform.Text;
using GanDan.Platform.Units;
using GanDan.Platform.Web;
using GanDan.Shared;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace GanDan.Care;

/// <summary>Types or pastes rows of the register: checked row by row, saved together or not at all.</summary>
[Allow(Permission.EditRegisters)]
[RequestFormLimits(ValueCountLimit = Grid.MostValues)]
public sealed class GridEntryPage(Db db, Me me, T T) : PageModel
{
    [BindProperty]
    public List<CareRoundForm> Rows { get; set; } = [];

    public KnownUnits Units { get; private set; } = null!;

    public Grid Grid =>
        Grid.Of<CareRoundForm>(
            Rows.Count,
            new Dictionary<string, IReadOnlyList<string>>(StringComparer.Ordinal) { [nameof(CareRoundForm.Unit)] = Units.Names() },
            "/cham-lo"
        );

    public async Task OnGetAsync() => Units = await db.ReadUnits();

    public async Task<IActionResult> OnPostPasteAsync(string? pasted)
    {
        Units = await db.ReadUnits();
        ModelState.Clear();
        Rows = [];
        var columns = FormColumn.Of<CareRoundForm>();
        await TryUpdateModelAsync(Rows, nameof(Rows), Grid.AsTyped(columns, PastedRows.Read(pasted ?? "", columns)));
        return Page();
    }

    public async Task<IActionResult> OnPostAsync()
    {
        Units = await db.ReadUnits();
        var filled = Grid.Filled(ModelState, Rows);
        var made = new List<Guid>();
        this.AtRows(
            filled,
            T,
            row => made.Add(db.CareRounds.Add(row.ToRecord(me, Units)).Entity.Id),
            row => Units.MustKnow(row.Unit, row.HeldOn, nameof(row.Unit))
        );
        if (!ModelState.IsValid)
            return this.Invalid();

        db.Record(me, new CareRoundsEntered(filled.Count, made));
        await db.SaveChangesAsync();
        this.Say(T["Đã ghi {0} dòng vào sổ.", filled.Count]);
        return Redirect("/cham-lo");
    }
}
