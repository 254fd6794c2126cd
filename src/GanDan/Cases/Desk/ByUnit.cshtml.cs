using GanDan.Cases.Clocks;
using GanDan.Cases.Flow;
using GanDan.Platform.Access;
using GanDan.Platform.Data;
using GanDan.Platform.Registers;
using GanDan.Platform.Text;
using GanDan.Platform.Units;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;

namespace GanDan.Cases.Desk;

/// <summary>How one unit stands with the cases of a year: acts of the office's, which are never hidden, and verdicts of residents, which are while few.</summary>
public sealed record UnitStanding(
    int UnitId,
    int Received,
    int Open,
    int Overdue,
    int Extended,
    int SentBack,
    int OnTime,
    int Late,
    int Solved,
    int NotSolved,
    int Reopened
);

/// <summary>What the head of the office sees: what is late, what was extended, what was sent back, what residents say, by unit.</summary>
[Allow(Permission.SeeFigures)]
public sealed class ByUnitPage(Db db, Me me, T T) : PageModel
{
    // Satisfaction of few people says more of them than of the office (product, one threshold).
    private const int FewestVerdicts = 10;

    [BindProperty(SupportsGet = true, Name = "nam")]
    public int? Year { get; set; }

    public KnownUnits Units { get; private set; } = null!;
    public IReadOnlyList<UnitStanding> Rows { get; private set; } = [];
    public IReadOnlyList<int> Years { get; private set; } = [];

    public async Task<IActionResult> OnGetAsync([FromQuery(Name = "tai")] string? file)
    {
        Units = await db.ReadUnits();
        var year = Year ??= me.Today.Year;
        var seen = db
            .Cases.AsNoTracking()
            .VisibleTo(me, Units)
            .Where(c => !c.Imported && c.WithdrawnAt == null && c.Status != CaseStatus.Split);
        Years = await seen.Select(c => c.ReceivedOn.Year).Distinct().OrderByDescending(y => y).ToListAsync();
        Rows = await Standings(seen.Where(c => c.ReceivedOn.Year == year), me.Today);
        return Export.IsAsked(file) ? Export.File(file!, "Tình hình xử lý theo đơn vị", Columns(), Rows, T, me) : Page();
    }

    /// <summary>Solved of all that said something, or a dash while they are few.</summary>
    public string Satisfied(UnitStanding row) =>
        row.Solved + row.NotSolved < FewestVerdicts ? "–" : $"{T.Number(Math.Round(100m * row.Solved / (row.Solved + row.NotSolved), 1))}%";

    private async Task<IReadOnlyList<UnitStanding>> Standings(IQueryable<Case> cases, DateOnly today)
    {
        var open = CaseFlow.Open;
        var counted = await cases
            .GroupBy(c => c.UnitId)
            .Select(g => new
            {
                g.Key,
                Received = g.Count(),
                Open = g.Count(c => open.Contains(c.Status)),
                Overdue = g.Count(c => open.Contains(c.Status) && c.NextDueOn < today),
                OnTime = g.Count(c => c.AnsweredOn != null && !(c.AnsweredOn > c.DueOn)),
                Late = g.Count(c => c.AnsweredOn > c.DueOn),
                Reopened = g.Count(c => c.Reopenings > 0),
            })
            .ToListAsync();
        var extended = await cases
            .Where(c => db.CaseClocks.Any(k => k.CaseId == c.Id && k.DueOn > k.FirstDueOn && k.Kind != ClockKind.Verdict))
            .GroupBy(c => c.UnitId)
            .Select(g => new { g.Key, Count = g.Count() })
            .ToDictionaryAsync(g => g.Key, g => g.Count);
        var sentBack = await cases
            .Where(c => db.CaseSteps.Any(s => s.CaseId == c.Id && s.Move == Move.SendBack))
            .GroupBy(c => c.UnitId)
            .Select(g => new { g.Key, Count = g.Count() })
            .ToDictionaryAsync(g => g.Key, g => g.Count);
        var verdicts = await (
            from v in db.CaseVerdicts.AsNoTracking()
            join c in cases on v.CaseId equals c.Id
            group v by new { c.UnitId, v.Solved } into g
            select new
            {
                g.Key.UnitId,
                g.Key.Solved,
                Count = g.Count(),
            }
        ).ToListAsync();
        return
        [
            .. counted
                .Select(c => new UnitStanding(
                    c.Key,
                    c.Received,
                    c.Open,
                    c.Overdue,
                    extended.GetValueOrDefault(c.Key),
                    sentBack.GetValueOrDefault(c.Key),
                    c.OnTime,
                    c.Late,
                    verdicts.Where(v => v.UnitId == c.Key && v.Solved).Sum(v => v.Count),
                    verdicts.Where(v => v.UnitId == c.Key && !v.Solved).Sum(v => v.Count),
                    c.Reopened
                ))
                .OrderByDescending(r => r.Overdue)
                .ThenBy(r => Units.Name(r.UnitId), StringComparer.Create(T.Culture, ignoreCase: true)),
        ];
    }

    private List<ExportColumn<UnitStanding>> Columns() =>
        [
            new("Đơn vị", r => Units.Name(r.UnitId)),
            new("Đã tiếp nhận", r => r.Received),
            new("Đang mở", r => r.Open),
            new("Quá hạn", r => r.Overdue),
            new("Đã gia hạn", r => r.Extended),
            new("Bị trả lại", r => r.SentBack),
            new("Trả lời đúng hạn", r => r.OnTime),
            new("Trả lời sau hạn", r => r.Late),
            new("Mở lại", r => r.Reopened),
            new("Người dân thấy ổn", Satisfied),
        ];
}
