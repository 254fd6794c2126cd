using GanDan.Platform.Access;
using GanDan.Platform.Data;
using GanDan.Platform.Registers;
using GanDan.Platform.Text;
using GanDan.Platform.Web;
using GanDan.Shared;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace GanDan.Training;

/// <summary>Types or pastes rows of the register: checked row by row, saved together or not at all.</summary>
[Allow(Permission.KeepCommonRegisters)]
[RequestFormLimits(ValueCountLimit = Grid.MostValues)]
public sealed class GridEntryPage(Db db, Me me, T T) : PageModel
{
    [BindProperty]
    public List<ClassForm> Rows { get; set; } = [];

    public Grid Grid => Grid.Of<ClassForm>(Rows.Count, new Dictionary<string, IReadOnlyList<string>>(StringComparer.Ordinal), "/tap-huan");

    public async Task<IActionResult> OnPostPasteAsync(string? pasted)
    {
        ModelState.Clear();
        Rows = [];
        var columns = FormColumn.Of<ClassForm>();
        await TryUpdateModelAsync(Rows, nameof(Rows), Grid.AsTyped(columns, PastedRows.Read(pasted ?? "", columns)));
        return Page();
    }

    public async Task<IActionResult> OnPostAsync()
    {
        var filled = Grid.Filled(ModelState, Rows);
        var made = new List<Guid>();
        this.AtRows(filled, T, row => made.Add(db.Classes.Add(row.ToClass()).Entity.Id));
        if (!ModelState.IsValid)
            return this.Invalid();

        db.Record(me, new ClassesEntered(filled.Count, made));
        await db.SaveChangesAsync();
        this.Say(T["Đã ghi {0} dòng vào sổ.", filled.Count]);
        return Redirect("/tap-huan");
    }
}
