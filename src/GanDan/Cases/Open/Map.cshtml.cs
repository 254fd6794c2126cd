using System.Text.Encodings.Web;
using GanDan.Figures;
using GanDan.Platform.Access;
using GanDan.Platform.Data;
using GanDan.Platform.Registers;
using GanDan.Platform.Text;
using GanDan.Platform.Units;
using GanDan.Shared;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Html;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;

namespace GanDan.Cases.Open;

/// <summary>Published open cases by ward, drawn on the server; the table beneath says the same.</summary>
[AllowAnonymous]
[KeptPage]
public sealed class MapPage(Db db, Me me, T T, HtmlEncoder html, WardOutlines outlines, MapPins map) : PageModel
{
    public IReadOnlyList<MapWard> Wards { get; private set; } = [];
    public IHtmlContent Picture { get; private set; } = HtmlString.Empty;
    public bool IsSchematic { get; private set; }
    public int Pins { get; private set; }
    public int Threshold { get; private set; }

    public async Task OnGetAsync()
    {
        Threshold = await OpenCounts.Threshold(db);
        var units = await db.ReadUnits();
        var (perUnit, pins) = await map.Read(db);
        Wards = Counted(units, perUnit);
        var drawn = outlines.Read();
        (IsSchematic, Pins) = (drawn is null, pins.Sum(p => p.Cases));
        Picture = new MapPicture(T, html).Draw(Wards, pins, drawn);
    }

    private IReadOnlyList<MapWard> Counted(KnownUnits units, IReadOnlyDictionary<int, int> perUnit)
    {
        var wards = units.Wards(me.Today);
        if (wards.Count == 0)
            return [];
        // As the list behind the link counts: with the earlier units that went into the ward.
        var cells = wards
            .Select(w => new FigureCell(w.Code, w.Name, units.OfSlug(ListWords.Slug(w.Name)).Sum(id => perUnit.GetValueOrDefault(id))))
            .ToList();
        var shown = SmallCells.Hide(cells, Threshold);
        var most = Math.Max(1, shown.Max(c => c.Value) ?? 1);
        return
        [
            .. shown.Zip(
                cells,
                (cell, counted) => new MapWard(cell.Key, cell.Name, ListWords.Slug(cell.Name), Words(cell, counted), Level(cell, most))
            ),
        ];
    }

    // What is hidden only so that nobody reckons a small count back is no small count, and is not called one.
    private string Words(FigureCell shown, FigureCell counted) =>
        shown.Value is { } value ? T.Number(value)
        : SmallCells.TooSmall(counted.Value ?? 0, Threshold) ? "<" + T.Number(Threshold)
        : T["ẩn"];

    private static int Level(FigureCell cell, long most) =>
        cell.Value switch
        {
            0 => 0,
            null => 1,
            { } value => value * 2 > most ? 3 : 2,
        };
}
