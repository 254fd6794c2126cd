using GanDan.Figures;
using GanDan.Platform;
using GanDan.Platform.Access;
using GanDan.Platform.Data;
using GanDan.Platform.Text;
using GanDan.Programme;
using GanDan.Shared;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace GanDan.Situation;

/// <summary>A tile of the board: a figure, as this person may read it, and what to read beside it.</summary>
public sealed record Tile(FigureValue Figure, string Printed, string Href, string? Beside, bool Gap);

/// <summary>Tiles that belong together.</summary>
public sealed record TileGroup(string Title, IReadOnlyList<Tile> Tiles);

/// <summary>The board: every figure of a period, each opening to the records behind it.</summary>
[Allow(Permission.SeeFigures)]
[KeptPage]
public sealed class BoardPage(Db db, Me me, FigureCatalogue catalogue, FigureReader reader, Outlet outlet, T t) : PageModel
{
    private Period? before;

    private static readonly (string Prefix, string Title)[] Parts =
    [
        ("initiatives.", "Dân vận khéo"),
        ("training.", "Tập huấn"),
        ("opinions.", "Ý kiến nhân dân"),
        ("campaign.", "Cuộc vận động"),
        ("care.", "Chăm lo, an sinh"),
        ("cell.", "Chi bộ"),
    ];

    /// <summary>Books are brought in by those who keep them; the others are not sent to a closed door.</summary>
    public bool MayImport => me.May(Permission.ImportBooks);

    [BindProperty(SupportsGet = true, Name = "ky")]
    public string? Ky { get; set; }

    [BindProperty(SupportsGet = true, Name = "don-vi")]
    public string? DonVi { get; set; }

    public Asked Asked { get; private set; } = null!;
    public IReadOnlyList<TileGroup> Groups { get; private set; } = [];
    public IReadOnlyList<FigureCell> ByWard { get; private set; } = [];
    public IReadOnlyList<FigureCell> ByTopic { get; private set; } = [];
    public IReadOnlyList<RecordGroup> Differences { get; private set; } = [];
    public IReadOnlyList<string> NotSplit { get; private set; } = [];
    public bool Empty { get; private set; }

    /// <summary>The last day that there can be numbers of: of a period that goes on, today.</summary>
    public DateOnly Until => Asked.Period.Runs(me.Today) ? me.Today : Asked.Scope.To;

    public string Print(FigureCell cell) => outlet.Print(cell);

    public async Task<IActionResult> OnGetAsync()
    {
        try
        {
            Asked = await Asked.From(db, reader, me.Today, Ky, DonVi);
        }
        catch (RuleBroken broken)
        {
            ModelState.AddModelError("", t[broken.Sentence, [.. broken.Args]]);
            Response.StatusCode = StatusCodes.Status422UnprocessableEntity;
            Asked = await Asked.From(db, reader, me.Today, null, null);
        }

        before = await Asked.Period.Before(db);
        var groups = new List<TileGroup>();
        var notSplit = new List<string>();
        foreach (var (prefix, title) in Parts)
        {
            var tiles = new List<Tile>();
            foreach (var figure in catalogue.Figures.Where(f => f.Code.StartsWith(prefix, StringComparison.Ordinal)))
                if (Asked.Scope.Unit is not null && !catalogue.KnowsUnit(figure.Code))
                    notSplit.Add(figure.Name);
                else if (await outlet.MaySee(figure.Code))
                    tiles.Add(await TileOf(await reader.Take(figure.Code, Asked.Scope)));
            foreach (var ratio in catalogue.Ratios.Where(f => f.Code.StartsWith(prefix, StringComparison.Ordinal)))
                if (Asked.Scope.Unit is not null && !catalogue.KnowsUnit(ratio.Code))
                    notSplit.Add(ratio.Name);
                else if (await outlet.MaySee(ratio.Code))
                    tiles.Add(await TileOf(await reader.Take(ratio.Code, Asked.Scope)));
            if (tiles.Count > 0)
                groups.Add(new(title, tiles));
        }
        Groups = groups;
        NotSplit = notSplit;
        Empty = groups.SelectMany(g => g.Tiles).All(tile => tile.Figure.Records == 0);
        await LoadDetails();
        return Page();
    }

    private async Task LoadDetails()
    {
        if (Asked.Scope.Unit is null)
            ByWard = await outlet.Take("initiatives.registered", Asked.Scope, Breakdown.Unit);
        ByTopic = await outlet.Take("opinions.received", Asked.Scope, Breakdown.Topic);
        if (
            Asked.Scope.Unit is null
            && outlet.SeesRecords(Asked.Scope)
            && await reader.Groups("training.attendances", Asked.Scope, t) is { } classes
        )
            Differences = [.. classes.Where(c => c.Remark is not null)];
    }

    // With the period before, where its books say anything and neither number is hidden. A period that goes on is compared with as many days of the one
    // before: else everything would seem to have fallen.
    private async Task<string?> Compared(FigureValue value)
    {
        if (before is not { } whole)
            return null;
        var runs = Asked.Period.Runs(me.Today);
        var period = runs ? whole.SameDaysAs(Asked.Period, me.Today) : whole;
        var scope = Asked.Scope with { From = period.From, To = period.To };
        var was = await reader.Take(value.Code, scope);
        if (
            was.Coverage is not { First: not null, HasGap: false }
            || await outlet.Hides(value, Asked.Scope)
            || await outlet.Hides(was, scope)
        )
            return null;
        var name = Period.Named(whole.Code);
        if (runs)
            name = whole.IsYear ? t["cùng thời gian của năm {0}", name] : t["cùng thời gian của kỳ {0}", name];
        var number = await outlet.Print(was, scope);
        return (value.Value - was.Value) switch
        {
            null => t["{0}: {1}", name, number],
            0 => t["bằng {0}", name],
            > 0 and { } more => t["↑ hơn {0} so với {1} ({2})", t.Number(more), name, number],
            { } less => t["↓ kém {0} so với {1} ({2})", t.Number(-less), name, number],
        };
    }

    private async Task<Tile> TileOf(FigureValue value)
    {
        var beside = value.Coverage switch
        {
            { First: null } => t["chưa có số liệu"],
            { HasGap: true } gap => gap.GapInWords(t),
            _ when await Compared(value) is { } words => words,
            { First: { } first, Last: { } last } => $"{t.Day(first)} – {t.Day(last)}",
            _ => null,
        };
        return new(
            value,
            await outlet.Print(value, Asked.Scope),
            Asked.Link(value.Code),
            beside,
            value.Coverage.HasGap && value.Coverage.First is not null
        );
    }
}
