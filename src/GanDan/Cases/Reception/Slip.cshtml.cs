using GanDan.Platform.Access;
using GanDan.Platform.Data;
using GanDan.Platform.Units;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;

namespace GanDan.Cases.Reception;

/// <summary>
/// Papers for whoever came: receipt with the day of the answer, guidance slip, notice of refusal (01/TCD), notice of the result. The name is a blank to be filled in
/// by hand, until somebody opens it for this paper; that is written down.
/// </summary>
[Allow(Permission.ReceiveCitizens)]
public sealed class SlipPage(Db db, Me me, Visitors visitors, ReceptionTerms terms) : PageModel
{
    public const string Receipt = "giay-hen";
    public const string Guidance = "huong-dan";
    public const string Refusal = "tu-choi";
    public const string Outcome = "ket-qua";

    [BindProperty(SupportsGet = true)]
    public Guid Id { get; set; }

    [BindProperty(SupportsGet = true, Name = "form")]
    public string Kind { get; set; } = Receipt;

    public CitizenReception Line { get; private set; } = null!;
    public KnownUnits Units { get; private set; } = null!;
    public Sheet Sheet { get; private set; } = null!;
    public VisitorIdentity? Visitor { get; private set; }
    public LinkedCase? Case { get; private set; }

    /// <summary>The day until which who came is to be told of the result.</summary>
    public DateOnly? TellBy { get; private set; }
    public bool HasVisitor { get; private set; }

    public string Title =>
        Kind switch
        {
            Guidance => "Phiếu hướng dẫn",
            Refusal => "Thông báo từ chối tiếp công dân (mẫu 01/TCD)",
            Outcome => "Thông báo kết quả giải quyết",
            _ => "Giấy tiếp nhận, hẹn trả lời",
        };

    public async Task<IActionResult> OnGetAsync() => await Load() ? Page() : NotFound();

    /// <summary>Opens the name and address for this paper.</summary>
    public async Task<IActionResult> OnPostAsync()
    {
        if (!await Load())
            return NotFound();
        if (!Units.Receives(me, Line.UnitId))
            return StatusCode(StatusCodes.Status403Forbidden);
        Visitor = (await visitors.Open([Id], VisitorPurpose.WritePaper)).GetValueOrDefault(Id);
        return Page();
    }

    private async Task<bool> Load()
    {
        Units = await db.ReadUnits();
        if (await db.Receptions.AsNoTracking().VisibleTo(me, Units).SingleOrDefaultAsync(r => r.Id == Id) is not { } found)
            return false;
        if ((Kind is Guidance && found.Guidance is null) || (Kind is Refusal && found.RefusedOn is null))
            return false;
        var results = await Results.Of(db, [found], await terms.Read(), me.Today);
        if (Kind is Outcome && results.KnownOn(found) is null)
            return false;
        (Line, Case, TellBy) = (found, results.CaseOf(found), results.TellBy(found));
        HasVisitor = await db.SealedVisitors.AnyAsync(v => v.ReceptionId == Id);
        Sheet = Kind switch
        {
            Refusal => await Sheet.Of(db, "TB", found.NoticeNumber, found.NoticeSentOn),
            Outcome => await Sheet.Of(db, "TB", null, me.Today),
            Guidance => await Sheet.Of(db, "PHD", null, me.Today),
            _ => await Sheet.Of(db, "GTN", null, me.Today),
        };
        return true;
    }
}
