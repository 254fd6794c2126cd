using System.ComponentModel.DataAnnotations;
using GanDan.Platform;
using GanDan.Platform.Access;
using GanDan.Platform.Data;
using GanDan.Platform.Text;
using GanDan.Platform.Trace;
using GanDan.Platform.Units;
using GanDan.Shared;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.EntityFrameworkCore;

namespace GanDan.Cases.Reception;

/// <summary>
/// The register of a period as form 03/TCD, thirteen columns on a landscape page. Names, addresses and numbers stand in it only after
/// somebody who may has said what for; each line remembers that.
/// </summary>
[Allow(Permission.SeeRegisters)]
public sealed class PrintPage(Db db, Me me, T T, Visitors visitors, ReceptionTerms terms) : PageModel
{
    public const int Most = 1000;

    [BindProperty(SupportsGet = true, Name = "")]
    public ReceptionFilter Filter { get; set; } = new();

    [BindProperty, Display(Name = "In có thông tin người đến để làm gì")]
    public VisitorPurpose? Purpose { get; set; }

    public KnownUnits Units { get; private set; } = null!;
    public IReadOnlyList<CitizenReception> Lines { get; private set; } = [];

    /// <summary>The lines by unit, in the order of the first of each; a unit that was asked for has its book, empty as it may be.</summary>
    public IReadOnlyList<(string? Unit, IReadOnlyList<CitizenReception> Lines)> Books =>
        Lines.Count == 0
            ? [(Units.NameOfSlug(Filter.Unit), [])]
            : [.. Lines.GroupBy(r => r.UnitId).Select(g => ((string?)Units.Name(g.Key), (IReadOnlyList<CitizenReception>)[.. g]))];
    public Results Results { get; private set; } = null!;
    public Sheet Sheet { get; private set; } = null!;
    public IReadOnlyDictionary<Guid, VisitorIdentity>? Opened { get; private set; }
    public bool IsCut { get; private set; }
    public bool MayReceive => me.May(Permission.ReceiveCitizens);
    public DateOnly Today => me.Today;

    /// <summary>Whoever receives citizens here reads the words as they were said; others masked.</summary>
    public bool InFull => Opened is not null;

    public IEnumerable<SelectListItem> Purposes =>
        new[] { VisitorPurpose.PrintRegister, VisitorPurpose.Inspection }.Select(p => new SelectListItem(T[p], p.ToString()));

    public Task OnGetAsync() => Load();

    public async Task<IActionResult> OnPostAsync()
    {
        await Load();
        if (!MayReceive || Lines.Any(r => !Units.Receives(me, r.UnitId)))
            return StatusCode(StatusCodes.Status403Forbidden);
        if (Purpose is not (VisitorPurpose.PrintRegister or VisitorPurpose.Inspection))
            throw new RuleBroken("Chọn lý do in sổ có thông tin người đến.", nameof(Purpose));
        Opened = await visitors.Open([.. Lines.Select(r => r.Id)], Purpose.Value);
        return Page();
    }

    private async Task Load()
    {
        Units = await db.ReadUnits();
        var lines = await Filter
            .InPeriod(db.Receptions.AsNoTracking().Standing().VisibleTo(me, Units), Units)
            .OrderBy(r => r.HeldOn)
            .ThenBy(r => r.UnitId)
            .ThenBy(r => r.Number)
            .Take(Most + 1)
            .ToListAsync();
        (Lines, IsCut) = ([.. lines.Take(Most)], lines.Count > Most);
        Results = await Results.Of(db, Lines, await terms.Read(), me.Today);
        Sheet = await Sheet.Of(db, null, null, null);
    }
}
