using System.Globalization;
using System.Text.RegularExpressions;
using GanDan.Platform.Books.Reading;
using GanDan.Platform.Text;

namespace GanDan.Platform.Books.Values;

/// <summary>Days and periods as offices write them; day before month always.</summary>
public static partial class Dates
{
    private const int Earliest = 1900;
    private const int Latest = 2100;

    /// <summary>A day. A period ("Quý II/2018", "tháng 6/2018") gives its last day and a warning.</summary>
    public static Parsed<DateOnly?> Day(in BookCell cell, string at)
    {
        if (cell.Kind is CellKind.Date || (cell.Kind is CellKind.Number && cell.Number is >= 10_000 and <= 80_000))
            return Serial.Day(cell.Number) is { } day && day.Year is >= Earliest and <= Latest
                ? new(
                    day,
                    Warning: cell.Kind is CellKind.Number
                        ? new Remark("Ô {0}: số {1} được hiểu là ngày {2}.", at, cell.Shown, Show(day))
                        : null
                )
                : (Parsed<DateOnly?>)new Remark("Ô {0}: “{1}” không phải là ngày.", at, cell.Shown);
        var text = Fold.Clean(cell.Shown);
        if (IsBlank(text))
            return default;
        if (FromText(text) is { } found)
            return new(found);
        if (Impossible(text) is { } written)
            return (Parsed<DateOnly?>)
                new Remark(
                    Year(written.Groups["y"].Value) is null
                        ? "Ô {0}: năm của ngày {1} ngoài khoảng 1900 đến 2100. Xin kiểm tra lại."
                        : "Ô {0}: ngày {1} không có trong lịch.",
                    at,
                    text
                );
        if (PeriodOf(text) is { } period)
            return new(period.To, Warning: new Remark("Ô {0}: “{1}” không ghi ngày, lấy ngày cuối là {2}.", at, text, Show(period.To)));
        return (Parsed<DateOnly?>)new Remark("Ô {0}: “{1}” không phải là ngày.", at, text);
    }

    /// <summary>A period: a year, a half, a quarter, a month, "from – to", or one day.</summary>
    public static Parsed<Period?> Span(in BookCell cell, string at)
    {
        if (cell.Kind is CellKind.Number && cell.Number is >= Earliest and <= Latest && double.IsInteger(cell.Number))
            return new(Period.OfYear((int)cell.Number));
        var text = Fold.Clean(cell.Shown);
        if (IsBlank(text))
            return default;
        if (PeriodOf(text) is { } period)
            return new(period);
        var day = Day(cell, at);
        return day.Value is { } one ? new(Period.OfDay(one), Warning: day.Warning) : new(null, day.Problem);
    }

    public static string Show(DateOnly day) => VietnameseNumbers.Date(day);

    /// <summary>The day written in a text that holds nothing else; null when there is none.</summary>
    public static DateOnly? FromText(string text)
    {
        if (text.AsSpan().IndexOfAnyInRange('0', '9') < 0)
            return null;
        var folded = Fold.Aligned(Fold.Nfc(text)).Trim();
        if (Numeric().Match(folded) is { Success: true } n)
            return Of(n.Groups["y"].Value, n.Groups["m"].Value, n.Groups["d"].Value);
        if (Iso().Match(folded) is { Success: true } i)
            return Of(i.Groups["y"].Value, i.Groups["m"].Value, i.Groups["d"].Value);
        if (Spelled().Match(folded) is { Success: true } s)
            return Of(s.Groups["y"].Value, s.Groups["m"].Value, s.Groups["d"].Value);
        var bare = After().Replace(Before().Replace(folded, ""), "");
        return bare.Length > 0 && bare.Length < folded.Length ? FromText(bare) : null;
    }

    /// <summary>
    /// A day and a month, “5/1”, with the year that the head of the sheet gives; with the next when it would lie half a year before the row's
    /// first day: what comes in on 28/12 is due on 5/1. Null when the text is anything else.
    /// </summary>
    public static DateOnly? WithYear(string? text, int year, DateOnly? first)
    {
        if (text is not { Length: >= 3 and <= 9 } || DayAndMonth().Match(text) is not { Success: true } found)
            return null;
        var day = Of($"{year}", found.Groups["m"].Value, found.Groups["d"].Value);
        return day?.AddDays(183) < first ? Of($"{year + 1}", found.Groups["m"].Value, found.Groups["d"].Value) : day;
    }

    /// <summary>The period that a title or a cell names, the narrowest found; null when none.</summary>
    public static Period? PeriodOf(string text)
    {
        var folded = Fold.Aligned(Fold.Nfc(text));
        if (Quarter().Match(folded) is { Success: true } q && Year(q.Groups["y"].Value) is { } qy)
        {
            var quarter = q.Groups["q"].Value switch
            {
                "i" or "1" => 1,
                "ii" or "2" => 2,
                "iii" or "3" => 3,
                _ => 4,
            };
            return Period.OfMonths(qy, quarter * 3 - 2, quarter * 3);
        }
        if (Half().Match(folded) is { Success: true } h && Year(h.Groups["y"].Value) is { } hy)
            return h.Groups["n"].Value is "9" ? Period.OfMonths(hy, 1, 9)
                : h.Groups["w"].Value is "dau" ? Period.OfMonths(hy, 1, 6)
                : Period.OfMonths(hy, 7, 12);
        if (
            DayRange().Match(folded) is { Success: true } r
            && FromText(r.Groups["a"].Value) is { } from
            && FromText(r.Groups["b"].Value) is { } to
            && from <= to
        )
            return new Period(from, to);
        if (
            Month().Match(folded) is { Success: true } m
            && Year(m.Groups["y"].Value) is { } my
            && int.Parse(m.Groups["m"].Value, CultureInfo.InvariantCulture) is >= 1 and <= 12 and var month
        )
            return Period.OfMonths(my, month, month);
        if (
            Years().Match(folded) is { Success: true } ys
            && Year(ys.Groups["a"].Value) is { } a
            && Year(ys.Groups["b"].Value) is { } b
            && a <= b
        )
            return new Period(Period.OfYear(a).From, Period.OfYear(b).To);
        return OneYear().Match(folded) is { Success: true } y && Year(y.Groups["y"].Value) is { } year ? Period.OfYear(year) : null;
    }

    /// <summary>The same day with day and month exchanged, when that is another day.</summary>
    public static DateOnly? Swapped(DateOnly day) =>
        day.Day <= 12 && day.Day != day.Month ? new DateOnly(day.Year, day.Day, day.Month) : null;

    internal static bool IsBlank(string text) => text.Length is 0 || text.AsSpan().TrimStart("-–—.…/").IsEmpty;

    // Written as a day is, and yet none.
    private static Match? Impossible(string text)
    {
        var folded = Fold.Aligned(Fold.Nfc(text)).Trim();
        return new[] { Numeric().Match(folded), Iso().Match(folded), Spelled().Match(folded) }.FirstOrDefault(m => m.Success);
    }

    private static DateOnly? Of(string year, string month, string day)
    {
        if (Year(year) is not { } y)
            return null;
        var m = int.Parse(month, CultureInfo.InvariantCulture);
        var d = int.Parse(day, CultureInfo.InvariantCulture);
        return m is >= 1 and <= 12 && d >= 1 && d <= DateTime.DaysInMonth(y, m) ? new DateOnly(y, m, d) : null;
    }

    // Two figures: up to 40 this century.
    private static int? Year(string text)
    {
        var year = int.Parse(text, CultureInfo.InvariantCulture);
        if (text.Length is 2)
            year += year <= 40 ? 2000 : 1900;
        return year is >= Earliest and <= Latest ? year : null;
    }

    [GeneratedRegex(@"^\s*(?:[Nn]gày\s*)?(?<d>\d{1,2})\s*[/\-.]\s*(?<m>\d{1,2})\.?\s*$", RegexOptions.None, matchTimeoutMilliseconds: 1000)]
    private static partial Regex DayAndMonth();

    [GeneratedRegex(
        @"^(?:ngay\s*)?(?<d>\d{1,2})\s*[/\-.]\s*(?<m>\d{1,2})\s*[/\-.]\s*(?<y>\d{4}|\d{2})\.?(?:\s+\d{1,2}[:h]\d{0,2}(?::\d{2})?)?$",
        RegexOptions.None,
        matchTimeoutMilliseconds: 1000
    )]
    private static partial Regex Numeric();

    [GeneratedRegex(
        @"^(?<y>\d{4})[/\-.](?<m>\d{1,2})[/\-.](?<d>\d{1,2})(?:[t ]\d{1,2}:\d{2}(?::\d{2}(?:\.\d+)?)?z?)?$",
        RegexOptions.None,
        matchTimeoutMilliseconds: 1000
    )]
    private static partial Regex Iso();

    [GeneratedRegex(
        @"^(?:ngay\s*)?(?<d>\d{1,2})\s*thang\s*(?<m>\d{1,2})\s*(?:nam\s*|[/,\-]\s*)?(?<y>\d{4})$",
        RegexOptions.None,
        matchTimeoutMilliseconds: 1000
    )]
    private static partial Regex Spelled();

    // What stands beside a day: its name in the week, the hour, the half of the day.
    private const string Beside =
        @"(?:thu\s*(?:hai|ba|tu|nam|sau|bay|[2-7])|chu\s+nhat|cn|t[2-7]|(?:buoi\s+)?(?:sang|trua|chieu|toi)|(?:luc\s+|vao\s+|hoi\s+)*\d{1,2}\s*(?:g|h|gio|:)(?:\s*\d{2})?(?:\s*(?:phut|p)\b)?)";

    [GeneratedRegex(@"^(?:" + Beside + @"[\s,;.()\-–]+)+", RegexOptions.None, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Before();

    [GeneratedRegex(@"(?:[\s,;(\-–]+" + Beside + @"\)?)+$", RegexOptions.None, matchTimeoutMilliseconds: 1000)]
    private static partial Regex After();

    [GeneratedRegex(
        @"\b(?:quy|q)\s*(?<q>iv|iii|ii|i|[1-4])\b\s*(?:nam|[/\-,.])?\s*(?<y>\d{4})\b",
        RegexOptions.None,
        matchTimeoutMilliseconds: 1000
    )]
    private static partial Regex Quarter();

    [GeneratedRegex(
        @"\b(?<n>6|sau|9)\s*thang\s*(?<w>dau|cuoi)?\s*(?:nam|[/\-,])?\s*(?<y>\d{4})\b",
        RegexOptions.None,
        matchTimeoutMilliseconds: 1000
    )]
    private static partial Regex Half();

    [GeneratedRegex(
        @"(?<a>\d{1,2}[/\-.]\d{1,2}[/\-.]\d{4})\s*(?:-|–|—|den(?:\s*ngay)?)\s*(?<b>\d{1,2}[/\-.]\d{1,2}[/\-.]\d{4})",
        RegexOptions.None,
        matchTimeoutMilliseconds: 1000
    )]
    private static partial Regex DayRange();

    [GeneratedRegex(
        @"(?:\bthang\s*|\bt|^)(?<m>\d{1,2})\s*(?:nam|[/\-.])\s*(?<y>\d{4})\b",
        RegexOptions.None,
        matchTimeoutMilliseconds: 1000
    )]
    private static partial Regex Month();

    [GeneratedRegex(
        @"\b(?<a>(?:19|20)\d{2})\s*(?:-|–|—|den)\s*(?:nam\s*)?(?<b>(?:19|20)\d{2})\b",
        RegexOptions.None,
        matchTimeoutMilliseconds: 1000
    )]
    private static partial Regex Years();

    [GeneratedRegex(@"(?<![\d/.\-])(?<y>(?:19|20)\d{2})(?![\d/.])", RegexOptions.None, matchTimeoutMilliseconds: 1000)]
    private static partial Regex OneYear();
}
