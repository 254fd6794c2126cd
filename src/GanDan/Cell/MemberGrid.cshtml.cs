using GanDan.Platform.Access;
using GanDan.Platform.Registers;
using GanDan.Platform.Text;
using GanDan.Platform.Web;
using GanDan.Shared;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;

namespace GanDan.Cell;

/// <summary>Types or pastes members: checked row by row, saved together or not at all.</summary>
[AllowCell(CellRole.Secretary)]
[RequestFormLimits(ValueCountLimit = Grid.MostValues)]
public sealed class MemberGridPage(CellDb vault, Me me, T T) : PageModel, IInVault
{
    [BindProperty]
    public List<MemberForm> Rows { get; set; } = [];

    public Grid Grid => Grid.Of<MemberForm>(Rows.Count, new Dictionary<string, IReadOnlyList<string>>(StringComparer.Ordinal), "/chi-bo");

    DbContext IInVault.Vault => vault;

    public async Task<IActionResult> OnPostPasteAsync(string? pasted)
    {
        ModelState.Clear();
        Rows = [];
        var columns = FormColumn.Of<MemberForm>();
        await TryUpdateModelAsync(Rows, nameof(Rows), Grid.AsTyped(columns, PastedRows.Read(pasted ?? "", columns)));
        return Page();
    }

    public async Task<IActionResult> OnPostAsync()
    {
        var filled = Grid.Filled(ModelState, Rows);
        this.AtRows(filled, T, row => vault.Members.Add(row.ToRecord()));
        if (!ModelState.IsValid)
            return this.Invalid();

        vault.Record(me, new CellRowsEntered("member", filled.Count));
        await vault.SaveChangesAsync();
        this.Say(T["Đã ghi {0} dòng vào sổ.", filled.Count]);
        return Redirect("/chi-bo");
    }
}
