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
public sealed record UnitStanding(int UnitId, IReadOnlyDictionary<string, int> Counts)
{
    public int Of(UnitFigure figure) => Counts.GetValueOrDefault(figure.Slug);
}

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
        var seen = InboxFilter.InTab(db.Cases.AsNoTracking().VisibleTo(me, Units), InboxFilter.Everything, db, me);
        Years = await seen.Years();
        Rows = await Standings(seen.In(year));
        return Export.IsAsked(file) ? Export.File(file!, "Tình hình xử lý theo đơn vị", Columns(), Rows, T, me) : Page();
    }

    /// <summary>Solved of all that said something, or a dash while they are few.</summary>
    public string Satisfied(UnitStanding row) =>
        MayTell(row) ? $"{T.Number(Math.Round(100m * row.Of(UnitFigures.Solved) / row.Of(UnitFigures.Judged), 1))}%" : "–";

    public static bool MayTell(UnitStanding row) => row.Of(UnitFigures.Judged) >= FewestVerdicts;

    /// <summary>The list of what a number counts.</summary>
    public string Address(UnitFigure figure, UnitStanding row) => UnitFigures.Address(figure, row.UnitId, Year ?? me.Today.Year);

    private async Task<IReadOnlyList<UnitStanding>> Standings(IQueryable<Case> cases)
    {
        var alike = await cases.GroupBy(UnitFigures.Signature(db, me.Today)).Select(g => new { g.Key, Count = g.Count() }).ToListAsync();
        var counts = new Dictionary<int, Dictionary<string, int>>();
        foreach (var some in alike)
        {
            var unit = UnitFigures.UnitOf(some.Key);
            if (!counts.TryGetValue(unit, out var counted))
                counts[unit] = counted = new(StringComparer.Ordinal);
            foreach (var figure in UnitFigures.CountingIn(some.Key))
                counted[figure.Slug] = counted.GetValueOrDefault(figure.Slug) + some.Count;
        }
        return
        [
            .. counts
                .Select(c => new UnitStanding(c.Key, c.Value))
                .OrderByDescending(r => r.Of(UnitFigures.Overdue))
                .ThenBy(r => Units.Name(r.UnitId), StringComparer.Create(T.Culture, ignoreCase: true)),
        ];
    }

    private List<ExportColumn<UnitStanding>> Columns() =>
        [
            new("Đơn vị", r => Units.Name(r.UnitId)),
            .. UnitFigures.Columns.Select(f => new ExportColumn<UnitStanding>(f.Title, r => r.Of(f))),
            new("Người dân thấy ổn", Satisfied),
        ];
}
