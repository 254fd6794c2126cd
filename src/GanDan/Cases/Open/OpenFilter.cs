using System.Globalization;
using System.Text.RegularExpressions;
using GanDan.Cases.Words;
using GanDan.Platform.Registers;
using GanDan.Platform.Units;
using Microsoft.AspNetCore.Mvc;

namespace GanDan.Cases.Open;

/// <summary>What the address of the public list says: <c>?tim=den duong&amp;phuong=…&amp;loai=…&amp;tinh-trang=da-tra-loi&amp;thang=2026-11&amp;vung=10770,106690,5</c>.</summary>
public sealed class OpenFilter
{
    private const int LongestSearch = 100;

    [FromQuery(Name = "tim")]
    public string? Search { get; set; }

    [FromQuery(Name = "phuong")]
    public string? Unit { get; set; }

    [FromQuery(Name = "loai")]
    public string? Topic { get; set; }

    [FromQuery(Name = "tinh-trang")]
    public string? Standing { get; set; }

    /// <summary>The month it was received in: <c>2026-11</c>.</summary>
    [FromQuery(Name = "thang")]
    public string? Month { get; set; }

    /// <summary>The month it was answered in: <c>2026-11</c>.</summary>
    [FromQuery(Name = "tra-loi")]
    public string? AnsweredIn { get; set; }

    /// <summary>Received within so many days up to today: <c>30</c>.</summary>
    [FromQuery(Name = "ngay")]
    public string? Days { get; set; }

    /// <summary>A square of the map, see <see cref="Square"/>.</summary>
    [FromQuery(Name = "vung")]
    public string? Area { get; set; }

    public int Used => new[] { Search, Unit, Topic, Standing, Month, AnsweredIn, Days, Area }.Count(f => !string.IsNullOrWhiteSpace(f));

    /// <param name="topics">The topics in use, by which a short name in the address is found again.</param>
    public HeldCases Of(CaseSearch search, IQueryable<Case> cases, KnownUnits units, IEnumerable<string> topics, DateOnly today) =>
        search.Holding(
            Narrowed(cases, units, topics, today),
            Search is { Length: > LongestSearch } ? Search[..LongestSearch] : Search,
            CaseMark.Published
        );

    /// <summary>All of it but the words.</summary>
    public IQueryable<Case> Narrowed(IQueryable<Case> cases, KnownUnits units, IEnumerable<string> topics, DateOnly today)
    {
        cases = At(cases, units, topics);
        if (ListWords.OfSlug<PublicStanding>(Standing, PublicWords.Name) is { } standing)
            cases = cases.Standing(standing);
        if (MonthOf(Month) is { } month)
            cases = cases.Where(c => c.ReceivedOn >= month && c.ReceivedOn < month.AddMonths(1));
        if (MonthOf(AnsweredIn) is { } answered)
            cases = cases.Standing(PublicStanding.Answered).Where(c => c.AnsweredOn >= answered && c.AnsweredOn < answered.AddMonths(1));
        if (Square.Read(Area) is { } square)
            cases = square.Of(cases);
        if (LastDays is { } days)
        {
            var from = today.AddDays(-days);
            cases = cases.Where(c => c.ReceivedOn >= from);
        }
        return cases;
    }

    /// <summary>The number in <see cref="Days"/>; null for none and for what is no number of days up to ten years.</summary>
    public int? LastDays =>
        int.TryParse(Days, NumberStyles.None, CultureInfo.InvariantCulture, out var days) && days is > 0 and < 3660 ? days : null;

    /// <summary>The first of a month as it stands in an address; null for anything else.</summary>
    public static DateOnly? MonthOf(string? slug) =>
        DateOnly.TryParseExact(slug, "yyyy-MM", CultureInfo.InvariantCulture, DateTimeStyles.None, out var first) ? first : null;

    public static string MonthSlug(DateOnly month) => month.ToString("yyyy-MM", CultureInfo.InvariantCulture);

    /// <summary>By ward and topic alone, as the feeds ask.</summary>
    public IQueryable<Case> At(IQueryable<Case> cases, KnownUnits units, IEnumerable<string> topics) =>
        cases.InUnit(Unit, units).OnTopic(Topic, topics);
}

/// <summary>
/// A square of the map between two parallels and two meridians, in thousandths of a degree (about 110 m): nobody finds a place more exactly
/// than that by asking for ever smaller squares.
/// </summary>
public sealed partial record Square(int South, int West, int Side)
{
    /// <summary>As it stands in an address: <c>10770,106690,5</c>.</summary>
    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"{South},{West},{Side}");

    public static Square? Read(string? text) =>
        text is not null && Shape().Match(text) is { Success: true } match
            ? new(Whole(match, "south"), Whole(match, "west"), Whole(match, "side"))
            : null;

    /// <summary>The square of that grid in which a place lies.</summary>
    public static Square Of(double latitude, double longitude, int side) => new(Floor(latitude, side), Floor(longitude, side), side);

    /// <summary>The cases whose senders agreed to be on the map and whose place lies inside.</summary>
    public IQueryable<Case> Of(IQueryable<Case> cases)
    {
        var (south, north) = (South / 1000.0, (South + Side) / 1000.0);
        var (west, east) = (West / 1000.0, (West + Side) / 1000.0);
        return cases.Where(c => c.OnMap && c.Latitude >= south && c.Latitude < north && c.Longitude >= west && c.Longitude < east);
    }

    private static int Floor(double degrees, int side) => (int)Math.Floor(Math.Round(degrees * 1000, 6) / side) * side;

    private static int Whole(Match match, string group) => int.Parse(match.Groups[group].ValueSpan, CultureInfo.InvariantCulture);

    [GeneratedRegex(@"^(?<south>\d{1,6}),(?<west>\d{1,6}),(?<side>[1-9]\d{0,3})$", RegexOptions.None, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Shape();
}
