using GanDan.Figures;
using GanDan.Platform.Access;
using GanDan.Platform.Data;
using GanDan.Platform.Registers;
using GanDan.Platform.Text;
using GanDan.Platform.Web;
using GanDan.Shared;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;

namespace GanDan.Programme;

/// <summary>Types or pastes targets of a term: checked row by row, saved together or not at all.</summary>
[Allow(Permission.KeepCommonRegisters)]
[RequestFormLimits(ValueCountLimit = Grid.MostValues)]
public sealed class GridEntryPage(Db db, Me me, T T, FigureCatalogue catalogue) : PageModel
{
    [BindProperty(SupportsGet = true, Name = "ky")]
    public string? TermCode { get; set; }

    [BindProperty]
    public List<TargetForm> Rows { get; set; } = [];

    public Term Term { get; private set; } = null!;

    public Grid Grid =>
        Grid.Of<TargetForm>(
            Rows.Count,
            new Dictionary<string, IReadOnlyList<string>>(StringComparer.Ordinal)
            {
                [nameof(TargetForm.Judged)] = [TargetForm.WholeTerm, TargetForm.EachYear],
                [nameof(TargetForm.Figure)] = catalogue.Names(),
            },
            $"/chi-tieu?ky={Term.Code}"
        );

    public async Task<IActionResult> OnGetAsync() => await Load() ? Page() : NotFound();

    public async Task<IActionResult> OnPostPasteAsync(string? pasted)
    {
        if (!await Load())
            return NotFound();
        ModelState.Clear();
        Rows = [];
        var columns = FormColumn.Of<TargetForm>();
        await TryUpdateModelAsync(Rows, nameof(Rows), Grid.AsTyped(columns, PastedRows.Read(pasted ?? "", columns)));
        return Page();
    }

    public async Task<IActionResult> OnPostAsync()
    {
        if (!await Load())
            return NotFound();
        var filled = Grid.Filled(ModelState, Rows);
        this.AtRows(filled, T, row => db.Targets.Add(row.ToTarget(Term.Id, catalogue)));
        if (!ModelState.IsValid)
            return this.Invalid();

        db.Record(me, new TargetsEntered(Term.Id, filled.Count));
        await db.SaveChangesAsync();
        this.Say(T["Đã ghi {0} dòng vào sổ.", filled.Count]);
        return Redirect($"/chi-tieu?ky={Term.Code}");
    }

    private async Task<bool> Load()
    {
        var found = await db.Terms.SingleOrDefaultAsync(t => t.Code == TermCode);
        Term = found!;
        return found is not null;
    }
}
