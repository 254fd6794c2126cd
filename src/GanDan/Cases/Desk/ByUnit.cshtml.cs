using System.Globalization;
using GanDan.Platform.Access;
using GanDan.Platform.Data;
using GanDan.Platform.Registers;
using GanDan.Platform.Text;
using GanDan.Platform.Units;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;

namespace GanDan.Cases.Desk;

/// <summary>
/// How one unit, or one body that answers, stands with the cases of a year: acts of the office's, which are never hidden, and verdicts of
/// residents, which are while few.
/// </summary>
/// <param name="Name">As people call it.</param>
/// <param name="Whose">The part of the inbox's address that lists its cases.</param>
public sealed record UnitStanding(string Name, string Whose, IReadOnlyDictionary<string, int> Counts)
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

    /// <summary>The short name of counting by who has to answer.</summary>
    public const string Bodies = "noi-xu-ly";

    [BindProperty(SupportsGet = true, Name = "theo")]
    public string? By { get; set; }

    public bool ByBody => By == Bodies;
    public IReadOnlyList<UnitStanding> Rows { get; private set; } = [];
    public IReadOnlyList<int> Years { get; private set; } = [];

    public async Task<IActionResult> OnGetAsync([FromQuery(Name = "tai")] string? file)
    {
        var units = await db.ReadUnits();
        var year = Year ??= me.Today.Year;
        var seen = InboxFilter.InTab(db.Cases.AsNoTracking().VisibleTo(me, units), InboxFilter.Everything, db, me);
        Years = await seen.Years();
        var marked = seen.In(year).Select(UnitFigures.Marks(db, me.Today));
        Rows = ByBody
            ? Standings(
                await marked
                    .GroupBy(c => new { c.Body, c.Figures })
                    .Select(g => new Alike<string?>(g.Key.Body, g.Key.Figures, g.Count()))
                    .ToListAsync(),
                body => body ?? T["Chưa giao"],
                body => "xl=" + Uri.EscapeDataString(body ?? InboxFilter.Nobody)
            )
            : Standings(
                await marked
                    .GroupBy(c => new { c.UnitId, c.Figures })
                    .Select(g => new Alike<int>(g.Key.UnitId, g.Key.Figures, g.Count()))
                    .ToListAsync(),
                units.Name,
                unit => string.Create(CultureInfo.InvariantCulture, $"dv={unit}")
            );
        return Export.IsAsked(file) ? Export.File(file!, "Tình hình xử lý theo đơn vị", Columns(), Rows, T, me) : Page();
    }

    /// <summary>Solved of all that said something, or a dash while they are few.</summary>
    public string Satisfied(UnitStanding row) =>
        MayTell(row) ? $"{T.Number(Math.Round(100m * row.Of(UnitFigures.Solved) / row.Of(UnitFigures.Judged), 1))}%" : "–";

    public static bool MayTell(UnitStanding row) => row.Of(UnitFigures.Judged) >= FewestVerdicts;

    /// <summary>The list of what a number counts.</summary>
    public string Address(UnitFigure figure, UnitStanding row) => UnitFigures.Address(figure, row.Whose, Year ?? me.Today.Year);

    /// <summary>The page of the other counting, or of another year.</summary>
    public static string Own(int year, bool byBody) => $"/xu-ly/theo-don-vi?nam={year}{(byBody ? "&theo=" + Bodies : "")}";

    private sealed record Alike<TKey>(TKey Whose, long Figures, int Count);

    private IReadOnlyList<UnitStanding> Standings<TKey>(
        IEnumerable<Alike<TKey>> alike,
        Func<TKey, string> name,
        Func<TKey, string> whose
    ) =>
        [
            .. alike
                .GroupBy(some => some.Whose)
                .Select(g => new UnitStanding(name(g.Key), whose(g.Key), Added(g)))
                .OrderByDescending(r => r.Of(UnitFigures.Overdue))
                .ThenBy(r => r.Name, StringComparer.Create(T.Culture, ignoreCase: true)),
        ];

    private static Dictionary<string, int> Added<TKey>(IEnumerable<Alike<TKey>> alike) =>
        alike
            .SelectMany(some => UnitFigures.CountingIn(some.Figures).Select(figure => (figure.Slug, some.Count)))
            .GroupBy(counted => counted.Slug, StringComparer.Ordinal)
            .ToDictionary(g => g.Key, g => g.Sum(counted => counted.Count), StringComparer.Ordinal);

    private List<ExportColumn<UnitStanding>> Columns() =>
        [
            new(ByBody ? "Nơi xử lý" : "Đơn vị", r => r.Name),
            .. UnitFigures.Columns.Select(f => new ExportColumn<UnitStanding>(f.Title, r => r.Of(f))),
            new("Người dân thấy ổn", Satisfied),
        ];
}
