using GanDan.Cases.Words;
using GanDan.Figures;
using GanDan.Platform.Access;
using GanDan.Platform.Data;
using GanDan.Platform.Registers;
using GanDan.Platform.Text;
using GanDan.Platform.Units;
using GanDan.Shared;
using GanDan.Shared.Tags;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Http.Extensions;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;

namespace GanDan.Cases.Open;

/// <summary>What has been published, newest first: by words with or without tone marks, ward, topic and standing.</summary>
[AllowAnonymous]
[KeptPage]
public sealed class ListPage(Db db, Me me, T T, TopicNames topics, CaseSearch search) : PageModel
{
    private Dictionary<Guid, Guid> photos = [];

    [BindProperty(SupportsGet = true, Name = "")]
    public OpenFilter Filter { get; set; } = new();

    public KnownUnits Units { get; private set; } = null!;
    public Paged<Case> List { get; private set; } = null!;
    public IReadOnlyList<FilterChoice> Topics { get; private set; } = [];

    /// <summary>The smallest count that is told.</summary>
    public int Threshold { get; private set; }

    public async Task<IActionResult> OnGetAsync([FromQuery(Name = "trang")] int? page)
    {
        if (Filter.Search is { } typed && PublicNumber.Read(typed) is { } number && await PublicCases.Find(db, number) is not null)
            return Redirect($"/phan-anh/{number}");
        Threshold = await SmallestCount.Of(db);
        Units = await db.ReadUnits();
        var names = await topics.Read(db);
        Topics = [.. names.Select(topic => new FilterChoice(ListWords.Slug(topic), T[topic]))];
        List = await Filter
            .Of(search, db.Cases.AsNoTracking().Matters(), Units, names, me.Today)
            .Page(page, rows => rows.OrderByDescending(c => c.ReceivedOn).ThenByDescending(c => c.Id));
        photos = await PublicFiles.Firsts(db, List.Rows.Select(c => c.Id));
        return Page();
    }

    public Guid? PhotoOf(Case row) => photos.TryGetValue(row.Id, out var photo) ? photo : null;

    public IEnumerable<FilterChoice> Standings() =>
        ListWords.All<PublicStanding>(PublicWords.Name).Select(words => new FilterChoice(ListWords.Slug(words), T[words]));

    /// <summary>The map of the same cases, as far as it knows the filters.</summary>
    public string MapUrl =>
        "/ban-do"
        + Query(
            ("phuong", Filter.Unit),
            ("loai", Filter.Topic),
            (
                "tinh-trang",
                Filter.Used == 0 ? null
                : Filter.Standing is { Length: > 0 } standing ? standing
                : MapPage.Any
            ),
            ("ngay", Filter.Days)
        );

    /// <summary>The feeds of the same ward and topic.</summary>
    public string FeedQuery => Query(("phuong", Filter.Unit), ("loai", Filter.Topic));

    internal static string Query(params IEnumerable<(string Name, string? Value)> parts) =>
        new QueryBuilder(parts.Where(q => !string.IsNullOrEmpty(q.Value)).Select(q => KeyValuePair.Create(q.Name, q.Value!))).ToString();
}
