using System.Globalization;
using GanDan.Cases.Filters;
using GanDan.Cases.Words;
using GanDan.Platform.Access;
using GanDan.Platform.Data;
using GanDan.Platform.Registers;
using GanDan.Platform.Units;

namespace GanDan.Cases.Desk;

/// <summary>
/// Where a case stands in the list that it was opened from, and what stands before and after it. The list's filter and the place are in the
/// address (<c>?v=qua-han&amp;thu=4</c>): reloading, going back and passing it on keep them.
/// </summary>
/// <param name="At">From 1; null when it has left the list since, by having been dealt with.</param>
/// <param name="More">The list is longer than was counted.</param>
/// <param name="Back">The list, at the same line.</param>
/// <param name="Title">What the list is called.</param>
public sealed record ListPlace(int? At, int Total, bool More, PlacedCase? Before, PlacedCase? After, string Back, string Title)
{
    /// <summary>The place of a case, as the address carries it.</summary>
    public const string Name = "thu";

    /// <summary>Null when the case was not opened from the list.</summary>
    /// <param name="query">The query of the address.</param>
    /// <param name="asked">The place that the address says.</param>
    public static async Task<ListPlace?> Of(
        Db db,
        Me me,
        CaseSearch search,
        KnownUnits units,
        InboxFilter filter,
        string? query,
        Case @case,
        int? asked
    )
    {
        if (asked is not (>= 1 and <= Paging.Most))
            return null;
        var list = new InboxList(db, me, search, units, filter, await db.ReadTopics(), (await db.ReadRouting()).Bodies);
        var counts = await InboxCounts.Of(db, me, units);
        var page = await list.Page(PageOf(asked.Value), counts);
        var first = ((page.Number - 1) * Paging.Size) + 1;
        var found = page.Rows.ToList().FindIndex(c => c.Id == @case.Id);
        // What was dealt with has left; the one that took its place comes after it.
        var at = found >= 0 ? first + found : Math.Min(asked.Value, page.Total + 1);
        var kept = FilterQuery.Of(query);

        async Task<PlacedCase?> Stands(int place)
        {
            if (place < 1 || (place > page.Total && !page.More))
                return null;
            var rows = place >= first && place < first + page.Rows.Count ? page : await list.Page(PageOf(place), counts);
            var row = rows.Rows.ElementAtOrDefault(place - 1 - ((rows.Number - 1) * Paging.Size));
            return row is null ? null : new(row.Title, Address(row.Id, kept, place));
        }

        return new(
            found >= 0 ? at : null,
            page.Total,
            page.More,
            await Stands(at - 1),
            await Stands(found >= 0 ? at + 1 : at),
            Listed(kept, page.Number) + (found >= 0 ? $"#{Anchor(@case)}" : ""),
            (await OwnFilters.Of(db, me, query)).Current?.Name
                ?? InboxFilter.Tabs.FirstOrDefault(t => t.Slug == (filter.Tab ?? ""))?.Title
                ?? InboxFilter.Tabs[0].Title
        );
    }

    /// <summary>The page of a case that is opened from the list.</summary>
    /// <param name="kept">The filter, see <see cref="FilterQuery"/>.</param>
    public static string Address(Guid id, string kept, int place) =>
        string.Create(CultureInfo.InvariantCulture, $"/xu-ly/{id}?{kept}{(kept.Length > 0 ? "&" : "")}{Name}={place}");

    /// <summary>What the line of a case is called within the page.</summary>
    public static string Anchor(Case @case) => $"viec-{@case.PublicNumber}";

    private static int PageOf(int place) => ((place - 1) / Paging.Size) + 1;

    private static string Listed(string kept, int page)
    {
        var asked = string.Join(
            '&',
            new[] { kept, page > 1 ? string.Create(CultureInfo.InvariantCulture, $"trang={page}") : "" }.Where(p => p.Length > 0)
        );
        return asked.Length > 0 ? $"/xu-ly?{asked}" : "/xu-ly";
    }
}

/// <summary>A case of the list, as the page beside it shows it.</summary>
public sealed record PlacedCase(string Title, string Address);
