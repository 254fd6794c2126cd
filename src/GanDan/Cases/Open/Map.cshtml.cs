using System.Text.Encodings.Web;
using GanDan.Figures;
using GanDan.Platform.Access;
using GanDan.Platform.Data;
using GanDan.Platform.Registers;
using GanDan.Platform.Text;
using GanDan.Platform.Units;
using GanDan.Platform.Web;
using GanDan.Shared;
using GanDan.Shared.Tags;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Html;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;

namespace GanDan.Cases.Open;

/// <summary>
/// Published cases on a map drawn by the server, those in work unless another standing is asked for; beside it the newest of them, beneath
/// it the same by ward.
/// </summary>
[AllowAnonymous]
[KeptPage]
public sealed class MapPage(Db db, Me me, T T, HtmlEncoder html, WardOutlines outlines, MapPins map, TopicNames topics, Backdrops backdrops)
    : PageModel
{
    /// <summary>In the address, for every standing: without any it is those in work.</summary>
    public const string Any = "tat-ca";

    private static readonly int[] spans = [30, 90, 365];
    private Dictionary<Guid, Guid> photos = [];

    [BindProperty(SupportsGet = true, Name = "")]
    public OpenFilter Filter { get; set; } = new();

    public KnownUnits Units { get; private set; } = null!;
    public IReadOnlyList<FilterChoice> Topics { get; private set; } = [];
    public IReadOnlyList<MapWard> Wards { get; private set; } = [];
    public IReadOnlyList<Case> Newest { get; private set; } = [];
    public IHtmlContent Picture { get; private set; } = HtmlString.Empty;
    public bool IsSchematic { get; private set; }

    /// <summary>Whose pictures lie under the wards; null for the map as the office draws it.</summary>
    public Backdrop? Backdrop { get; private set; }
    public int Total { get; private set; }
    public int Pins { get; private set; }
    public int Threshold { get; private set; }

    public IEnumerable<FilterChoice> Standings =>
        ListWords
            .All<PublicStanding>(PublicWords.Name)
            .Skip(1)
            .Select(words => new FilterChoice(ListWords.Slug(words), T[words]))
            .Append(new(Any, T["Mọi tình trạng"]));

    public IEnumerable<FilterChoice> Spans => spans.Select(s => new FilterChoice($"{s}", T["{0} ngày qua", s]));

    /// <summary>The list of the same cases.</summary>
    public string ListUrl => "/phan-anh" + Query(Filter.Unit);

    public Guid? PhotoOf(Case row) => photos.TryGetValue(row.Id, out var photo) ? photo : null;

    public async Task OnGetAsync()
    {
        Threshold = await SmallestCount.Of(db);
        Units = await db.ReadUnits();
        var names = await topics.Read(db);
        Topics = [.. names.Select(topic => new FilterChoice(ListWords.Slug(topic), T[topic]))];
        var cases = Filter.Narrowed(db.Cases.Matters(), Units, names, me.Today);
        if (string.IsNullOrEmpty(Filter.Standing))
            cases = cases.Standing(PublicStanding.InWork);
        var places = await map.Read(Asked, cases, me.Today);
        Wards = Counted(places.PerUnit);
        (Newest, photos) = (places.Newest, await PublicFiles.Firsts(db, places.Newest.Select(c => c.Id)));
        var drawn = outlines.Read();
        (IsSchematic, Total, Pins) = (drawn is null, places.Total, places.Pins.Sum(p => p.Cases));
        if (drawn is not null && Wards.Count > 0 && backdrops.Read() is { } backdrop)
        {
            Backdrop = backdrop;
            Response.AllowPicturesOf(backdrop.Origin);
        }
        Picture = new MapPicture(T, html).Draw(Wards, places.Pins, drawn, Query(Filter.Unit), Threshold, Backdrop);
    }

    private string Asked =>
        $"{Filter.Unit}|{Filter.Topic}|{Filter.Standing}|{Filter.LastDays}|{Filter.Area}|{Filter.Month}|{Filter.AnsweredIn}";

    private string Query(string? ward)
    {
        var standing = Filter.Standing switch
        {
            null or "" => ListWords.Slug(PublicStanding.InWork.Name()),
            Any => null,
            var chosen => chosen,
        };
        return ListPage.Query(("phuong", ward), ("loai", Filter.Topic), ("tinh-trang", standing), ("ngay", Filter.Days));
    }

    private IReadOnlyList<MapWard> Counted(IReadOnlyDictionary<int, int> perUnit)
    {
        var wards = Units.Wards(me.Today);
        if (wards.Count == 0)
            return [];
        // As the list behind the link counts: with the earlier units that went into the ward.
        var cells = wards
            .Select(w => new FigureCell(w.Code, w.Name, Units.OfSlug(ListWords.Slug(w.Name)).Sum(id => perUnit.GetValueOrDefault(id))))
            .ToList();
        var shown = SmallCells.Hide(cells, Threshold);
        var most = Math.Max(1, shown.Max(c => c.Value) ?? 1);
        return
        [
            .. shown.Zip(
                cells,
                (cell, counted) =>
                    new MapWard(
                        cell.Key,
                        cell.Name,
                        "/phan-anh" + Query(ListWords.Slug(cell.Name)),
                        Words(cell, counted),
                        Level(cell, most)
                    )
            ),
        ];
    }

    // What is hidden only so that nobody reckons a small count back is no small count, and is not called one.
    private string Words(FigureCell shown, FigureCell counted) =>
        shown.IsCompanion ? T["ẩn"] : OpenCounts.Shown(T, counted.Value ?? 0, Threshold);

    private static int Level(FigureCell cell, long most) =>
        cell.Value switch
        {
            0 => 0,
            null => 1,
            { } value => value * 2 > most ? 3 : 2,
        };
}
